package ru.nastavnik.people;

import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Former mentees are the best of mentors: whoever has completed the programme goes to the other register. */
@Component
class Promotion {

    private final Mentors mentors;
    private final Cards cards;
    private final MessageSource messages;

    Promotion(Mentors mentors, Cards cards, MessageSource messages) {
        this.mentors = mentors;
        this.cards = cards;
        this.messages = messages;
    }

    /**
     * Makes a candidate of the same person, with the forms that admit what they are; or finds their card. Inside a transaction.
     *
     * @return id of the mentor
     * @throws IllegalStateException when the mentee has not completed the programme
     */
    UUID promote(Mentee mentee) {
        var person = mentee.getPerson();
        return mentors.findByPersonId(person.getId()).map(Mentor::getId).orElseGet(() -> {
            if (mentee.getState() != MenteeState.COMPLETED) {
                throw new IllegalStateException("Not completed: " + mentee.getState());
            }
            var mentor = new Mentor(person, cards.today());
            var admitting = cards.forms().stream().filter(form -> form.admitsAsMentor(person)).toList();
            mentor.offer(List.of(), null, null, null, null, 1, admitting);
            mentors.saveAndFlush(mentor);
            cards.lives().begin(mentor, messages.getMessage("people.life.wasMentee", null, Lives.LANGUAGE));
            cards.changed(mentor);
            return mentor.getId();
        });
    }
}
