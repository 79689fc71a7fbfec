package ru.nastavnik.matching;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
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
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;

/** What matching has to consider of one person besides their card. */
@Controller
@RequestMapping("/o/{slug}/matching")
@PreAuthorize("hasAuthority('FORM_PAIRS')")
class ConditionsController {

    /** The version of conditions that nobody has stated yet. */
    private static final int NONE = -1;

    private final ConditionsOfPeople all;
    private final ConditionWords words;
    private final Faces faces;
    private final Journal journal;
    private final MessageSource messages;
    private final TransactionOperations transaction;

    ConditionsController(
            ConditionsOfPeople all, ConditionWords words, Faces faces, Journal journal, MessageSource messages, TransactionOperations transaction) {
        this.all = all;
        this.words = words;
        this.faces = faces;
        this.journal = journal;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** @param round from which one comes; null for the card */
    @GetMapping("/mentees/{mentee}/conditions")
    @Transactional(readOnly = true)
    String ofMentee(@PathVariable UUID mentee, @RequestParam(required = false) UUID round, Model model) {
        return edit(Side.MENTEE, mentee, round, model);
    }

    @GetMapping("/mentors/{mentor}/conditions")
    @Transactional(readOnly = true)
    String ofMentor(@PathVariable UUID mentor, @RequestParam(required = false) UUID round, Model model) {
        return edit(Side.MENTOR, mentor, round, model);
    }

    @PostMapping("/mentees/{mentee}/conditions")
    String saveOfMentee(
            @PathVariable UUID mentee, @Valid @ModelAttribute("form") ConditionsForm form, BindingResult errors, @RequestParam int version,
            @RequestParam(required = false) UUID round, Model model, Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
        return save(new Saved(Side.MENTEE, mentee, version, round), form, errors, model, locale, response, redirect);
    }

    @PostMapping("/mentors/{mentor}/conditions")
    String saveOfMentor(
            @PathVariable UUID mentor, @Valid @ModelAttribute("form") ConditionsForm form, BindingResult errors, @RequestParam int version,
            @RequestParam(required = false) UUID round, Model model, Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
        return save(new Saved(Side.MENTOR, mentor, version, round), form, errors, model, locale, response, redirect);
    }

    /** Whose conditions are saved, and where one goes then. */
    private record Saved(Side side, UUID card, int version, UUID round) {}

    private String edit(Side side, UUID card, UUID round, Model model) {
        Face face = faces.require(side, card);
        PersonalConditions saved = all.findByPersonIdAndSide(face.person(), side).orElse(null);
        model.addAttribute("form", ConditionsForm.of(saved == null ? new PersonalConditions(face.person(), side) : saved, side));
        return show(new Saved(side, card, saved == null ? NONE : saved.getVersion(), round), face, model);
    }

    private String save(
            Saved saved, ConditionsForm form, BindingResult errors, Model model, Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
        if (saved.side() == Side.MENTEE && form.howMany() != null && form.howMany() > PersonalConditions.MOST_MENTORS) {
            errors.rejectValue("howMany", "matching.conditions.mostMentors", new Object[] {PersonalConditions.MOST_MENTORS}, null);
        }
        if (errors.hasErrors()) {
            return transaction.execute(status -> show(saved, faces.require(saved.side(), saved.card()), model));
        }
        try {
            transaction.executeWithoutResult(status -> change(saved, form));
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return transaction.execute(status -> conflict(saved, form, model, locale));
        }
        redirect.addFlashAttribute("flash", "matching.conditions.saved");
        redirect.addAttribute("card", saved.card());
        String side = saved.side() == Side.MENTEE ? "mentees" : "mentors";
        if (saved.round() == null) {
            return "redirect:/o/{slug}/" + side + "/{card}";
        }
        redirect.addAttribute("round", saved.round());
        return "redirect:/o/{slug}/matching/{round}/" + side + "/{card}";
    }

    private void change(Saved saved, ConditionsForm form) {
        Face face = faces.require(saved.side(), saved.card());
        var conditions = all.findByPersonIdAndSide(face.person(), saved.side()).orElseGet(() -> new PersonalConditions(face.person(), saved.side()));
        if (saved.version() != (conditions.isNew() ? NONE : conditions.getVersion())) {
            throw new OptimisticLockingFailureException("Conditions of " + face.person());
        }
        boolean mentee = saved.side() == Side.MENTEE;
        conditions.state(form.toConditions(words.likes().keySet()), mentee ? form.howMany() : 1, mentee ? 1 : form.howMany());
        all.saveAndFlush(conditions);
        journal.done(Deed.CHANGED, "matching.journal.conditions", Set.of(face.person()));
    }

    private String conflict(Saved saved, ConditionsForm form, Model model, Locale locale) {
        Face face = faces.require(saved.side(), saved.card());
        PersonalConditions now = all.findByPersonIdAndSide(face.person(), saved.side()).orElseThrow(RoundTable::notFound);
        model.addAttribute("lostUpdate", LostUpdate.between(
                ConditionsForm.of(now, saved.side()), form, "matching.conditions", words.likes(), messages, locale));
        return show(new Saved(saved.side(), saved.card(), now.getVersion(), saved.round()), face, model);
    }

    private String show(Saved saved, Face face, Model model) {
        model.addAttribute("side", saved.side().name());
        model.addAttribute("face", face);
        model.addAttribute("version", saved.version());
        model.addAttribute("round", saved.round());
        model.addAttribute("allDays", DayOfWeek.values());
        model.addAttribute("allPlaces", Place.values());
        model.addAttribute("likable", words.likable());
        journal.seen("matching.journal.conditions", Set.of(face.person()));
        return "matching/conditions";
    }
}
