package ru.nastavnik.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.nastavnik.form.LostUpdate;

/** Looks up two people who may be one, and where they differ so that one of two values has to be chosen. */
@Component
class MergeComparison {

    /** Of a mentor; competences and forms are put together. */
    static final Set<String> BY_CHOICE = Set.of("interests", "preferredAgeFrom", "preferredAgeTo", "hoursMonthly", "capacity");

    private final People people;
    private final Mentors mentors;
    private final Mentees mentees;
    private final WorkingPairs pairs;
    private final Cards cards;
    private final MessageSource messages;

    MergeComparison(People people, Mentors mentors, Mentees mentees, WorkingPairs pairs, Cards cards, MessageSource messages) {
        this.people = people;
        this.mentors = mentors;
        this.mentees = mentees;
        this.pairs = pairs;
        this.cards = cards;
        this.messages = messages;
    }

    Optional<MergeSide> find(UUID id) {
        return people.findById(id).map(person -> new MergeSide(person, mentors.findByPersonId(id).orElse(null), mentees.findByPersonId(id).orElse(null)));
    }

    /** Of both and all their cards. */
    static Map<String, Integer> versions(MergeSide one, MergeSide other) {
        var versions = new HashMap<>(one.versions());
        versions.putAll(other.versions());
        return versions;
    }

    List<LostUpdate.Change> differences(MergeSide one, MergeSide other, Locale locale) {
        var changes = new ArrayList<>(cards.lostUpdate(PersonForm.of(one.person()), PersonForm.of(other.person()), locale).changes());
        if (one.mentor() != null && other.mentor() != null) {
            cards.lostUpdate(MentorForm.of(one.mentor()), MentorForm.of(other.mentor()), locale).changes().stream()
                    .filter(change -> BY_CHOICE.contains(change.name()))
                    .forEach(changes::add);
        }
        states("mentorState", one.mentor(), other.mentor(), locale).ifPresent(changes::add);
        states("menteeState", one.mentee(), other.mentee(), locale).ifPresent(changes::add);
        return changes;
    }

    private Optional<LostUpdate.Change> states(String name, Participant<?> one, Participant<?> other, Locale locale) {
        if (one == null || other == null || state(one, locale).equals(state(other, locale)) || bound(one, other).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new LostUpdate.Change(
                name, messages.getMessage("people.state", null, locale), state(one, locale), state(other, locale),
                one.getState().name(), other.getState().name()));
    }

    /** Of two cards the one at work, where a decree binds either and the other stands elsewhere: there is nothing to choose. Empty otherwise. */
    Optional<Participant<?>> bound(Participant<?> one, Participant<?> other) {
        return one.getState() == other.getState()
                ? Optional.empty()
                : Stream.<Participant<?>>of(one, other).filter(card -> card.getState() == card.bound() && (isAtWork(one) || isAtWork(other))).findFirst();
    }

    private boolean isAtWork(Participant<?> card) {
        return card.side() == LifeEvent.Side.MENTOR ? pairs.bindMentor(card.getId(), cards.today()) : pairs.bindMentee(card.getId(), cards.today());
    }

    /** With the archive, which goes with it. */
    String state(Participant<?> card, Locale locale) {
        String state = messages.getMessage(RegisterKind.of(card).stateMessage(card.getState().name()), null, locale);
        return Stream.of(state, card.isArchived() ? messages.getMessage("people.inArchive", null, locale) : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
