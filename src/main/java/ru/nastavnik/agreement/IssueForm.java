package ru.nastavnik.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.validation.Errors;

/** Number and date of the paper. */
record IssueForm(@NotBlank @Size(max = 30) String number, @NotNull LocalDate dated, Integer version) {

    void check(LocalDate today, Errors errors) {
        if (dated != null && (dated.isAfter(today.plusMonths(2)) || dated.isBefore(today.minusYears(3)))) {
            errors.rejectValue("dated", "agreement.dated.far");
        }
    }
}
