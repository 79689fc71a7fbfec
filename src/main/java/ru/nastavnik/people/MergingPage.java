package ru.nastavnik.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.nastavnik.account.OneHolder;
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.journal.Journal;

/** Two people side by side, with a choice for each field in which they differ. */
@Component
class MergingPage {

    private final People people;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Merging merging;
    private final OneHolder holders;
    private final Cards cards;
    private final Journal journal;
    private final MessageSource messages;

    MergingPage(
            People people, Mentors mentors, Mentees mentees, Merging merging, OneHolder holders, Cards cards, Journal journal, MessageSource messages) {
        this.people = people;
        this.mentors = mentors;
        this.mentees = mentees;
        this.merging = merging;
        this.holders = holders;
        this.cards = cards;
        this.journal = journal;
        this.messages = messages;
    }

    /** One of the two. */
    record Half(Person person, Mentor mentor, Mentee mentee) {}

    /** @throws org.springframework.web.server.ResponseStatusException 404 when either is not there */
    String show(UUID first, UUID second, Model model) {
        var one = half(first);
        var other = half(second);
        var both = Set.of(first, second);
        journal.seen("people.journal.merging", both);
        model.addAttribute("one", one);
        model.addAttribute("other", other);
        model.addAttribute("changes", changes(one, other));
        model.addAttribute("obstacles", merging.obstacles(merging.between(second, first)));
        model.addAttribute("holders", holders.of(both));
        return "people/merging";
    }

    private Half half(UUID id) {
        Person person = people.findById(id).orElseThrow(Cards::notFound);
        return new Half(person, mentors.findByPersonId(id).orElse(null), mentees.findByPersonId(id).orElse(null));
    }

    private List<LostUpdate.Change> changes(Half one, Half other) {
        Locale locale = LocaleContextHolder.getLocale();
        var changes = new ArrayList<>(cards.lostUpdate(PersonForm.of(one.person()), PersonForm.of(other.person()), locale).changes());
        if (one.mentor() != null && other.mentor() != null) {
            cards.lostUpdate(MentorForm.of(one.mentor()), MentorForm.of(other.mentor()), locale).changes().stream()
                    .filter(change -> Merging.MERGED_BY_CHOICE.contains(change.name()))
                    .forEach(changes::add);
        }
        states("mentorState", one.mentor(), other.mentor(), locale).ifPresent(changes::add);
        states("menteeState", one.mentee(), other.mentee(), locale).ifPresent(changes::add);
        return changes;
    }

    private Optional<LostUpdate.Change> states(String name, Participant<?> one, Participant<?> other, Locale locale) {
        if (one == null || other == null || state(one, locale).equals(state(other, locale))) {
            return Optional.empty();
        }
        return Optional.of(new LostUpdate.Change(
                name, messages.getMessage("people.state", null, locale), state(one, locale), state(other, locale), one.getState().name(), other.getState().name()));
    }

    /** With the archive, which goes with it. */
    private String state(Participant<?> card, Locale locale) {
        String state = messages.getMessage(RegisterKind.of(card).stateMessage(card.getState().name()), null, locale);
        return Stream.of(state, card.isArchived() ? messages.getMessage("people.inArchive", null, locale) : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
