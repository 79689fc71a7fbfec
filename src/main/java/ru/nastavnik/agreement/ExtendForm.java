package ru.nastavnik.agreement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.validation.Errors;

/** Both go on for so many months more. */
record ExtendForm(@NotNull @Min(1) @Max(Agreement.MOST_MONTHS) Integer more, @NotNull LocalDate agreedOn, Integer version) {

    /** To be noted: they have agreed on it. */
    void check(Agreement agreement, LocalDate today, Errors errors) {
        check(agreement, today, "agreement.day.outside", errors);
    }

    /** To be printed: they will sign it on the day. */
    void checkAhead(Agreement agreement, LocalDate today, Errors errors) {
        check(agreement, today.plusYears(1), "agreement.day.ahead", errors);
    }

    private void check(Agreement agreement, LocalDate latest, String otherwise, Errors errors) {
        if (agreedOn != null && (agreedOn.isAfter(latest) || agreement.getStartsOn() != null && agreedOn.isBefore(agreement.getStartsOn()))) {
            errors.rejectValue("agreedOn", otherwise);
        }
    }
}
