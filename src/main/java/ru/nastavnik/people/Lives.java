package ru.nastavnik.people;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/** Moves mentors and mentees on and keeps their history: who, when, why. Inside the transaction of the change. */
@Component
public class Lives {

    private final LifeEvents events;
    private final Clock clock;

    Lives(LifeEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** @throws IllegalStateException when one does not come there from where the mentor stands */
    public void move(Mentor mentor, MentorState to, LocalDate on, String reason) {
        var from = mentor.getState();
        mentor.move(to, on);
        note(mentor.getPerson(), LifeEvent.Side.MENTOR, from, to, on, reason);
    }

    /** @throws IllegalStateException when one does not come there from where the mentee stands */
    public void move(Mentee mentee, MenteeState to, LocalDate on, String reason) {
        var from = mentee.getState();
        mentee.move(to, on);
        note(mentee.getPerson(), LifeEvent.Side.MENTEE, from, to, on, reason);
    }

    /** A decree binds them: the mentor works, the mentee is in a pair. Nothing is noted of who was there already. */
    public void pair(Mentor mentor, LocalDate on) {
        var from = mentor.getState();
        mentor.activate();
        if (from != MentorState.ACTIVE) {
            note(mentor.getPerson(), LifeEvent.Side.MENTOR, from, MentorState.ACTIVE, on, null);
        }
    }

    /** @see #pair(Mentor, LocalDate) */
    public void pair(Mentee mentee, LocalDate on) {
        var from = mentee.getState();
        mentee.pair();
        if (from != MenteeState.PAIRED) {
            note(mentee.getPerson(), LifeEvent.Side.MENTEE, from, MenteeState.PAIRED, on, null);
        }
    }

    /** The first step of a new card. */
    public void begin(Mentor mentor, String reason) {
        note(mentor.getPerson(), LifeEvent.Side.MENTOR, null, mentor.getState(), mentor.getEnteredOn(), reason);
    }

    /** The first step of a new card. */
    public void begin(Mentee mentee, String reason) {
        note(mentee.getPerson(), LifeEvent.Side.MENTEE, null, mentee.getState(), mentee.getEnteredOn(), reason);
    }

    private void note(Person person, LifeEvent.Side register, Enum<?> from, Enum<?> to, LocalDate on, String reason) {
        events.save(new LifeEvent(person.getId(), register, from, to, on, reason, Standing.require().account(), clock.instant()));
    }
}
