package ru.nastavnik.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/** An offer of a psychologist's support as it is typed. */
record SupportForm(
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate offeredOn,
        @NotBlank @Size(max = 200) String offeredBy,
        @Size(max = 1000) String offerNote) {

    static SupportForm blank(LocalDate today) {
        return new SupportForm(today, null, null);
    }

    void check(Errors errors, LocalDate today) {
        HappenedOn.check("offeredOn", offeredOn, today, errors);
    }
}
