package ru.nastavnik.journal;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.sheet.SheetColumn;
import ru.nastavnik.sheet.Workbook;

/** An extract of the log as a file: each person of each line. To take it out is a deed that the log keeps. */
@Controller
@RequestMapping("/o/{slug}")
@PreAuthorize("hasAuthority('READ_JOURNAL') and hasAuthority('EXPORT_REGISTERS')")
class JournalExtractController {

    /** More is taken out by shorter spans of days: the file says so. */
    static final int MOST = 20_000;

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final JournalLines lines;
    private final JournalSearch search;
    private final Journal journal;
    private final MessageSource messages;
    private final TransactionOperations transaction;
    private final Clock clock;

    JournalExtractController(
            JournalLines lines, JournalSearch search, Journal journal, MessageSource messages, TransactionOperations transaction, Clock clock) {
        this.lines = lines;
        this.search = search;
        this.journal = journal;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/journal.xlsx")
    void xlsx(JournalFilter filter, HttpSession session, Locale locale, HttpServletResponse response) throws IOException {
        var extract = take(filter, session);
        head(response, XLSX, "xlsx");
        try (var book = Workbook.xlsx(response.getOutputStream(), text("journal.title", locale), columns(locale))) {
            write(extract, book, locale);
        }
    }

    @GetMapping("/journal.csv")
    void csv(JournalFilter filter, HttpSession session, Locale locale, HttpServletResponse response) throws IOException {
        var extract = take(filter, session);
        head(response, "text/csv;charset=UTF-8", "csv");
        try (var book = Workbook.csv(response.getOutputStream(), columns(locale))) {
            write(extract, book, locale);
        }
    }

    /** What is taken out, and that it was, in one transaction. */
    private Extract take(JournalFilter filter, HttpSession session) {
        String words = search.words(session);
        return transaction.execute(status -> {
            var found = new ArrayList<JournalLine>();
            lines.rows(filter.after(null), search.found(words), MOST + 1, found::add);
            var rows = found.subList(0, Math.min(MOST, found.size()));
            var people = new LinkedHashSet<UUID>();
            rows.forEach(row -> row.whom().forEach(one -> people.add(one.id())));
            journal.done(Deed.EXPORTED, "journal.journal.extract", people);
            return new Extract(rows, rows.size() == found.size());
        });
    }

    /** @param whole whether there is no more than these */
    private record Extract(List<JournalLine> rows, boolean whole) {}

    private void head(HttpServletResponse response, String type, String ending) {
        var standing = Standing.require();
        String name = "journal-" + standing.slug() + "-" + standing.today(clock) + "." + ending;
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
    }

    private List<SheetColumn> columns(Locale locale) {
        return Stream.of("day", "time", "by", "deed", "what", "whom", "card")
                .map(name -> new SheetColumn(text("journal.column." + name, locale), name.equals("day") || name.equals("time") ? 12 : 36))
                .toList();
    }

    private void write(Extract extract, Workbook book, Locale locale) {
        var zone = Standing.require().zone();
        for (JournalLine row : extract.rows()) {
            var at = row.at().atZone(zone);
            var whom = row.whom().stream().findFirst();
            book.row(Arrays.asList(
                    at.toLocalDate(), TIME.format(at), row.by() == null ? text("journal.nobody", locale) : row.by(),
                    text("journal.deed." + row.deed(), locale), messages.getMessage(row.what(), null, row.what(), locale),
                    whom.map(JournalLine.Whom::name).orElse(null), whom.map(one -> one.id().toString()).orElse(null)));
        }
        if (!extract.whole()) {
            var reached = extract.rows().get(MOST - 1).at().atZone(zone).toLocalDate();
            String rest = messages.getMessage("journal.extract.cut", new Object[] {MOST, reached}, locale);
            book.row(Arrays.asList(rest, null, null, null, null, null, null), Set.of(0));
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
