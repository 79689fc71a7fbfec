package ru.nastavnik.meeting;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Which kind of meeting, when and where.
 *
 * @param startsAt by the organization's clock, to the minute
 * @param place null when none is said
 */
record Appointment(MeetingKind kind, LocalDateTime startsAt, String place) {

    Appointment {
        startsAt = startsAt.truncatedTo(ChronoUnit.MINUTES);
        place = place == null || place.isBlank() ? null : place.strip();
    }
}
