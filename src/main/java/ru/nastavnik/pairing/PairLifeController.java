package ru.nastavnik.pairing;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    String pause(@PathVariable("working") UUID id, @RequestParam int version, @RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
        return move(id, version, "pairing.paused", redirect, pair -> {
            pair.pause();
            history.note(List.of(id), PairState.ACTIVE, PairState.PAUSED, today(), null, kept(note));
        });
    }

    @PostMapping("/resumption")
    String resume(@PathVariable("working") UUID id, @RequestParam int version, RedirectAttributes redirect) {
        return move(id, version, "pairing.resumed", redirect, pair -> {
            pair.resume();
            history.note(List.of(id), PairState.PAUSED, PairState.ACTIVE, today(), null, null);
        });
    }

    @PostMapping("/ending")
    String end(
            @PathVariable("working") UUID id, @Valid @ModelAttribute("ending") EndForm form, BindingResult errors, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors() || form.version() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return transaction.execute(status -> page.show(id, model));
        }
        return move(id, form.version(), "pairing.ended", redirect, pair -> unbinding.end(pair, today(), form.reason(), form.keptNote()));
    }

    private String move(UUID id, int version, String done, RedirectAttributes redirect, Consumer<Pair> step) {
        try {
            transaction.executeWithoutResult(status -> {
                Pair pair = pairs.lock(id).orElseThrow(PairFormPage::notFound);
                if (pair.getVersion() != version) {
                    throw new ObjectOptimisticLockingFailureException(Pair.class, id);
                }
                step.accept(pair);
                journal.changed(WHAT, List.of(id));
                pairs.flush();
            });
            redirect.addFlashAttribute("flash", done);
        } catch (IllegalStateException | ConcurrencyFailureException e) {
            redirect.addFlashAttribute("flash", "pairing.movedMeanwhile");
        }
        return BACK;
    }

    @PostMapping("/petitions")
    String petition(
            @PathVariable("working") UUID id, @Valid @ModelAttribute("petition") PetitionForm form, BindingResult errors, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            transaction.executeWithoutResult(status -> enter(id, form, errors));
        } catch (IllegalStateException e) {
            redirect.addFlashAttribute("flash", "pairing.movedMeanwhile");
            return BACK;
        } catch (DataIntegrityViolationException e) {
            redirect.addFlashAttribute("flash", "pairing.petition.open");
            return BACK;
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return transaction.execute(status -> page.show(id, model));
        }
        redirect.addFlashAttribute("flash", "pairing.petition.saved");
        return BACK;
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
            @PathVariable("working") UUID id, @PathVariable UUID petition, @RequestParam int version, @RequestParam(defaultValue = "") String settlement,
            RedirectAttributes redirect) {
        try {
            transaction.executeWithoutResult(status -> {
                Petition open = petitions.findById(petition).filter(one -> one.getPairId().equals(id)).orElseThrow(PairFormPage::notFound);
                if (open.getVersion() != version) {
                    throw new ObjectOptimisticLockingFailureException(Petition.class, petition);
                }
                open.settle(today(), kept(settlement));
                journal.changed(WHAT, List.of(id));
                petitions.flush();
            });
            redirect.addFlashAttribute("flash", "pairing.petition.settled");
        } catch (IllegalStateException | ConcurrencyFailureException e) {
            redirect.addFlashAttribute("flash", "pairing.movedMeanwhile");
        }
        return BACK;
    }

    /** At most as long as the field; null for nothing. */
    private static String kept(String words) {
        String stripped = words.strip();
        return stripped.isEmpty() ? null : stripped.substring(0, Math.min(Petition.LENGTH, stripped.length()));
    }

    private LocalDate today() {
        return Standing.require().today(clock);
    }
}
