package ru.nastavnik.matching;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** Who must not be bound to whom, in any round. */
@Controller
@RequestMapping("/o/{slug}/matching/bars")
@PreAuthorize("hasAuthority('FORM_PAIRS')")
class BarController {

    private final Bars bars;
    private final Faces faces;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    BarController(Bars bars, Faces faces, Journal journal, TransactionOperations transaction, Clock clock) {
        this.bars = bars;
        this.faces = faces;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('READ_REGISTERS')")
    String list(Model model) {
        model.addAttribute("form", new BarForm(null, null, null, null));
        return show(model);
    }

    /** @param round from whose table one comes, {@code back} from whose alternatives; null for the list of bars */
    @PostMapping
    String bar(
            @Valid @ModelAttribute("form") BarForm form, BindingResult errors, @RequestParam(required = false) UUID round,
            @RequestParam(required = false) Side back, @AuthenticationPrincipal SignedIn self, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                transaction.executeWithoutResult(status -> save(form, self));
                redirect.addFlashAttribute("flash", "matching.barred");
                return back(form.mentee(), form.mentor(), round, back, redirect);
            } catch (IllegalArgumentException e) {
                errors.rejectValue("mentor", "matching.bar.themself");
            } catch (DataIntegrityViolationException e) {
                errors.rejectValue("mentor", "matching.bar.already");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return transaction.execute(status -> show(model));
    }

    private void save(BarForm form, SignedIn self) {
        Face mentee = faces.require(Side.MENTEE, form.mentee());
        Face mentor = faces.require(Side.MENTOR, form.mentor());
        bars.saveAndFlush(new Bar(mentee.person(), mentor.person(), form.ground(), form.barNote(), clock.instant(), self.id(), self.name()));
        journal.done(Deed.CHANGED, "matching.journal.bars", Set.of(mentee.person(), mentor.person()));
    }

    @PostMapping("/{bar}/removal")
    String remove(
            @PathVariable UUID bar, @RequestParam(required = false) UUID round, @RequestParam(required = false) Side back,
            @RequestParam(required = false) UUID card, RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> {
            Bar found = bars.findById(bar).orElseThrow(RoundTable::notFound);
            bars.delete(found);
            journal.done(Deed.CHANGED, "matching.journal.bars", Set.of(found.getMenteePersonId(), found.getMentorPersonId()));
        });
        redirect.addFlashAttribute("flash", "matching.unbarred");
        return back(card, card, round, back, redirect);
    }

    private static String back(UUID mentee, UUID mentor, UUID round, Side back, RedirectAttributes redirect) {
        if (round == null || back == null || mentee == null) {
            return "redirect:/o/{slug}/matching/bars";
        }
        redirect.addAttribute("id", round);
        redirect.addAttribute("card", back == Side.MENTEE ? mentee : mentor);
        return "redirect:/o/{slug}/matching/{id}/" + (back == Side.MENTEE ? "mentees" : "mentors") + "/{card}";
    }

    private String show(Model model) {
        List<Bar> all = bars.findLatestFirst();
        Map<UUID, Face> mentees = faces.ofPersons(Side.MENTEE, all.stream().map(Bar::getMenteePersonId).toList());
        Map<UUID, Face> mentors = faces.ofPersons(Side.MENTOR, all.stream().map(Bar::getMentorPersonId).toList());
        model.addAttribute("bars", all.stream()
                .map(bar -> new BarRow(bar, mentees.get(bar.getMenteePersonId()), mentors.get(bar.getMentorPersonId())))
                .toList());
        boolean mayDecide = Standing.require().may(Right.FORM_PAIRS);
        List<Face> allMentees = mayDecide ? faces.all(Side.MENTEE) : List.of();
        List<Face> allMentors = mayDecide ? faces.all(Side.MENTOR) : List.of();
        model.addAttribute("mayDecide", mayDecide);
        model.addAttribute("allMentees", allMentees);
        model.addAttribute("allMentors", allMentors);
        model.addAttribute("grounds", Bar.Ground.values());
        journal.seen("matching.journal.bars", Stream.of(mentees.values(), mentors.values(), allMentees, allMentors)
                .flatMap(some -> some.stream())
                .map(Face::person)
                .collect(Collectors.toSet()));
        return "matching/bars";
    }
}
