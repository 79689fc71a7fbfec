package ru.nastavnik.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.people.Resembling.Withdrawn;

/** Whom of the registers somebody newly typed resembles, to be looked at side by side before one person stands there twice. */
@Component
class Lookalikes {

    private final Newcomers newcomers;
    private final People people;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Journal journal;

    Lookalikes(Newcomers newcomers, People people, Mentors mentors, Mentees mentees, Journal journal) {
        this.newcomers = newcomers;
        this.people = people;
        this.mentors = mentors;
        this.mentees = mentees;
        this.journal = journal;
    }

    /** Somebody who is there already; a card is null when there is none in that register. */
    record Lookalike(Person person, Mentor mentor, Mentee mentee) {

        /** Their card in the register, null for none. */
        public Participant<?> card(String side) {
            return side.equals("mentor") ? mentor : mentee;
        }
    }

    /** Those of this name who have withdrawn. Nothing of them is shown but the day. */
    List<Withdrawn> withdrawn(PersonForm typed) {
        return newcomers.withdrawn(typed.name(), typed.birthDate(), typed.occupation());
    }

    /** The surest first. Inside a transaction. */
    List<Lookalike> of(PersonForm typed) {
        var found = newcomers.resembled(typed.name(), typed.birthDate(), typed.occupation());
        if (found.isEmpty()) {
            return List.of();
        }
        journal.seen("people.journal.doubles", found);
        var persons = people.findAllById(found).stream().collect(Collectors.toMap(Person::getId, Function.identity()));
        Map<UUID, Mentor> asMentors = new HashMap<>();
        mentors.findByPersonIdIn(found).forEach(card -> asMentors.put(card.getPerson().getId(), card));
        Map<UUID, Mentee> asMentees = new HashMap<>();
        mentees.findByPersonIdIn(found).forEach(card -> asMentees.put(card.getPerson().getId(), card));
        return found.stream().map(id -> new Lookalike(persons.get(id), asMentors.get(id), asMentees.get(id))).toList();
    }
}
