package ru.nastavnik.memo;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.document.PaperData;
import ru.nastavnik.document.PaperFormat;
import ru.nastavnik.document.Papers;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairJournal;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.pairing.Pairs;

/** Memos and letters of a pair as files. */
@Controller
@PreAuthorize("hasAuthority('READ_REGISTERS')")
class MemoController {

    private final MemoPapers filled;
    private final Papers papers;
    private final Pairs pairs;
    private final PairLines lines;
    private final PairJournal journal;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    MemoController(
            MemoPapers filled, Papers papers, Pairs pairs, PairLines lines, PairJournal journal, JdbcClient jdbc, TransactionOperations transaction) {
        this.filled = filled;
        this.papers = papers;
        this.pairs = pairs;
        this.lines = lines;
        this.journal = journal;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @GetMapping("/o/{slug}/pairs/{id}/memos/{memo}")
    ResponseEntity<byte[]> memo(
            @PathVariable UUID id, @PathVariable String memo, @RequestParam(defaultValue = "DOCX") PaperFormat format, @AuthenticationPrincipal SignedIn self) {
        Memo asked = named(memo);
        PaperData data = transaction.execute(status -> fill(id, asked, self));
        return papers.attachment(data, format, asked.fileName());
    }

    private static Memo named(String memo) {
        return Stream.of(Memo.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(memo)).findFirst().orElseThrow(MemoController::notFound);
    }

    private PaperData fill(UUID id, Memo memo, SignedIn self) {
        Pair pair = pairs.findById(id).orElseThrow(MemoController::notFound);
        PairLine line = lines.of(List.of(id)).get(0);
        if (isAnyBlocked(line)) {
            throw new AccessDeniedException("names somebody who has withdrawn");
        }
        journal.done(Deed.PRINTED, "memo.journal.paper", List.of(line));
        return filled.fill(memo, pair, line, Standing.require().may(Right.FORM_PAIRS) ? self.name() : null);
    }

    private boolean isAnyBlocked(PairLine line) {
        return jdbc.sql("select exists (select from person where id = any (?) and blocked_on is not null)")
                .param(line.members().map(PairLine.Member::personId).toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
