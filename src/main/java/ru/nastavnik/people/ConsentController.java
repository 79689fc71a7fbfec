package ru.nastavnik.people;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.NoSuchElementException;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Standing;

/** A person's consents: what is in force, what was, new papers, withdrawal. */
@Controller
@RequestMapping("/o/{slug}/people/{person}/consents")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class ConsentController {

    private static final int LONGEST_REASON = 1000;

    private final People people;
    private final Consents consents;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Cards cards;
    private final Withdrawing withdrawing;
    private final TransactionOperations transaction;
    private final Clock clock;

    ConsentController(
            People people, Consents consents, Mentors mentors, Mentees mentees, Cards cards, Withdrawing withdrawing,
            TransactionOperations transaction, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.mentors = mentors;
        this.mentees = mentees;
        this.cards = cards;
        this.withdrawing = withdrawing;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('READ_REGISTERS')")
    @Transactional(readOnly = true)
    String list(@PathVariable("person") UUID id, Model model) {
        var person = find(id);
        var missing = EnumSet.noneOf(ConsentKind.class);
        missing.addAll(consents.findMissing(Set.of(id), today()).getOrDefault(id, Set.of()));
        model.addAttribute("form", ConsentForm.blank(person, missing, today(), yearEnds()));
        return page(person, model);
    }

    @PostMapping
    String enter(
            @PathVariable("person") UUID id, @Valid @ModelAttribute("form") ConsentForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        return transaction.execute(status -> {
            var person = find(id);
            form.check(person, today(), errors);
            if (errors.hasErrors()) {
                return page(person, model);
            }
            consents.saveAll(form.toNewConsents(person, Standing.require().account(), clock.instant()));
            cards.changed(person);
            redirect.addFlashAttribute("flash", "people.consent.entered");
            return "redirect:/o/{slug}/people/{person}/consents";
        });
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable UUID person, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        String kept = PersonForm.blankToNull(reason);
        try {
            transaction.executeWithoutResult(
                    status -> withdrawing.withdraw(person, id, kept == null ? null : kept.substring(0, Math.min(LONGEST_REASON, kept.length()))));
        } catch (NoSuchElementException e) {
            throw Cards.notFound();
        }
        redirect.addFlashAttribute("flash", "people.consent.withdrawn");
        return "redirect:/o/{slug}/people/{person}/consents";
    }

    private String page(Person person, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("signers", person.signersOn(today()));
        model.addAttribute("consents", consents.findByPersonIdOrderBySignedOnDescIdDesc(person.getId()));
        model.addAttribute("today", today());
        model.addAttribute("mentor", mentors.findByPersonId(person.getId()).map(Mentor::getId).orElse(null));
        model.addAttribute("mentee", mentees.findByPersonId(person.getId()).map(Mentee::getId).orElse(null));
        return "people/consents";
    }

    private Person find(UUID id) {
        return people.findById(id).orElseThrow(Cards::notFound);
    }

    private LocalDate today() {
        return Standing.require().today(clock);
    }

    private LocalDate yearEnds() {
        return new ProgrammeYear(ProgrammeYear.firstYearOf(today())).endsOn();
    }
}
