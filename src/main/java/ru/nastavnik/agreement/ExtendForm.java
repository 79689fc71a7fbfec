package ru.nastavnik.agreement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.validation.Errors;

/** Both go on for so many months more. */
record ExtendForm(@NotNull @Min(1) @Max(Agreement.MOST_MONTHS) Integer more, @NotNull LocalDate agreedOn, Integer version) {

    void check(Agreement agreement, LocalDate today, Errors errors) {
        if (agreedOn != null && (agreedOn.isAfter(today) || agreement.getStartsOn() != null && agreedOn.isBefore(agreement.getStartsOn()))) {
            errors.rejectValue("agreedOn", "agreement.day.outside");
        }
    }
}
