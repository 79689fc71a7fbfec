package ru.nastavnik.matching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/** Where and when a gathering is, as a curator types it. */
record OccasionForm(
        @NotBlank @Size(max = Occasion.PLACE_LENGTH) String place,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate heldOn,
        @NotNull @DateTimeFormat(pattern = "HH:mm", fallbackPatterns = {"H:mm", "HH:mm:ss"}) LocalTime startsAt,
        @NotNull @Min(1) @Max(Occasion.MOST_TURNS) Integer turns,
        @NotNull @Min(1) @Max(Occasion.MOST_MINUTES) Integer minutes) {

    private static final LocalTime USUAL_START = LocalTime.of(15, 0);
    private static final int USUAL_TURNS = 6;
    private static final int USUAL_MINUTES = 7;

    /** In a week, after lessons. */
    static OccasionForm blank(LocalDate today) {
        return new OccasionForm(null, today.plusDays(7), USUAL_START, USUAL_TURNS, USUAL_MINUTES);
    }

    static OccasionForm of(Occasion occasion) {
        return new OccasionForm(occasion.place(), occasion.heldOn(), occasion.startsAt(), occasion.turns(), occasion.minutes());
    }

    /** A day within a year, also one that is past: a meeting may be noted when it is over. */
    void check(LocalDate today, Errors errors) {
        if (heldOn != null && (heldOn.isBefore(today.minusYears(1)) || heldOn.isAfter(today.plusYears(1)))) {
            errors.rejectValue("heldOn", "gathering.refused.day");
        }
        if (!errors.hasErrors() && Occasion.isTooLong(startsAt, turns, minutes)) {
            errors.rejectValue("startsAt", "gathering.refused.midnight");
        }
    }

    Occasion toOccasion() {
        return new Occasion(place, heldOn, startsAt, turns, minutes);
    }
}
