package ru.nastavnik.people;

import jakarta.validation.Valid;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
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
import ru.nastavnik.organization.Standing;

/** Stops the work with somebody's data where no consent can be withdrawn: it was never given, a parent objects, there is no ground any more. */
@Controller
@RequestMapping("/o/{slug}/people/{person}/erasure")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class DemandController {

    private static final String CONSENTS = "redirect:/o/{slug}/people/{person}/consents";

    private final People people;
    private final Cards cards;
    private final MergedPeople cardsOf;
    private final Withdrawing withdrawing;
    private final Journal journal;
    private final TransactionOperations transaction;

    DemandController(
            People people, Cards cards, MergedPeople cardsOf, Withdrawing withdrawing, Journal journal, TransactionOperations transaction) {
        this.people = people;
        this.cards = cards;
        this.cardsOf = cardsOf;
        this.withdrawing = withdrawing;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Whoever comes back here after all was closed is led to what became of it. */
    @GetMapping
    @Transactional(readOnly = true)
    String ask(@PathVariable("person") UUID id, Model model) {
        if (people.findById(id).filter(Person::isBlocked).isPresent()) {
            return CONSENTS;
        }
        model.addAttribute("form", DemandForm.BLANK);
        return show(id, model);
    }

    private String show(UUID id, Model model) {
        var person = cards.knownPerson(id);
        journal.seen("people.journal.person", List.of(id));
        model.addAttribute("person", person);
        model.addAttribute("signers", person.signersOn(cards.today()));
        model.addAttribute("askers", Asker.values());
        model.addAttribute("back", "/o/" + Standing.require().slug() + cardsOf.path(id).orElse("/people/" + id + "/consents"));
        return "people/demand";
    }

    /** A second tap finds all closed, and changes nothing. */
    @PostMapping
    String stop(
            @PathVariable("person") UUID id, @Valid @ModelAttribute("form") DemandForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return transaction.execute(status -> show(id, model));
        }
        try {
            transaction.executeWithoutResult(status -> withdrawing.stop(id, form.toDemand(), Standing.require().account()));
        } catch (NoSuchElementException e) {
            throw Cards.notFound();
        }
        redirect.addFlashAttribute("flash", "people.demand.done");
        return CONSENTS;
    }
}
