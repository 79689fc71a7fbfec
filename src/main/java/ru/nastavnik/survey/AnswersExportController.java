package ru.nastavnik.survey;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/** All answers of a round as a file. The log is written before the first row leaves. */
@Controller
@PreAuthorize("hasAuthority('READ_SURVEYS') and hasAuthority('EXPORT_REGISTERS')")
class AnswersExportController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Rounds rounds;
    private final AnswersExport export;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    AnswersExportController(Rounds rounds, AnswersExport export, Journal journal, TransactionOperations transaction, Clock clock) {
        this.rounds = rounds;
        this.export = export;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Without names only what the page of the analysis shows, too: of a closed round, and of no fewer than it needs. */
    @GetMapping("/o/{slug}/surveys/{round}/answers.xlsx")
    void write(@PathVariable("round") UUID id, Locale locale, HttpServletResponse response) throws IOException {
        Round round = transaction.execute(status -> {
            var found = rounds.findById(id)
                    .filter(one -> one.getState() != RoundState.PLANNED && (!one.isAnonymous() || one.getState() == RoundState.CLOSED && export.isEnough(one)))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            var persons = export.persons(found);
            if (persons.isEmpty()) {
                journal.doneNameless(Deed.EXPORTED, "survey.journal.answers");
            } else {
                journal.done(Deed.EXPORTED, "survey.journal.answers", persons);
            }
            return found;
        });
        String name = "survey-" + Standing.require().slug() + "-" + Standing.require().today(clock) + ".xlsx";
        response.setContentType(WORKBOOK);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var out = response.getOutputStream();
        transaction.executeWithoutResult(status -> export.write(round, out, locale));
    }
}
