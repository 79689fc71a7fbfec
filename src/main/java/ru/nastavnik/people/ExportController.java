package ru.nastavnik.people;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.ExportColumns.Slot;
import ru.nastavnik.people.RegisterExport.Format;

/** The registers as files, filtered as on screen and without its pages. The log is written before the first row leaves. */
@Controller
@PreAuthorize("hasAuthority('EXPORT_REGISTERS')")
class ExportController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Register register;
    private final RegisterSearch search;
    private final RegisterExport export;
    private final Cards cards;
    private final Journal journal;
    private final TransactionOperations transaction;

    ExportController(
            Register register, RegisterSearch search, RegisterExport export, Cards cards, Journal journal, TransactionOperations transaction) {
        this.register = register;
        this.search = search;
        this.export = export;
        this.cards = cards;
        this.journal = journal;
        this.transaction = transaction;
    }

    @GetMapping("/o/{slug}/mentors.xlsx")
    void mentorsAsWorkbook(RegisterFilter filter, HttpSession session, Locale locale, HttpServletResponse response) throws IOException {
        write(RegisterKind.MENTORS, filter, Format.XLSX, session, locale, response);
    }

    @GetMapping("/o/{slug}/mentors.csv")
    void mentorsAsText(RegisterFilter filter, HttpSession session, Locale locale, HttpServletResponse response) throws IOException {
        write(RegisterKind.MENTORS, filter, Format.CSV, session, locale, response);
    }

    @GetMapping("/o/{slug}/mentees.xlsx")
    void menteesAsWorkbook(RegisterFilter filter, HttpSession session, Locale locale, HttpServletResponse response) throws IOException {
        write(RegisterKind.MENTEES, filter, Format.XLSX, session, locale, response);
    }

    @GetMapping("/o/{slug}/mentees.csv")
    void menteesAsText(RegisterFilter filter, HttpSession session, Locale locale, HttpServletResponse response) throws IOException {
        write(RegisterKind.MENTEES, filter, Format.CSV, session, locale, response);
    }

    private void write(RegisterKind kind, RegisterFilter asked, Format format, HttpSession session, Locale locale, HttpServletResponse response)
            throws IOException {
        var filter = search.allowed(asked).fromTheStart();
        if (!kind.states().containsAll(filter.state())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        LocalDate today = cards.today();
        Listed people = transaction.execute(status -> {
            var listed = register.listed(kind, filter, search.words(session, kind), today);
            journal.done(Deed.EXPORTED, "people.journal." + kind.word(), listed.values());
            return new Listed(listed.keySet(), export.known(kind, listed.keySet()));
        });
        String name = kind.word() + "-" + Standing.require().slug() + "-" + today + "." + format.name().toLowerCase(Locale.ROOT);
        response.setContentType(format == Format.XLSX ? WORKBOOK : CSV);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        OutputStream out = response.getOutputStream();
        transaction.executeWithoutResult(status -> export.write(kind, people.cards(), people.known(), filter.sort(), format, out, locale));
    }

    private record Listed(Set<UUID> cards, Map<Slot, Map<UUID, Object>> known) {}
}
