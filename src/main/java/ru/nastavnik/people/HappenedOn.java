package ru.nastavnik.people;

import java.time.LocalDate;
import org.springframework.validation.Errors;

/** The day of something that has happened already. */
final class HappenedOn {

    /** A browser makes 0026 of a hasty 26. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private HappenedOn() {}

    static void check(String field, LocalDate day, LocalDate today, Errors errors) {
        if (day == null || errors.hasFieldErrors(field)) {
            return;
        }
        if (day.isAfter(today)) {
            errors.rejectValue(field, "people.day.future");
        } else if (day.isBefore(EARLIEST)) {
            errors.rejectValue(field, "people.day.wrong");
        }
    }
}
