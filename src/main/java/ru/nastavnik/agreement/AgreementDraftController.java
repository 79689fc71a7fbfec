package ru.nastavnik.agreement;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.pairing.PairJournal;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLines;

/** Agreements are drafted: for one mentee of a pair, or for all of a decree at once. */
@Controller
@RequestMapping("/o/{slug}/agreements")
@PreAuthorize("hasAuthority('FORM_PAIRS')")
class AgreementDraftController {

    private final Concluding concluding;
    private final AgreementPage page;
    private final AgreementList list;
    private final Agreements agreements;
    private final PairLines lines;
    private final PairJournal journal;
    private final TransactionOperations transaction;
    private final MessageSource messages;

    AgreementDraftController(
            Concluding concluding, AgreementPage page, AgreementList list, Agreements agreements, PairLines lines, PairJournal journal,
            TransactionOperations transaction, MessageSource messages) {
        this.concluding = concluding;
        this.page = page;
        this.list = list;
        this.agreements = agreements;
        this.lines = lines;
        this.journal = journal;
        this.transaction = transaction;
        this.messages = messages;
    }

    @GetMapping("/new")
    @Transactional(readOnly = true)
    String blank(@RequestParam(required = false) UUID pair, @RequestParam(required = false) UUID mentee, Model model) {
        PairLine line = line(pair);
        model.addAttribute("form", concluding.blank(line, member(line, mentee)));
        return form(line, member(line, mentee), model);
    }

    /** Sent twice, it leads to one draft. */
    @PostMapping
    String draft(
            @RequestParam(required = false) UUID pair, @RequestParam(required = false) UUID mentee, @Valid @ModelAttribute("form") AgreementForm form,
            BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        form.check(errors);
        try {
            return transaction.execute(status -> {
                PairLine line = line(pair);
                PairLine.Member member = member(line, mentee);
                if (errors.hasErrors()) {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    return form(line, member, model);
                }
                redirect.addAttribute("agreement", concluding.draft(line, member, form.clauses(), form.months()).getId());
                redirect.addFlashAttribute("flash", "agreement.drafted");
                return "redirect:/o/{slug}/agreements/{agreement}";
            });
        } catch (DataIntegrityViolationException e) {
            return transaction.execute(status -> meanwhile(line(pair), mentee, form, model, response, redirect));
        } catch (AgreementRefused e) {
            return transaction.execute(status -> refused(line(pair), mentee, e.key(), model, response));
        }
    }

    /** Somebody has drafted one: it may be this very form, sent twice. */
    private String meanwhile(PairLine line, UUID mentee, AgreementForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var there = agreements.findByPairIdIn(List.of(line.id())).stream()
                .filter(agreement -> agreement.getState() != AgreementState.ENDED && agreement.getMenteeId().equals(mentee))
                .findFirst();
        if (there.isEmpty() || there.get().getState() != AgreementState.DRAFT) {
            return refused(line, mentee, "agreement.there", model, response);
        }
        if (!form.says(there.get())) {
            return conflict(there.get(), form, model, response);
        }
        redirect.addAttribute("agreement", there.get().getId());
        redirect.addFlashAttribute("flash", "agreement.drafted");
        return "redirect:/o/{slug}/agreements/{agreement}";
    }

    private String refused(PairLine line, UUID mentee, String why, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("refused", why);
        return form(line, member(line, mentee), model);
    }

    /** For all mentees of a decree's pairs who have none. */
    @PostMapping("/drafts")
    String draftAll(@RequestParam(required = false) UUID decree, RedirectAttributes redirect) {
        try {
            var done = transaction.execute(status -> concluding.draftAll(pairsOf(decree)));
            redirect.addFlashAttribute("flash", done.left() > 0 ? "agreement.drafted.left" : done.drafted() == 0 ? "agreement.drafted.none" : "agreement.drafted.all");
            redirect.addFlashAttribute("flashOf", done.left());
        } catch (DataIntegrityViolationException e) {
            redirect.addFlashAttribute("flash", "agreement.drafted.meanwhile");
        }
        redirect.addAttribute("decree", decree);
        return "redirect:/o/{slug}/agreements";
    }

    private List<UUID> pairsOf(UUID decree) {
        List<UUID> pairs = decree == null ? List.of() : list.pairsOf(decree);
        if (pairs.isEmpty()) {
            throw AgreementPage.notFound();
        }
        return pairs;
    }

    @GetMapping("/{agreement}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable("agreement") UUID id, Model model) {
        Agreement agreement = open(id);
        model.addAttribute("form", AgreementForm.of(agreement.getClauses(), agreement.getMonths(), concluding.offered(), agreement.getVersion()));
        return form(agreement, model);
    }

    @PostMapping("/{agreement}")
    String write(
            @PathVariable("agreement") UUID id, @Valid @ModelAttribute("form") AgreementForm form, BindingResult errors, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return transaction.execute(status -> form(page.find(id), model));
        }
        try {
            transaction.executeWithoutResult(status -> {
                concluding.lock(id, form.version()).write(form.clauses(), form.months());
                agreements.flush();
            });
            redirect.addFlashAttribute("flash", "agreement.saved");
            return "redirect:/o/{slug}/agreements/{agreement}";
        } catch (NoSuchElementException e) {
            throw AgreementPage.notFound();
        } catch (AgreementRefused e) {
            redirect.addFlashAttribute("flash", e.key());
            return "redirect:/o/{slug}/agreements/{agreement}";
        } catch (IllegalStateException | ConcurrencyFailureException e) {
            return transaction.execute(status -> conflict(page.find(id), form, model, response));
        }
    }

    /** What was typed stays: beside what is saved now, or to be copied when the paper is made already. */
    private String conflict(Agreement agreement, AgreementForm form, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        if (agreement.getState() == AgreementState.DRAFT) {
            Set<String> offered = concluding.offered();
            var theirs = AgreementForm.of(agreement.getClauses(), agreement.getMonths(), offered, agreement.getVersion());
            model.addAttribute("lost", LostUpdate.between(
                    theirs, form.over(offered, agreement.getVersion()), "agreement", Map.of(), messages, LocaleContextHolder.getLocale()));
        } else {
            model.addAttribute("refused", "agreement.fixed");
        }
        return form(agreement, model);
    }

    @PostMapping("/{agreement}/discarding")
    String discard(@PathVariable("agreement") UUID id, @RequestParam(required = false) Integer version, RedirectAttributes redirect) {
        try {
            transaction.executeWithoutResult(status -> {
                Agreement agreement = concluding.lock(id, version);
                agreement.discard();
                agreements.delete(agreement);
            });
            redirect.addFlashAttribute("flash", "agreement.discarded");
            return "redirect:/o/{slug}/agreements";
        } catch (NoSuchElementException e) {
            throw AgreementPage.notFound();
        } catch (AgreementRefused e) {
            redirect.addFlashAttribute("flash", e.key());
            return "redirect:/o/{slug}/agreements/{agreement}";
        } catch (IllegalStateException | ConcurrencyFailureException e) {
            redirect.addFlashAttribute("flash", "agreement.meanwhile");
            return "redirect:/o/{slug}/agreements/{agreement}";
        }
    }

    private String form(Agreement agreement, Model model) {
        model.addAttribute("agreement", agreement);
        PairLine line = line(agreement.getPairId());
        return form(line, line.mentees().stream().filter(one -> one.id().equals(agreement.getMenteeId())).findFirst().orElse(null), model);
    }

    /** @param mentee null when they are in the pair no more */
    private String form(PairLine line, PairLine.Member mentee, Model model) {
        journal.seen("agreement.journal.agreement", List.of(line));
        model.addAttribute("line", line);
        model.addAttribute("member", mentee);
        model.addAttribute("offered", concluding.offered().stream().map(Choice::new).toList());
        return "agreement/edit";
    }

    private Agreement open(UUID id) {
        return agreements.findById(id).filter(agreement -> agreement.getState() == AgreementState.DRAFT).orElseThrow(AgreementPage::notFound);
    }

    private PairLine line(UUID pair) {
        return pair == null ? missing() : lines.of(List.of(pair)).stream().findFirst().orElseThrow(AgreementPage::notFound);
    }

    private static PairLine missing() {
        throw AgreementPage.notFound();
    }

    private static PairLine.Member member(PairLine line, UUID mentee) {
        return line.mentees().stream().filter(one -> one.id().equals(mentee)).findFirst().orElseThrow(AgreementPage::notFound);
    }

    /** A task as the form offers it. */
    record Choice(String id, String name) {

        Choice(String name) {
            this(name, name);
        }
    }
}
