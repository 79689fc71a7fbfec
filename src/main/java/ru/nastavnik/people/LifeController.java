package ru.nastavnik.people;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The card of somebody in a register, and the steps that it is moved on by.
 *
 * @param <S> the states of the register
 */
abstract class LifeController<S extends LifeState<S>> {

    private final Cards cards;
    private final LifeHistory history;
    final TransactionOperations transaction;

    LifeController(Cards cards, LifeHistory history, TransactionOperations transaction) {
        this.cards = cards;
        this.history = history;
        this.transaction = transaction;
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 when there is none for this reader */
    abstract Participant<S> find(UUID id);

    /** Fills the page of the card. Inside a transaction. */
    abstract String show(UUID id, Model model);

    /** What else belongs to the step. Inside its transaction. */
    void moved(Participant<S> card, MoveForm form) {}

    @PostMapping("/{id}/state")
    @PreAuthorize("hasAuthority('WRITE_REGISTERS')")
    String move(
            @PathVariable UUID id, @Valid @ModelAttribute("move") MoveForm form, BindingResult errors, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            return transaction.execute(status -> {
                Participant<S> card = find(id);
                checkVersion(form, card);
                form.check(card, LifeHistory.last(history.of(card), card), cards.today(), errors);
                if (errors.hasErrors()) {
                    return show(id, model);
                }
                cards.lives().move(card, form.target(card).orElseThrow(), form.on(), form.keptReason());
                moved(card, form);
                cards.changed(card);
                redirect.addFlashAttribute("flash", "people.moved");
                return "redirect:/o/{slug}/" + card.side().path() + "/{id}";
            });
        } catch (OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("moveConflict", true);
            model.asMap().remove("move");
            return transaction.execute(status -> show(id, model));
        }
    }

    private static void checkVersion(MoveForm form, Participant<?> card) {
        if (form.version() == null || form.version() != card.getVersion()) {
            throw new OptimisticLockingFailureException("Moved meanwhile: " + card.getId());
        }
    }
}
