package ru.nastavnik.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.validation.Errors;

/** By whom, when and why it ends before its term: signed ahead, the day may still be to come. */
record EndingForm(@NotNull Ending ending, @NotNull LocalDate endedOn, @NotBlank @Size(max = 1000) String reason, Integer version) {

    void check(Agreement agreement, LocalDate today, Errors errors) {
        if (endedOn != null && endedOn.isAfter(today.plusYears(1))) {
            errors.rejectValue("endedOn", "agreement.day.far");
        } else if (endedOn != null && agreement.getStartsOn() != null && (endedOn.isBefore(agreement.getStartsOn()) || endedOn.isAfter(agreement.getEndsOn()))) {
            errors.rejectValue("endedOn", "agreement.day.term");
        }
    }
}
