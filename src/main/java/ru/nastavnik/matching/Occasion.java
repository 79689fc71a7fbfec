package ru.nastavnik.matching;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * Where and when people meet for short talks.
 *
 * @param turns in which everybody talks to another, 1–30
 * @param minutes of each turn, 1–60
 */
@Embeddable
record Occasion(String place, LocalDate heldOn, LocalTime startsAt, int turns, int minutes) {

    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    static final int PLACE_LENGTH = 200;
    static final int MOST_TURNS = 30;
    static final int MOST_MINUTES = 60;

    /** @throws IllegalArgumentException when a number is out of bounds, there is no place, or it goes on past midnight */
    Occasion {
        place = place.strip();
        if (place.isEmpty() || turns < 1 || turns > MOST_TURNS || minutes < 1 || minutes > MOST_MINUTES || isTooLong(startsAt, turns, minutes)) {
            throw new IllegalArgumentException(turns + " turns of " + minutes + " minutes from " + startsAt);
        }
    }

    static boolean isTooLong(LocalTime startsAt, int turns, int minutes) {
        return Duration.ofSeconds(startsAt.toSecondOfDay()).plusMinutes((long) turns * minutes).compareTo(Duration.ofDays(1)) > 0;
    }

    /** @param turn from 1 */
    public LocalTime startOf(int turn) {
        return startsAt.plusMinutes((long) (turn - 1) * minutes);
    }

    public LocalTime endsAt() {
        return startOf(turns + 1);
    }

    public LocalDateTime begins() {
        return heldOn.atTime(startsAt);
    }
}
