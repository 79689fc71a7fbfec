package ru.nastavnik.people;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Accounts;
import ru.nastavnik.organization.Standing;

/** Notes of interviews with a mentor; the card shows them to all who read the registers. */
@Controller
@RequestMapping("/o/{slug}/mentors/{mentor}/interviews")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class InterviewController {

    private final Mentors mentors;
    private final Interviews interviews;
    private final Criteria criteria;
    private final Accounts accounts;
    private final Cards cards;
    private final TransactionOperations transaction;

    InterviewController(
            Mentors mentors, Interviews interviews, Criteria criteria, Accounts accounts, Cards cards, TransactionOperations transaction) {
        this.mentors = mentors;
        this.interviews = interviews;
        this.criteria = criteria;
        this.accounts = accounts;
        this.cards = cards;
        this.transaction = transaction;
    }

    @GetMapping("/new")
    @Transactional(readOnly = true)
    String fresh(@PathVariable("mentor") UUID id, Model model) {
        String self = accounts.findById(Standing.require().account()).map(Account::getName).orElse(null);
        model.addAttribute("form", InterviewForm.blank(criteria.findByArchivedFalseOrderByPositionAscIdAsc(), cards.today(), self));
        return page(findMentor(id), null, model);
    }

    @PostMapping
    String create(
            @PathVariable("mentor") UUID id, @Valid @ModelAttribute("form") InterviewForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        form.check(errors, cards.today());
        if (!errors.hasErrors()) {
            try {
                transaction.executeWithoutResult(status -> note(findMentor(id), form));
                return card("people.interview.saved", redirect);
            } catch (DataIntegrityViolationException e) {
                errors.reject("people.interview.already");
            }
        }
        return transaction.execute(status -> page(findMentor(id), null, model));
    }

    /** A recommended candidate is moved on in the same step, unless the curator has taken the tick away. */
    private void note(Mentor mentor, InterviewForm form) {
        var interview = new Interview(mentor.getId(), Standing.require().account());
        form.describe(interview, criterionIds());
        interviews.saveAndFlush(interview);
        if (form.advance() && form.decision() == InterviewDecision.RECOMMENDED && mentor.getState() == MentorState.CANDIDATE) {
            cards.lives().move(mentor, MentorState.INTERVIEWED, form.heldOn().isBefore(mentor.getEnteredOn()) ? mentor.getEnteredOn() : form.heldOn(), null);
        }
        cards.changed(mentor);
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String edit(@PathVariable UUID mentor, @PathVariable UUID id, Model model) {
        var interview = find(mentor, id);
        Set<UUID> rated = interview.getRatings().stream().map(CriterionRating::criterionId).collect(Collectors.toSet());
        List<Criterion> shown = criteria.findAllByOrderByPositionAscIdAsc().stream()
                .filter(criterion -> !criterion.isArchived() || rated.contains(criterion.getId()))
                .toList();
        model.addAttribute("form", InterviewForm.of(interview, shown));
        return page(findMentor(mentor), interview, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID mentor, @PathVariable UUID id, @Valid @ModelAttribute("form") InterviewForm form, BindingResult errors,
            @RequestParam int version, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        form.check(errors, cards.today());
        if (!errors.hasErrors()) {
            try {
                transaction.executeWithoutResult(status -> change(mentor, id, version, form));
                return card("people.interview.saved", redirect);
            } catch (DataIntegrityViolationException e) {
                errors.reject("people.interview.already");
            } catch (OptimisticLockingFailureException e) {
                response.setStatus(HttpStatus.CONFLICT.value());
                errors.reject("people.interview.conflict");
            }
        }
        return transaction.execute(status -> page(findMentor(mentor), find(mentor, id), model));
    }

    private void change(UUID mentor, UUID id, int version, InterviewForm form) {
        var interview = find(mentor, id);
        if (interview.getVersion() != version) {
            throw new OptimisticLockingFailureException("Saved meanwhile: " + id);
        }
        form.describe(interview, criterionIds());
        interviews.flush();
        cards.changed(findMentor(mentor));
    }

    /** @param interview null for a new one */
    private String page(Mentor mentor, Interview interview, Model model) {
        cards.seen(mentor);
        model.addAttribute("mentor", mentor);
        model.addAttribute("interview", interview);
        model.addAttribute("criteria", criteria.findAll().stream().collect(Collectors.toMap(Criterion::getId, Criterion::getName)));
        model.addAttribute("today", cards.today());
        return "people/interview-edit";
    }

    private static String card(String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/o/{slug}/mentors/{mentor}";
    }

    private Set<UUID> criterionIds() {
        return criteria.findAll().stream().map(Criterion::getId).collect(Collectors.toSet());
    }

    private Mentor findMentor(UUID id) {
        return Cards.open(mentors.findById(id));
    }

    private Interview find(UUID mentor, UUID id) {
        return interviews.findById(id).filter(found -> found.getMentorId().equals(mentor)).orElseThrow(Cards::notFound);
    }
}
