package ru.nastavnik.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
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
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/**
 * The scan of a signed paper. It is a document with names and signatures: for the curator and the head, and only to be saved; for the head alone when the data
 * are locked up.
 */
@Controller
@RequestMapping("/o/{slug}/people/{person}/consents/{id}/scan")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class ConsentScanController {

    private final ConsentPage page;
    private final Consents consents;
    private final StoredFiles files;
    private final Journal journal;
    private final TransactionOperations transaction;

    ConsentScanController(ConsentPage page, Consents consents, StoredFiles files, Journal journal, TransactionOperations transaction) {
        this.page = page;
        this.consents = consents;
        this.files = files;
        this.journal = journal;
        this.transaction = transaction;
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('WRITE_REGISTERS', 'APPROVE_DECREES')")
    ResponseEntity<byte[]> save(@PathVariable UUID person, @PathVariable UUID id) {
        return transaction.execute(status -> {
            var consent = find(person, id);
            if (consent.getPerson().isBlocked() && !Standing.require().may(Right.APPROVE_DECREES)) {
                throw new AccessDeniedException("Locked up: for the head alone");
            }
            UUID file = consent.getScanId();
            var answer = file == null ? null : files.attachment(file).orElse(null);
            if (answer == null) {
                throw Cards.notFound();
            }
            journal.done(Deed.EXPORTED, "people.journal.scan", Set.of(person));
            return answer;
        });
    }

    /** The new scan takes the place of one that was there. */
    @PostMapping
    String attach(
            @PathVariable UUID person, @PathVariable UUID id, @RequestParam(required = false) MultipartFile scan, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        try {
            transaction.executeWithoutResult(status -> {
                replace(findOpen(person, id), files.store(scan));
                journal.done(Deed.CHANGED, "people.journal.scan", Set.of(person));
            });
        } catch (FileRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("scanRefused", id);
            model.addAttribute("scanError", refused.key());
            return transaction.execute(status -> page.show(person, model));
        }
        redirect.addFlashAttribute("flash", "people.scan.attached");
        return "redirect:/o/{slug}/people/{person}/consents";
    }

    @PostMapping("/removal")
    String remove(@PathVariable UUID person, @PathVariable UUID id, RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> {
            replace(findOpen(person, id), null);
            journal.done(Deed.CHANGED, "people.journal.scan", Set.of(person));
        });
        redirect.addFlashAttribute("flash", "people.scan.removed");
        return "redirect:/o/{slug}/people/{person}/consents";
    }

    private void replace(Consent consent, UUID file) {
        UUID former = consent.scan(file);
        consents.flush();
        if (former != null) {
            files.remove(former);
        }
    }

    /** Once the data are locked up the papers change no more: until they are destroyed they prove that what was done was lawful. */
    private Consent findOpen(UUID person, UUID id) {
        var consent = find(person, id);
        if (consent.getPerson().isBlocked()) {
            throw Cards.notFound();
        }
        return consent;
    }

    private Consent find(UUID person, UUID id) {
        return consents.findById(id).filter(consent -> Objects.equals(consent.getPerson().getId(), person)).orElseThrow(Cards::notFound);
    }
}
