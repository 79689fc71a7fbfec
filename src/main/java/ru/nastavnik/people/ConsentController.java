package ru.nastavnik.people;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Withdrawing.BeforeSignature;

/** A person's consents: what is in force, what was, new papers, withdrawal. */
@Controller
@RequestMapping("/o/{slug}/people/{person}/consents")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class ConsentController {

    private static final int LONGEST_REASON = 1000;

    private final ConsentPage page;
    private final People people;
    private final Consents consents;
    private final Cards cards;
    private final Withdrawing withdrawing;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    ConsentController(
            ConsentPage page, People people, Consents consents, Cards cards, Withdrawing withdrawing, Journal journal, TransactionOperations transaction,
            Clock clock) {
        this.page = page;
        this.people = people;
        this.consents = consents;
        this.cards = cards;
        this.withdrawing = withdrawing;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('READ_REGISTERS')")
    @Transactional(readOnly = true)
    String list(@PathVariable("person") UUID id, Model model) {
        return page.show(id, model);
    }

    /**
     * A new signature under the consent to the processing of data gives back a person whose data are locked up and not yet destroyed. A withdrawal at the
     * same moment waits, or is waited for.
     */
    @PostMapping
    String enter(
            @PathVariable("person") UUID id, @Valid @ModelAttribute("form") ConsentForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        return transaction.execute(status -> {
            withdrawing.holdErasure(id);
            var person = people.lockToWithdraw(id).orElseThrow(Cards::notFound);
            if (person.isBlocked() && form.kinds().contains(ConsentKind.PERSONAL_DATA)) {
                form.checkAnew(withdrawing.askedOn(id).orElseThrow(Cards::notFound), page.today(), errors);
                if (errors.hasErrors()) {
                    return page.show(person, model);
                }
                withdrawing.lift(person);
            }
            if (person.isBlocked()) {
                throw Cards.notFound();
            }
            form.check(person, page.isMentor(person), page.today(), errors);
            if (!errors.hasFieldErrors("signedOn")) {
                refuseWhatWasWithdrawnSince(id, form, errors);
            }
            if (errors.hasErrors()) {
                status.setRollbackOnly();
                return page.show(person, model);
            }
            consents.saveAll(form.toNewConsents(person, Standing.require().account(), clock.instant()));
            journal.done(Deed.SIGNED, "people.journal.signed", Set.of(id));
            cards.changed(person);
            redirect.addFlashAttribute("flash", "people.consent.entered");
            return "redirect:/o/{slug}/people/{person}/consents";
        });
    }

    private void refuseWhatWasWithdrawnSince(UUID person, ConsentForm form, Errors errors) {
        consents.findWithdrawnSince(List.of(person), form.kinds(), form.signedOn()).stream()
                .max(Comparator.comparing(Consent::getWithdrawnOn))
                .ifPresent(one -> errors.rejectValue("signedOn", "people.consent.withdrawnSince", new Object[] {one.getWithdrawnOn()}, null));
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @PathVariable UUID person, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String day,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        String given = PersonForm.blankToNull(reason);
        String kept = given == null ? null : given.substring(0, Math.min(LONGEST_REASON, given.length()));
        try {
            var on = day.isEmpty() ? page.today() : LocalDate.parse(day);
            transaction.executeWithoutResult(status -> withdrawing.withdraw(person, id, on, kept, Standing.require().account()));
        } catch (NoSuchElementException e) {
            throw Cards.notFound();
        } catch (DateTimeParseException | BeforeSignature e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAllAttributes(Map.of("withdrawalRefused", id, "withdrawalDay", day, "withdrawalReason", reason));
            return transaction.execute(status -> page.show(person, model));
        }
        redirect.addFlashAttribute("flash", "people.consent.withdrawn");
        return "redirect:/o/{slug}/people/{person}/consents";
    }
}
