package ru.nastavnik.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A mentor's card. */
@Controller
@RequestMapping("/o/{slug}/mentors")
@PreAuthorize("hasAuthority('READ_REGISTERS')")
class MentorCardController extends LifeController<MentorState> {

    private final Mentors mentors;
    private final Interviews interviews;
    private final Criteria criteria;
    private final Cards cards;
    private final CardPage page;
    private final WorkingPairs pairs;
    private final MentorPast past;
    private final List<RegisterColumns> columns;

    MentorCardController(
            Mentors mentors, Interviews interviews, Criteria criteria, Cards cards, CardPage page, LifeHistory history, WorkingPairs pairs,
            MentorPast past, List<RegisterColumns> columns, TransactionOperations transaction) {
        super(cards, history, transaction);
        this.mentors = mentors;
        this.interviews = interviews;
        this.criteria = criteria;
        this.cards = cards;
        this.page = page;
        this.pairs = pairs;
        this.past = past;
        this.columns = columns;
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String card(@PathVariable UUID id, @RequestParam(required = false) String step, Model model) {
        model.addAttribute("step", step);
        return show(id, model);
    }

    @Override
    String show(UUID id, Model model) {
        var mentor = find(id);
        model.addAttribute("pairs", pairs.ofMentor(id));
        model.addAttribute("hasWorked", past.hasWorked(mentor));
        model.addAttribute("interviews", interviews.findByMentorIdOrderByHeldOnDescIdDesc(id));
        model.addAttribute("criteria", criteria.findAllByOrderByPositionAscIdAsc());
        return page.show(
                mentor, columns.stream().flatMap(more -> more.mentorColumns(Set.of(id)).stream()).toList(), pairs.bindMentor(id, cards.today()), model);
    }

    @Override
    Mentor find(UUID id) {
        return Cards.open(mentors.findById(id));
    }
}
