package ru.nastavnik.pairing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** A mentee of a pair. Mentor and period repeat the pair's, so that the database can refuse the same two people twice at a time. */
@Embeddable
public record PairMentee(UUID menteeId, UUID mentorId, Period period) {

    PairMentee until(LocalDate day) {
        return new PairMentee(menteeId, mentorId, period.until(day));
    }

    PairMentee extended(LocalDate lastDay) {
        return new PairMentee(menteeId, mentorId, new Period(period.startsOn(), lastDay));
    }
}
