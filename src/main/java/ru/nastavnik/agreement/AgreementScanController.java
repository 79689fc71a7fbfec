package ru.nastavnik.agreement;

import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.document.FileRefused;
import ru.nastavnik.document.StoredFiles;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;

/** The scan of the signed paper: for the curator and the head, and only to be saved. */
@Controller
@RequestMapping("/o/{slug}/agreements/{signed}/scan")
@PreAuthorize("hasAuthority('FORM_PAIRS')")
class AgreementScanController {

    private static final String BACK = "redirect:/o/{slug}/agreements/{signed}";

    private final Concluding concluding;
    private final AgreementPage page;
    private final Agreements agreements;
    private final StoredFiles files;
    private final Journal journal;
    private final TransactionOperations transaction;

    AgreementScanController(
            Concluding concluding, AgreementPage page, Agreements agreements, StoredFiles files, Journal journal, TransactionOperations transaction) {
        this.concluding = concluding;
        this.page = page;
        this.agreements = agreements;
        this.files = files;
        this.journal = journal;
        this.transaction = transaction;
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('FORM_PAIRS', 'APPROVE_DECREES')")
    ResponseEntity<byte[]> save(@PathVariable("signed") UUID id) {
        return transaction.execute(status -> {
            Agreement agreement = page.find(id);
            Bound bound = concluding.bound(agreement);
            var scan = agreement.getScanId() == null || AgreementPage.isWithheld(bound) ? null : files.attachment(agreement.getScanId()).orElse(null);
            if (scan == null) {
                throw AgreementPage.notFound();
            }
            journal.done(Deed.EXPORTED, "agreement.journal.scan", bound.persons());
            return scan;
        });
    }

    /** The new scan takes the place of one that was there. */
    @PostMapping
    String attach(
            @PathVariable("signed") UUID id, @RequestParam(required = false) Integer version, @RequestParam(required = false) MultipartFile scan, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        try {
            transaction.executeWithoutResult(status -> replace(concluding.lock(id, version), files.store(scan)));
            redirect.addFlashAttribute("flash", "agreement.scan.attached");
        } catch (NoSuchElementException e) {
            throw AgreementPage.notFound();
        } catch (FileRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("scanError", refused.key());
            return transaction.execute(status -> page.show(id, model));
        } catch (AgreementRefused e) {
            redirect.addFlashAttribute("flash", e.key());
        } catch (IllegalStateException | ConcurrencyFailureException e) {
            redirect.addFlashAttribute("flash", "agreement.meanwhile");
        }
        return BACK;
    }

    private void replace(Agreement agreement, UUID file) {
        UUID former = agreement.scan(file);
        agreements.flush();
        if (former != null) {
            files.remove(former);
        }
    }
}
