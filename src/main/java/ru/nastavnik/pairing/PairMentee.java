package ru.nastavnik.pairing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A mentee of a pair. Mentor and period repeat the pair's, so that the database can refuse the same two people twice at a time.
 *
 * @param leftOn the day on which they left the pair, which went on without them; null for those who stay in it to its end
 */
@Embeddable
public record PairMentee(UUID menteeId, UUID mentorId, Period period, LocalDate leftOn) {

    static PairMentee staying(UUID mentee, UUID mentor, Period period) {
        return new PairMentee(mentee, mentor, period, null);
    }

    boolean stays() {
        return leftOn == null;
    }

    PairMentee left(LocalDate day) {
        return new PairMentee(menteeId, mentorId, period.until(day), day);
    }

    /** The pair works no more from the day on. */
    PairMentee until(LocalDate day) {
        return new PairMentee(menteeId, mentorId, period.until(day), leftOn);
    }

    /** The pair works to another day: those who stay in it, too, and whoever left before it no longer than they did. */
    PairMentee to(LocalDate lastDay) {
        LocalDate theirs = stays() || leftOn.isAfter(lastDay) ? lastDay : leftOn.minusDays(1);
        return new PairMentee(menteeId, mentorId, new Period(period.startsOn(), theirs.isBefore(period.startsOn()) ? period.startsOn() : theirs), leftOn);
    }
}
