package ru.nastavnik.people;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a card said before it was updated from outside, as a text that is kept until nobody may undo it any more. */
@Component
class Snapshots {

    private final JsonMapper json;

    Snapshots(JsonMapper json) {
        this.json = json;
    }

    /** @param mentor null when there was no such card, like {@code mentee}; {@code person} is always there */
    record Snapshot(PersonForm person, MentorForm mentor, MenteeForm mentee) {

        boolean hadCard() {
            return mentor != null || mentee != null;
        }

        void restore(Holding holding, CardLists lists) {
            person.describe(holding.person());
            if (mentor != null) {
                mentor.describe(holding.mentor(), lists);
            }
            if (mentee != null) {
                mentee.describe(holding.mentee(), lists);
            }
        }
    }

    String of(Enrolment.Register register, Holding holding) {
        Record card = holding.hasCard() ? holding.form(register) : null;
        return json.writeValueAsString(new Snapshot(
                PersonForm.of(holding.person()), card instanceof MentorForm mentor ? mentor : null, card instanceof MenteeForm mentee ? mentee : null));
    }

    Snapshot read(String text) {
        return json.readValue(text, Snapshot.class);
    }
}
