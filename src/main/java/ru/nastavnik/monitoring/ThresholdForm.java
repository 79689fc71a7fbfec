package ru.nastavnik.monitoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import ru.nastavnik.organization.ProgrammeYear;

/** From which mean rating on a participant is satisfied, as it is typed: 7 or 7,5. */
record ThresholdForm(
        @NotBlank @Pattern(regexp = "\\s*|\\s*(10([.,]0)?|[1-9]([.,]\\d)?)\\s*", message = "{monitoring.threshold.malformed}") String satisfiedFrom) {

    static ThresholdForm of(ProgrammeYear year) {
        return new ThresholdForm(TargetsForm.write(year.getSatisfiedFrom()));
    }

    BigDecimal rating() {
        return new BigDecimal(satisfiedFrom.strip().replace(',', '.'));
    }
}
