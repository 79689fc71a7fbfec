package ru.nastavnik.intake;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.intake.Admitting.Card;
import ru.nastavnik.intake.Reception.Receptions;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.Newcomers;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.People;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Sex;

/** What came in by the public forms, and what becomes of it. */
@Controller
@RequestMapping("/o/{slug}/enquiries")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class EnquiryController {

    private static final int LONGEST_REASON = 1000;

    private final Enquiries enquiries;
    private final EnquiryList list;
    private final Admitting admitting;
    private final Doubles doubles;
    private final WaitingAlike others;
    private final People people;
    private final Organizations organizations;
    private final Receptions receptions;
    private final Journal journal;
    private final MessageSource messages;
    private final TransactionOperations transaction;
    private final Clock clock;

    EnquiryController(
            Enquiries enquiries, EnquiryList list, Admitting admitting, Doubles doubles, WaitingAlike others, People people,
            Organizations organizations, Receptions receptions, Journal journal, MessageSource messages, TransactionOperations transaction, Clock clock) {
        this.enquiries = enquiries;
        this.list = list;
        this.admitting = admitting;
        this.doubles = doubles;
        this.others = others;
        this.people = people;
        this.organizations = organizations;
        this.receptions = receptions;
        this.journal = journal;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(@RequestParam(defaultValue = "WAITING") EnquiryState state, @RequestParam(required = false) UUID after, Model model) {
        model.addAttribute("state", state);
        model.addAttribute("states", EnquiryState.values());
        model.addAttribute("after", after);
        model.addAttribute("page", list.page(state, after));
        model.addAttribute("reception", receptions.here());
        return "intake/enquiries";
    }

    /** Of machines and jokers; no trace is kept. */
    @PostMapping("/dropping")
    String drop(@RequestParam(defaultValue = "") List<UUID> ids, RedirectAttributes redirect) {
        int dropped = transaction.execute(status -> list.drop(ids));
        redirect.addFlashAttribute("flash", "intake.dropped");
        redirect.addFlashAttribute("flashOf", dropped);
        return "redirect:/o/{slug}/enquiries";
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable UUID id, Model model) {
        var enquiry = find(id);
        model.addAttribute("form", AcceptanceForm.of(enquiry, organizations.findById(Standing.require().organization()).orElseThrow()));
        return page(enquiry, model);
    }

    @PostMapping("/{id}/acceptance")
    String accept(
            @PathVariable UUID id, @Valid @ModelAttribute("form") AcceptanceForm form, BindingResult errors,
            @RequestParam(defaultValue = "") Set<UUID> shown, Model model, Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
        form.check(Standing.require().today(clock), errors);
        model.addAttribute("shown", shown);
        if (errors.hasErrors()) {
            return transaction.execute(status -> page(find(id), model));
        }
        try {
            return accepted(id, admitting.asNew(id, form, shown, reason(locale)), redirect);
        } catch (Newcomers.Resembled e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("asks", true);
            return transaction.execute(status -> page(find(id), form, model));
        } catch (Newcomers.Busy e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("busy", true);
            return transaction.execute(status -> page(find(id), model));
        }
    }

    /** They are there already: the enquiry goes onto their card. */
    @PostMapping("/{id}/joining")
    String join(@PathVariable UUID id, @RequestParam UUID person, Locale locale, RedirectAttributes redirect) {
        return accepted(id, admitting.as(id, person, reason(locale)), redirect);
    }

    private String reason(Locale locale) {
        return messages.getMessage("intake.life", null, locale);
    }

    /** Where another of the same person waits, one stays to close it. */
    private String accepted(UUID id, Optional<Card> card, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", card.isPresent() ? "intake.accepted" : "intake.decided");
        if (card.isPresent() && Boolean.TRUE.equals(transaction.execute(status -> others.of(id).stream().anyMatch(other -> other.wish() == card.get().wish())))) {
            return "redirect:/o/{slug}/enquiries/{id}";
        }
        return "redirect:/o/{slug}" + card.map(Card::getPath).orElse("/enquiries");
    }

    @PostMapping("/{id}/refusal")
    String refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        String kept = reason.isBlank() ? null : reason.strip().substring(0, Math.min(LONGEST_REASON, reason.strip().length()));
        boolean refused = transaction.execute(status -> {
            var enquiry = enquiries.lock(id).orElseThrow(EnquiryController::notFound);
            boolean waits = enquiry.isWaiting();
            if (waits) {
                enquiry.refuse(kept, Standing.require().account(), clock.instant());
            }
            return waits;
        });
        redirect.addFlashAttribute("flash", refused ? "intake.refused" : "intake.decided");
        return "redirect:/o/{slug}/enquiries";
    }

    private String page(Enquiry enquiry, Model model) {
        boolean minor = enquiry.getOccupation() == null || enquiry.getOccupation().mayBeMinor();
        return page(enquiry, enquiry.getName(), Birth.on(enquiry.getBirthDate()), minor, model);
    }

    /** As the curator has corrected it. */
    private String page(Enquiry enquiry, AcceptanceForm form, Model model) {
        return page(enquiry, form.name(), form.birthDate(), form.occupation().mayBeMinor(), model);
    }

    private String page(Enquiry enquiry, PersonName name, Birth birth, boolean minor, Model model) {
        boolean waits = enquiry.isWaiting();
        List<Doubles.Found> alike = waits ? known(doubles.of(name, birth, minor)) : List.of();
        journal.seen("intake.journal.alike", alike.stream().map(Doubles.Found::person).toList());
        model.addAttribute("enquiry", enquiry);
        model.addAttribute("alike", alike);
        model.addAttribute("withdrawn", waits ? doubles.withdrawn(name, birth, minor) : List.of());
        model.addAttribute("card", admitting.cardOf(enquiry).orElse(null));
        model.addAttribute("others", enquiry.getState() == EnquiryState.REFUSED ? List.of() : others.of(enquiry.getId()));
        model.addAttribute("wiped", enquiry.getSentAt().plus(EnquiryKeeping.TERM).atZone(Standing.require().zone()).toLocalDate());
        model.addAttribute("sexes", Sex.values());
        model.addAttribute("occupations", Occupation.values());
        return "intake/decide";
    }

    /** Without those who have withdrawn their consent: nothing may be done with their data any more. */
    private List<Doubles.Found> known(List<Doubles.Found> alike) {
        var blocked = people.findAllById(alike.stream().map(Doubles.Found::person).toList()).stream()
                .filter(Person::isBlocked)
                .map(Person::getId)
                .collect(Collectors.toSet());
        return alike.stream().filter(one -> !blocked.contains(one.person())).toList();
    }

    private Enquiry find(UUID id) {
        return enquiries.findById(id).orElseThrow(EnquiryController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
