package ru.nastavnik.agreement;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.nastavnik.document.Bundles;
import ru.nastavnik.document.PaperFormat;
import ru.nastavnik.document.Papers;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;

/** Agreements as files: one to print twice and sign, or all of a decree in a ZIP. */
@Controller
@RequestMapping("/o/{slug}/agreements")
@PreAuthorize("hasAuthority('FORM_PAIRS')")
class AgreementPaperController {

    private final AgreementPage page;
    private final AgreementPapers filled;
    private final AgreementList list;
    private final AgreementBundle bundle;
    private final Concluding concluding;
    private final Papers papers;
    private final Bundles bundles;
    private final Journal journal;
    private final TransactionOperations transaction;

    AgreementPaperController(
            AgreementPage page, AgreementPapers filled, AgreementList list, AgreementBundle bundle, Concluding concluding, Papers papers, Bundles bundles,
            Journal journal, TransactionOperations transaction) {
        this.page = page;
        this.filled = filled;
        this.list = list;
        this.bundle = bundle;
        this.concluding = concluding;
        this.papers = papers;
        this.bundles = bundles;
        this.journal = journal;
        this.transaction = transaction;
    }

    @GetMapping("/{agreement}/paper")
    @PreAuthorize("hasAuthority('READ_REGISTERS')")
    ResponseEntity<byte[]> paper(@PathVariable("agreement") UUID id, @RequestParam(defaultValue = "DOCX") PaperFormat format) {
        var paper = transaction.execute(status -> {
            if (AgreementPage.isWithheld(concluding.bound(page.find(id)))) {
                throw new AccessDeniedException("names somebody who has withdrawn");
            }
            var made = filled.agreements(List.of(id)).get(0);
            journal.done(Deed.PRINTED, "agreement.journal.agreement", made.persons());
            return made;
        });
        return papers.attachment(paper.data(), format, paper.name());
    }

    @PostMapping("/papers")
    String files(@RequestParam(required = false) UUID decree, @RequestParam(defaultValue = "DOCX") PaperFormat format) {
        UUID asked = transaction.execute(status -> {
            if (decree == null || list.pairsOf(decree).isEmpty()) {
                throw AgreementPage.notFound();
            }
            return bundles.ask(bundle, decree.toString(), format);
        });
        return "redirect:/o/{slug}/papers/" + asked;
    }
}
