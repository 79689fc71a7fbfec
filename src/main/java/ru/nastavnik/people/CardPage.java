package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.nastavnik.journal.History;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.LifeHistory.Step;
import ru.nastavnik.people.RegisterColumns.Column;

/** What the cards of mentors and mentees show alike: the person, consents, where they stand and how they came there. */
@Component
class CardPage {

    private final Cards cards;
    private final LifeHistory history;
    private final LeftOut leftOut;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Neighbours neighbours;
    private final History looks;

    CardPage(Cards cards, LifeHistory history, LeftOut leftOut, Mentors mentors, Mentees mentees, Neighbours neighbours, History looks) {
        this.cards = cards;
        this.history = history;
        this.leftOut = leftOut;
        this.mentors = mentors;
        this.mentees = mentees;
        this.neighbours = neighbours;
        this.looks = looks;
    }

    /**
     * The model may name a {@code step} that is proposed as the next.
     *
     * @param bound whether a decree binds them today or will later
     */
    String show(Participant<?> card, List<Column> columns, boolean bound, Model model) {
        var person = card.getPerson();
        String word = card.side().word();
        cards.seen(card);
        model.addAttribute("card", card);
        model.addAttribute("side", word);
        model.addAttribute(word, card);
        model.addAttribute("person", person);
        var papers = cards.consentsInForce(person).stream().collect(Collectors.partitioningBy(Consent::isRightlySigned));
        model.addAttribute("consents", lastDays(papers.get(true)));
        model.addAttribute("unsigned", papers.get(false).stream().map(Consent::getKind).collect(Collectors.toSet()));
        model.addAttribute("signers", person.signersMessageOn(cards.today()));
        model.addAttribute("columns", columns);
        var steps = history.of(card);
        model.addAttribute("history", steps);
        model.addAttribute("leftOut", steps.stream().anyMatch(Step::isMerging) ? leftOut.of(person.getId()) : List.of());
        model.addAttribute("today", cards.today());
        model.addAttribute("workOver", card.getState() == card.bound() && !bound);
        model.addAttribute("other", other(card));
        model.addAttribute("neighbours", neighbours.of(card));
        model.addAttribute("looks", Standing.require().may(Right.READ_JOURNAL) ? looks.lastOf(person.getId()) : null);
        if (!model.containsAttribute("move")) {
            model.addAttribute("move", MoveForm.blank(card, cards.today(), (String) model.getAttribute("step")));
        }
        return "people/" + word;
    }

    private static Map<ConsentKind, LocalDate> lastDays(List<Consent> papers) {
        return papers.stream().collect(Collectors.toMap(Consent::getKind, Consent::getValidUntil, (one, other) -> one.isAfter(other) ? one : other));
    }

    /** The same person's card in the other register; null for none. */
    private Participant<?> other(Participant<?> card) {
        var person = card.getPerson().getId();
        return card.side() == LifeEvent.Side.MENTOR ? mentees.findByPersonId(person).orElse(null) : mentors.findByPersonId(person).orElse(null);
    }
}
