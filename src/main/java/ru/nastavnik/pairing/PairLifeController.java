package ru.nastavnik.pairing;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.organization.Standing;

/** A working pair pauses, goes on, ends before its day; somebody of it asks for a replacement, which a decree brings. */
@Controller
@RequestMapping("/o/{slug}/pairs/{working}")
@PreAuthorize("hasAuthority('FORM_PAIRS')")
class PairLifeController {

    private static final String WHAT = "pairing.journal.pair";
    private static final String MOVED = "pairing.movedMeanwhile";
    private static final String BACK = "redirect:/o/{slug}/pairs/{working}";

    private final Pairs pairs;
    private final PairPage page;
    private final PairHistory history;
    private final Unbinding unbinding;
    private final Petitions petitions;
    private final PairJournal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    PairLifeController(
            Pairs pairs, PairPage page, PairHistory history, Unbinding unbinding, Petitions petitions, PairJournal journal,
            TransactionOperations transaction, Clock clock) {
        this.pairs = pairs;
        this.page = page;
        this.history = history;
        this.unbinding = unbinding;
        this.petitions = petitions;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @PostMapping("/pause")
    String pause(
            @PathVariable("working") UUID id, @Valid @ModelAttribute("pausing") PauseForm form, BindingResult errors, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            move(id, form.version(), errors, pair -> {
                pair.pause();
                history.note(List.of(id), PairState.ACTIVE, PairState.PAUSED, today(), null, form.keptNote());
            });
        }
        return answer(id, "pairing.paused", errors, model, response, redirect);
    }

    @PostMapping("/resumption")
    String resume(@PathVariable("working") UUID id, @RequestParam int version, RedirectAttributes redirect) {
        var errors = new MapBindingResult(Map.of(), "resumption");
        move(id, version, errors, pair -> {
            pair.resume();
            history.note(List.of(id), PairState.PAUSED, PairState.ACTIVE, today(), null, null);
        });
        redirect.addFlashAttribute("flash", errors.hasErrors() ? MOVED : "pairing.resumed");
        return BACK;
    }

    @PostMapping("/ending")
    String end(
            @PathVariable("working") UUID id, @Valid @ModelAttribute("ending") EndForm form, BindingResult errors, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        form.check(errors);
        if (!errors.hasErrors()) {
            move(id, form.version(), errors, pair -> unbinding.end(pair, today(), form.reason(), form.keptNote()));
        }
        return answer(id, "pairing.ended", errors, model, response, redirect);
    }

    /** @param version of the pair as it was shown */
    private void move(UUID id, int version, Errors errors, Consumer<Pair> step) {
        attempt(errors, () -> {
            Pair pair = pairs.lock(id).orElseThrow(PairFormPage::notFound);
            if (pair.getVersion() != version) {
                throw new ObjectOptimisticLockingFailureException(Pair.class, id);
            }
            step.accept(pair);
            journal.changed(WHAT, List.of(id));
            pairs.flush();
        });
    }

    private void attempt(Errors errors, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (IllegalStateException | ConcurrencyFailureException e) {
            errors.reject(MOVED);
        }
    }

    /** What was typed comes back with the reason when it was refused. */
    private String answer(UUID id, String done, Errors errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            redirect.addFlashAttribute("flash", done);
            return BACK;
        }
        response.setStatus((errors.hasGlobalErrors() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        model.addAttribute("refused", true);
        return transaction.execute(status -> page.show(id, model));
    }

    @PostMapping("/petitions")
    String petition(
            @PathVariable("working") UUID id, @Valid @ModelAttribute("petition") PetitionForm form, BindingResult errors, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            attempt(errors, () -> enter(id, form, errors));
        } catch (DataIntegrityViolationException e) {
            errors.reject("pairing.petition.open");
        }
        return answer(id, "pairing.petition.saved", errors, model, response, redirect);
    }

    private void enter(UUID id, PetitionForm form, BindingResult errors) {
        Pair pair = pairs.lock(id).orElseThrow(PairFormPage::notFound);
        if (!pair.getState().isAtWork()) {
            throw new IllegalStateException("Nobody to replace: " + pair.getState());
        }
        form.check(pair.getWorksFrom(), today(), errors);
        if (!errors.hasErrors()) {
            petitions.saveAndFlush(form.petition(id));
            journal.changed(WHAT, List.of(id));
        }
    }

    /** Without a decree: the two made it up, or the wish was refused. */
    @PostMapping("/petitions/{petition}/settlement")
    String settle(
            @PathVariable("working") UUID id, @PathVariable UUID petition, @Valid @ModelAttribute("settling") SettlementForm form, BindingResult errors, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        model.addAttribute("settled", petition);
        if (!errors.hasErrors()) {
            attempt(errors, () -> {
                Petition open = petitions.findById(petition).filter(one -> one.getPairId().equals(id)).orElseThrow(PairFormPage::notFound);
                if (open.getVersion() != form.version()) {
                    throw new ObjectOptimisticLockingFailureException(Petition.class, petition);
                }
                open.settle(today(), form.kept());
                journal.changed(WHAT, List.of(id));
                petitions.flush();
            });
        }
        return answer(id, "pairing.petition.settled", errors, model, response, redirect);
    }

    private LocalDate today() {
        return Standing.require().today(clock);
    }
}
