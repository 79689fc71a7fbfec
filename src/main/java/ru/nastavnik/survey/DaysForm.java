package ru.nastavnik.survey;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/**
 * The days of a round.
 *
 * @param opensOn stays what it was once the round is open
 * @param remindsOn null for never
 */
record DaysForm(
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate opensOn, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate remindsOn,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate closesOn) {

    /** Two weeks, with a reminder in the midst. */
    static DaysForm from(LocalDate today) {
        return new DaysForm(today, today.plusDays(7), today.plusDays(14));
    }

    static DaysForm of(Round round) {
        return new DaysForm(round.getOpensOn(), round.getRemindsOn(), round.getClosesOn());
    }

    /** @param open whether the round is open already */
    void check(LocalDate today, boolean open, String path, Errors errors) {
        if (opensOn == null || closesOn == null) {
            return;
        }
        if (!open && opensOn.isBefore(today)) {
            errors.rejectValue(path + "opensOn", "survey.refused.past");
        }
        if (closesOn.isBefore(opensOn) || closesOn.isBefore(today)) {
            errors.rejectValue(path + "closesOn", "survey.refused.closes");
        } else if (remindsOn != null && (remindsOn.isBefore(opensOn) || remindsOn.isAfter(closesOn))) {
            errors.rejectValue(path + "remindsOn", "survey.refused.reminds");
        }
    }

    void schedule(Round round) {
        round.schedule(round.getState() == RoundState.PLANNED ? opensOn : round.getOpensOn(), remindsOn, closesOn);
    }
}
