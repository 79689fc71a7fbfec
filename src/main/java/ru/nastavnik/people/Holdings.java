package ru.nastavnik.people;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks up what a register holds of many people: two statements. */
@Component
class Holdings {

    private final People people;
    private final Mentors mentors;
    private final Mentees mentees;

    Holdings(People people, Mentors mentors, Mentees mentees) {
        this.people = people;
        this.mentors = mentors;
        this.mentees = mentees;
    }

    /** By person; those who are not there are left out. */
    Map<UUID, Holding> of(Enrolment.Register register, Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        var all = people.findAllById(persons);
        if (register == Enrolment.Register.MENTORS) {
            Map<UUID, Mentor> cards = mentors.findByPersonIdIn(persons).stream().collect(Collectors.toMap(card -> card.getPerson().getId(), Function.identity()));
            return all.stream().collect(Collectors.toMap(Person::getId, person -> new Holding(person, cards.get(person.getId()), null)));
        }
        Map<UUID, Mentee> cards = mentees.findByPersonIdIn(persons).stream().collect(Collectors.toMap(card -> card.getPerson().getId(), Function.identity()));
        return all.stream().collect(Collectors.toMap(Person::getId, person -> new Holding(person, null, cards.get(person.getId()))));
    }
}
