package ru.nastavnik.monitoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.nastavnik.monitoring.IndicatorBoard.Now;
import ru.nastavnik.monitoring.IndicatorSheet.Line;

/** The indicators of now as a file: an organization's own; of an authority each organization's, then all added up. */
@Controller
@PreAuthorize("hasAuthority('READ_INDICATORS')")
class IndicatorSheetController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final IndicatorBoard board;
    private final MessageSource messages;

    IndicatorSheetController(IndicatorBoard board, MessageSource messages) {
        this.board = board;
        this.messages = messages;
    }

    /** @param reader {@code excel} for people; otherwise for machines */
    @GetMapping("/o/{slug}/indicators.csv")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> download(@RequestParam(name = "for", defaultValue = "") String reader, Locale locale) {
        Now now = board.now();
        var sheet = new IndicatorSheet(reader.equals("excel"), messages, locale);
        var disposition = ContentDisposition.attachment().filename("indicators-" + now.standing().slug() + "-" + now.day() + ".csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(sheet.write(lines(now)).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Line> lines(Now now) {
        var lines = new ArrayList<Line>();
        for (OrganizationValues organization : now.pool().organizations()) {
            now.indicators().stream()
                    .map(indicator -> now.card(indicator, organization))
                    .filter(Objects::nonNull)
                    .forEach(card -> lines.add(new Line(organization.name(), card)));
        }
        if (now.standing().kind().isAuthority()) {
            now.cards().forEach(card -> lines.add(new Line(now.standing().shortName(), card)));
        }
        return lines;
    }
}
