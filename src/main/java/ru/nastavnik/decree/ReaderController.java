package ru.nastavnik.decree;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** The sheet of those who are made acquainted with an approved decree. */
@Controller
@RequestMapping("/o/{slug}/decrees/{approved}/readers")
@PreAuthorize("hasAuthority('READ_DECREES')")
class ReaderController {

    private final Decrees decrees;
    private final Readers readers;
    private final Withdrawn withdrawn;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReaderController(Decrees decrees, Readers readers, Withdrawn withdrawn, Journal journal, TransactionOperations transaction, Clock clock) {
        this.decrees = decrees;
        this.readers = readers;
        this.withdrawn = withdrawn;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String sheet(@PathVariable("approved") UUID id, Model model) {
        model.addAttribute("known", new KnownForm(List.of(), Standing.require().today(clock)));
        model.addAttribute("reader", new ReaderForm(null));
        return page(id, model);
    }

    @GetMapping("/print")
    @Transactional(readOnly = true)
    String print(@PathVariable("approved") UUID id, Model model) {
        page(id, model);
        model.addAttribute("dated", Wording.day(approved(id).getApproval().orElseThrow().dated()));
        return "decree/readers-print";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('DRAFT_DECREES')")
    String know(
            @PathVariable("approved") UUID id, @Valid @ModelAttribute("known") KnownForm form, BindingResult errors, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        return transaction.execute(status -> {
            Decree decree = approved(id);
            form.check(decree.getApproval().orElseThrow().dated(), Standing.require().today(clock), errors);
            if (errors.hasErrors()) {
                model.addAttribute("reader", new ReaderForm(null));
                return again(id, model, response);
            }
            readers.know(id, form.readers(), form.on());
            redirect.addFlashAttribute("flash", "decree.readers.saved");
            return "redirect:/o/{slug}/decrees/{approved}/readers";
        });
    }

    /** Somebody without a card in the registers. */
    @PostMapping("/others")
    @PreAuthorize("hasAuthority('DRAFT_DECREES')")
    String add(
            @PathVariable("approved") UUID id, @Valid @ModelAttribute("reader") ReaderForm form, BindingResult errors, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        return transaction.execute(status -> {
            approved(id);
            if (errors.hasErrors()) {
                model.addAttribute("known", new KnownForm(List.of(), Standing.require().today(clock)));
                return again(id, model, response);
            }
            readers.add(id, form.name().strip().replaceAll("\\s+", " "));
            redirect.addFlashAttribute("flash", "decree.readers.added");
            return "redirect:/o/{slug}/decrees/{approved}/readers";
        });
    }

    @PostMapping("/{reader}/removal")
    @PreAuthorize("hasAuthority('DRAFT_DECREES')")
    String remove(@PathVariable("approved") UUID id, @PathVariable UUID reader, RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> {
            approved(id);
            if (!readers.remove(id, reader)) {
                throw DecreePage.notFound();
            }
        });
        redirect.addFlashAttribute("flash", "decree.readers.removed");
        return "redirect:/o/{slug}/decrees/{approved}/readers";
    }

    private String again(UUID id, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        Decree decree = approved(id);
        if (!Standing.require().may(Right.APPROVE_DECREES) && withdrawn.isNamedIn(id)) {
            throw new AccessDeniedException("names somebody who has withdrawn");
        }
        List<Readers.Reader> sheet = readers.of(id);
        journal.seen("decree.journal.readers", sheet.stream().map(Readers.Reader::person).filter(Objects::nonNull).toList());
        Approval approval = decree.getApproval().orElseThrow();
        model.addAttribute("decree", decree);
        model.addAttribute("approval", approval);
        model.addAttribute("subject", approval.text().lines().findFirst().orElse(""));
        model.addAttribute("readers", sheet);
        model.addAttribute("knowing", sheet.stream().filter(one -> one.knownOn() != null).count());
        return "decree/readers";
    }

    private Decree approved(UUID id) {
        return decrees.findById(id).filter(decree -> decree.getApproval().isPresent()).orElseThrow(DecreePage::notFound);
    }
}
