package ru.nastavnik.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/** Moves mentors and mentees on and keeps their history: who, when, why. Inside the transaction of the change. */
@Component
public class Lives {

    /** Of the words that the application itself puts into a history: others read them, whatever language whoever acts has chosen. */
    static final Locale LANGUAGE = Locale.forLanguageTag("ru");

    private final LifeEvents events;
    private final Clock clock;

    Lives(LifeEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** The first step of a new card, which is saved. @param reason null for none */
    public void begin(Participant<?> card, String reason) {
        note(card, null, card.getEnteredOn(), reason);
    }

    /**
     * @param reason null for none
     * @throws IllegalStateException when one does not come there from where the mentor or mentee stands
     */
    public <S extends LifeState<S>> void move(Participant<S> card, S to, LocalDate on, String reason) {
        S from = card.getState();
        card.move(to, on);
        note(card, from, on, reason);
    }

    /** A decree binds them: the mentor works, the mentee is in a pair. Nothing is noted of who was there already. */
    public void pair(Participant<?> card, LocalDate on) {
        LifeState<?> from = card.getState();
        card.pair();
        if (from != card.getState()) {
            note(card, from, on, null);
        }
    }

    /** Another card of the same person became one with this, which stands where it stands. */
    void merged(Participant<?> card, LocalDate on, String reason) {
        note(card, card.getState(), on, reason);
    }

    /** The pair ended early: the search goes on. Nothing is noted of who was in none. */
    public void part(Mentee mentee, LocalDate on) {
        if (mentee.getState() == MenteeState.PAIRED) {
            move(mentee, MenteeState.WAITING, on, null);
        }
    }

    private void note(Participant<?> card, LifeState<?> from, LocalDate on, String reason) {
        events.save(new LifeEvent(card.getPerson().getId(), card.side(), from, card.getState(), on, reason, Standing.require().account(), clock.instant()));
    }
}
