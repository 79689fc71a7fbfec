package ru.nastavnik.people;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.organization.Standing;

/** That a mentee was offered support is noted by the curator or the psychologist. */
@Controller
@RequestMapping("/o/{slug}/mentees/{id}/support")
@PreAuthorize("hasAnyAuthority('WRITE_REGISTERS', 'KEEP_NOTES')")
class SupportController {

    private final VisibleMentees mentees;
    private final SupportOffers offers;
    private final MenteePage page;
    private final Cards cards;
    private final TransactionOperations transaction;

    SupportController(VisibleMentees mentees, SupportOffers offers, MenteePage page, Cards cards, TransactionOperations transaction) {
        this.mentees = mentees;
        this.offers = offers;
        this.page = page;
        this.cards = cards;
        this.transaction = transaction;
    }

    @PostMapping
    String offer(
            @PathVariable UUID id, @Valid @ModelAttribute("support") SupportForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        form.check(errors, cards.today());
        return transaction.execute(status -> {
            var mentee = mentees.find(id);
            if (errors.hasErrors()) {
                return page.show(mentee, model);
            }
            offers.save(new SupportOffer(
                    id, form.offeredOn(), form.offeredBy(), PersonForm.blankToNull(form.offerNote()), Standing.require().account()));
            cards.changed(mentee);
            redirect.addFlashAttribute("flash", "people.support.saved");
            return "redirect:/o/{slug}/mentees/{id}";
        });
    }
}
