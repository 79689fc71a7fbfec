package ru.nastavnik.matching;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;

/** A round is begun, and its settings are changed as long as it is open. */
@Controller
@RequestMapping("/o/{slug}/matching")
@PreAuthorize("hasAuthority('FORM_PAIRS')")
class MatchingFormController {

    private final MatchingRounds rounds;
    private final HeldRounds held;
    private final MentoringForms forms;
    private final TransactionOperations transaction;
    private final MessageSource messages;
    private final Clock clock;

    MatchingFormController(
            MatchingRounds rounds, HeldRounds held, MentoringForms forms, TransactionOperations transaction, MessageSource messages, Clock clock) {
        this.rounds = rounds;
        this.held = held;
        this.forms = forms;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    /** What was set for the last round is proposed again. */
    @GetMapping("/new")
    @Transactional(readOnly = true)
    String fresh(Model model) {
        var today = Standing.require().today(clock);
        model.addAttribute("form", rounds.findFirstByOrderByIdDesc()
                .map(last -> MatchingRoundForm.blank(last.getForms(), last.getWeights(), last.getLeastScore(), last.getHoursNeeded(), today))
                .orElseGet(() -> MatchingRoundForm.blank(Set.of(), Weights.USUAL, MatchingRound.USUAL_LEAST, MatchingRound.USUAL_HOURS, today)));
        return show(null, 0, model);
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") MatchingRoundForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return transaction.execute(status -> show(null, 0, model));
        }
        return transaction.execute(status -> {
            var round = new MatchingRound(form.name(), known(form), form.period());
            round.weigh(form.weights(), form.hoursNeeded(), form.leastScore());
            redirect.addAttribute("id", rounds.save(round).getId());
            redirect.addFlashAttribute("flash", "matching.begun");
            return "redirect:/o/{slug}/matching/{id}";
        });
    }

    /** Nothing is saved: the form comes back with the usual weights. */
    @PostMapping("/usual")
    @Transactional(readOnly = true)
    String usual(@ModelAttribute("form") MatchingRoundForm form, BindingResult errors, Model model) {
        return showUsual(form, null, 0, model);
    }

    @GetMapping("/{id}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable UUID id, Model model) {
        MatchingRound round = find(id);
        model.addAttribute("form", MatchingRoundForm.of(round));
        return show(round, round.getVersion(), model);
    }

    @PostMapping("/{id}/usual")
    @Transactional(readOnly = true)
    String usual(@PathVariable UUID id, @ModelAttribute("form") MatchingRoundForm form, BindingResult errors, @RequestParam int version, Model model) {
        return showUsual(form, find(id), version, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id, @Valid @ModelAttribute("form") MatchingRoundForm form, BindingResult errors, @RequestParam int version, Model model,
            Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return transaction.execute(status -> show(find(id), version, model));
        }
        try {
            transaction.executeWithoutResult(status -> {
                MatchingRound round = held.hold(id, version);
                round.describe(form.name(), known(form), form.period());
                round.weigh(form.weights(), form.hoursNeeded(), form.leastScore());
                held.save(round);
            });
            redirect.addFlashAttribute("flash", "matching.saved");
        } catch (NoSuchElementException e) {
            throw RoundTable.notFound();
        } catch (OutOfTurn e) {
            redirect.addFlashAttribute("flash", "matching.refused.closed");
        } catch (OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return transaction.execute(status -> {
                MatchingRound now = find(id);
                model.addAttribute("lostUpdate", LostUpdate.between(MatchingRoundForm.of(now), form, "matching.round", names(), messages, locale));
                return show(now, now.getVersion(), model);
            });
        }
        return "redirect:/o/{slug}/matching/{id}";
    }

    /** @throws NoSuchElementException when the organization has not one of the forms */
    private Set<UUID> known(MatchingRoundForm form) {
        List<UUID> found = forms.findAllById(form.forms()).stream().map(MentoringForm::getId).toList();
        if (found.size() != form.forms().size()) {
            throw RoundTable.notFound();
        }
        return new HashSet<>(found);
    }

    private Map<UUID, String> names() {
        return forms.findAll().stream().collect(Collectors.toMap(MentoringForm::getId, MentoringForm::getName));
    }

    private String showUsual(MatchingRoundForm form, MatchingRound round, int version, Model model) {
        MatchingRoundForm usual = form.withUsualWeights();
        model.addAttribute("form", usual);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(usual, "form"));
        return show(round, version, model);
    }

    private String show(MatchingRound round, int version, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("version", version);
        model.addAttribute("allForms", forms.findAllByOrderByPosition());
        model.addAttribute("criteria", Criterion.values());
        return "matching/round-edit";
    }

    private MatchingRound find(UUID id) {
        return rounds.findById(id).orElseThrow(RoundTable::notFound);
    }
}
