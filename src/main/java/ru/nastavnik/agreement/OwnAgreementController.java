package ru.nastavnik.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.nastavnik.agreement.OwnAgreements.Own;
import ru.nastavnik.document.PaperFormat;
import ru.nastavnik.document.Papers;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/** The agreement of an own pair, to read and to print. A pair that is another's, or has none yet, is not there. */
@Controller
@RequestMapping("/o/{slug}/my/agreements/{pair}")
@PreAuthorize("hasAuthority('OWN_PAIRS')")
class OwnAgreementController {

    private static final String WHAT = "agreement.journal.agreement";

    private final OwnAgreements own;
    private final Agreements agreements;
    private final AgreementPapers filled;
    private final Papers papers;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    OwnAgreementController(
            OwnAgreements own, Agreements agreements, AgreementPapers filled, Papers papers, Journal journal, TransactionOperations transaction, Clock clock) {
        this.own = own;
        this.agreements = agreements;
        this.filled = filled;
        this.papers = papers;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String ofPair(@PathVariable UUID pair, Model model) {
        List<Own> found = find(pair);
        Map<UUID, Agreement> byId = agreements.findByIdIn(found.stream().map(Own::id).toList()).stream()
                .collect(Collectors.toMap(Agreement::getId, agreement -> agreement));
        LocalDate today = Standing.require().today(clock);
        journal.seen(WHAT, found.stream().map(Own::other).toList());
        model.addAttribute("pages", found.stream().map(one -> OwnAgreement.of(byId.get(one.id()), one.asMentor(), today)).toList());
        return "agreement/own";
    }

    @GetMapping("/papers/{agreement}")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID pair, @PathVariable("agreement") UUID id, @RequestParam(defaultValue = "DOCX") PaperFormat format) {
        var paper = transaction.execute(status -> {
            find(pair).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(AgreementPage::notFound);
            var made = filled.agreements(List.of(id)).get(0);
            journal.done(Deed.PRINTED, WHAT, made.persons());
            return made;
        });
        return papers.attachment(paper.data(), format, paper.name());
    }

    private List<Own> find(UUID pair) {
        List<Own> found = own.of(pair);
        if (found.isEmpty()) {
            throw AgreementPage.notFound();
        }
        return found;
    }
}
