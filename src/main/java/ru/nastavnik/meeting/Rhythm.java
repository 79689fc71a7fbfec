package ru.nastavnik.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a pair keeps to its rhythm on a day (S3: a meeting at least once in two weeks; speed and situational kinds have no rhythm).
 *
 * @param everyDays at least one counted meeting in so many days; null for a pair without rhythm
 * @param days since the last counted meeting, or since the pair began to work
 */
record Rhythm(Integer everyDays, int days) {

    /** So many days before it is late, a pair is told that it is time. */
    static final int WARNING = 3;

    enum Light {
        LATE,
        WARN,
        IN_RHYTHM,
        /** No rhythm, no light. */
        NONE,
        /** The final meeting is over: no more are asked for. */
        CONCLUDED
    }

    /** @param lastMeeting day of the last counted meeting; null when there was none */
    static Rhythm on(LocalDate today, Integer everyDays, LocalDate worksFrom, LocalDate lastMeeting) {
        return new Rhythm(everyDays, (int) ChronoUnit.DAYS.between(lastMeeting == null ? worksFrom : lastMeeting, today));
    }

    public Light light() {
        if (everyDays == null) {
            return Light.NONE;
        }
        if (days > everyDays) {
            return Light.LATE;
        }
        return days > Math.max(0, everyDays - WARNING) ? Light.WARN : Light.IN_RHYTHM;
    }
}
