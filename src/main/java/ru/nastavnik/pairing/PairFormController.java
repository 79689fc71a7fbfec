package ru.nastavnik.pairing;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
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
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.people.Mentors;

/** Forms a pair: first the form of mentoring, then who; and amends it while it is only proposed. */
@Controller
@RequestMapping("/o/{slug}/pairs")
@PreAuthorize("hasAuthority('FORM_PAIRS')")
class PairFormController {

    private final Pairing pairing;
    private final Pairs pairs;
    private final Mentors mentors;
    private final Mentees mentees;
    private final MentoringForms forms;
    private final PairJournal journal;
    private final PairFormPage page;
    private final TransactionOperations transaction;

    PairFormController(
            Pairing pairing, Pairs pairs, Mentors mentors, Mentees mentees, MentoringForms forms, PairJournal journal, PairFormPage page,
            TransactionOperations transaction) {
        this.pairing = pairing;
        this.pairs = pairs;
        this.mentors = mentors;
        this.mentees = mentees;
        this.forms = forms;
        this.journal = journal;
        this.page = page;
        this.transaction = transaction;
    }

    /** @param mentor from whose card one comes; {@code mentee} likewise */
    @GetMapping("/new")
    @Transactional(readOnly = true)
    String fresh(
            @RequestParam(required = false) UUID form,
            @RequestParam(required = false) UUID mentor,
            @RequestParam(required = false) UUID mentee,
            Model model) {
        Mentor givenMentor = mentor == null ? null : mentors.findById(mentor).orElseThrow(PairFormPage::notFound);
        Mentee givenMentee = mentee == null ? null : mentees.findById(mentee).orElseThrow(PairFormPage::notFound);
        page.look(givenMentor, givenMentee);
        if (form == null) {
            return chooseForm(givenMentor, givenMentee, model);
        }
        PairForm blank = PairForm.blank(form, mentor, mentee == null ? Set.of() : Set.of(mentee), page.today());
        model.addAttribute("form", blank);
        return page.show(blank, PairFormPage.Words.NONE, null, model);
    }

    private String chooseForm(Mentor mentor, Mentee mentee, Model model) {
        model.addAttribute("mentor", mentor);
        model.addAttribute("mentee", mentee);
        model.addAttribute("forms", forms.findAllByOrderByPosition().stream()
                .filter(form -> mentor == null || form.admitsAsMentor(mentor.getPerson()))
                .filter(form -> mentee == null || form.admitsAsMentee(mentee.getPerson()))
                .toList());
        return "pairing/form-choice";
    }

    /** Narrows the lists by the words typed, and keeps everything else as it is; nothing is saved. Names stay out of addresses. */
    @PostMapping("/choice")
    @Transactional(readOnly = true)
    String narrow(@ModelAttribute("form") PairForm form, BindingResult errors, PairFormPage.Words words, Model model) {
        return page.show(form, words, null, model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") PairForm form, BindingResult errors, PairFormPage.Words words, Model model, RedirectAttributes redirect) {
        UUID id = save(form, errors, status -> pairing.form(form.toProposal()));
        if (id == null) {
            return transaction.execute(status -> page.show(form, words, null, model));
        }
        redirect.addFlashAttribute("flash", "pairing.formed");
        redirect.addAttribute("id", id);
        return "redirect:/o/{slug}/pairs/{id}";
    }

    @GetMapping("/{id}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable UUID id, Model model) {
        Pair pair = find(id);
        return show(PairForm.of(pair), PairFormPage.Words.NONE, pair, pair.getVersion(), model);
    }

    @PostMapping("/{id}/choice")
    @Transactional(readOnly = true)
    String narrow(
            @PathVariable UUID id, @ModelAttribute("form") PairForm form, BindingResult errors, PairFormPage.Words words,
            @RequestParam int version, Model model) {
        return show(form, words, find(id), version, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id, @Valid @ModelAttribute("form") PairForm form, BindingResult errors, PairFormPage.Words words,
            @RequestParam int version, Model model, Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            UUID saved = save(form, errors, status -> pairing.amend(id, version, form.toProposal()));
            if (saved != null) {
                redirect.addFlashAttribute("flash", "pairing.saved");
                return "redirect:/o/{slug}/pairs/{id}";
            }
            return transaction.execute(status -> show(form, words, find(id), version, model));
        } catch (IllegalStateException e) {
            redirect.addFlashAttribute("flash", "pairing.notProposed");
            return "redirect:/o/{slug}/pairs/{id}";
        } catch (OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return transaction.execute(status -> {
                Pair now = find(id);
                model.addAttribute("lostUpdate", page.lostUpdate(PairForm.of(now), form.with(now.getFormId(), now.getMentorId()), locale));
                return show(form, words, now, now.getVersion(), model);
            });
        }
    }

    /** @return null when something stands against it, which the errors then say */
    private UUID save(PairForm form, BindingResult errors, Function<Object, Pair> change) {
        form.check(errors);
        if (errors.hasErrors()) {
            return null;
        }
        try {
            return transaction.execute(status -> {
                UUID saved = change.apply(status).getId();
                journal.changed("pairing.journal.pair", List.of(saved));
                return saved;
            });
        } catch (PairRefused refused) {
            refused.objections().forEach(objection -> errors.rejectValue(
                    objection.reason().field(), objection.reason().key(), new Object[] {objection.who(), objection.figure()}, null));
        } catch (DataIntegrityViolationException e) {
            errors.rejectValue("mentees", "pairing.objection.TAKEN");
        } catch (NoSuchElementException e) {
            throw PairFormPage.notFound();
        }
        return null;
    }

    private String show(PairForm form, PairFormPage.Words words, Pair pair, int version, Model model) {
        PairForm shown = form.with(pair.getFormId(), pair.getMentorId());
        model.addAttribute("version", version);
        Mentor mentor = mentors.findById(pair.getMentorId()).orElseThrow();
        page.look(mentor, null);
        model.addAttribute("mentor", mentor);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", shown);
        }
        return page.show(shown, words, pair, model);
    }

    private Pair find(UUID id) {
        return pairs.findById(id).orElseThrow(PairFormPage::notFound);
    }
}
