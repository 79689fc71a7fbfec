package ru.nastavnik.people;

import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.organization.Standing;

/** A mentee's card. */
@Controller
@RequestMapping("/o/{slug}/mentees")
class MenteeCardController extends LifeController<MenteeState> {

    private final VisibleMentees mentees;
    private final MenteePage page;
    private final SupportOffers offers;
    private final Listing listing;
    private final Promotion promotion;

    MenteeCardController(
            VisibleMentees mentees, MenteePage page, SupportOffers offers, Listing listing, Promotion promotion, Cards cards, LifeHistory history,
            TransactionOperations transaction) {
        super(cards, history, transaction);
        this.mentees = mentees;
        this.page = page;
        this.offers = offers;
        this.listing = listing;
        this.promotion = promotion;
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyAuthority('READ_REGISTERS', 'READ_UNMATCHED')")
    @Transactional(readOnly = true)
    String card(@PathVariable UUID id, @RequestParam(required = false) String step, Model model) {
        model.addAttribute("step", step);
        return show(id, model);
    }

    @Override
    String show(UUID id, Model model) {
        return page.show(find(id), model);
    }

    @Override
    Mentee find(UUID id) {
        return mentees.find(id);
    }

    @Override
    void moved(Participant<MenteeState> card, MoveForm form) {
        if (form.offersSupport()) {
            offers.save(new SupportOffer(
                    card.getId(), form.supportOn(), form.supportBy(), PersonForm.blankToNull(form.supportNote()), Standing.require().account()));
        }
    }

    /** One who has completed the programme becomes a mentor: a second tap finds the card that the first has made. */
    @PostMapping("/{id}/mentor")
    @PreAuthorize("hasAuthority('WRITE_REGISTERS')")
    String promote(@PathVariable UUID id, RedirectAttributes redirect) {
        UUID mentor;
        try {
            mentor = transaction.execute(status -> promotion.promote(find(id)));
        } catch (DataIntegrityViolationException e) {
            mentor = transaction.execute(status -> promotion.promote(find(id)));
        } catch (IllegalStateException e) {
            redirect.addFlashAttribute("flash", "people.promote.notCompleted");
            return "redirect:/o/{slug}/mentees/{id}";
        }
        redirect.addFlashAttribute("flash", "people.promoted");
        redirect.addAttribute("mentor", mentor);
        return "redirect:/o/{slug}/mentors/{mentor}";
    }

    /** A topic in words of its own goes on the organization's list. */
    @PostMapping("/{id}/topics")
    @PreAuthorize("hasAuthority('WRITE_REGISTERS') and hasAuthority('MANAGE_ORGANIZATION')")
    String list(@PathVariable UUID id, @RequestParam(defaultValue = "") String topic, RedirectAttributes redirect) {
        try {
            transaction.executeWithoutResult(status -> listing.list(find(id), topic));
        } catch (DataIntegrityViolationException e) {
            // somebody else has just put it there
        }
        redirect.addFlashAttribute("flash", "people.topic.listed");
        return "redirect:/o/{slug}/mentees/{id}";
    }
}
