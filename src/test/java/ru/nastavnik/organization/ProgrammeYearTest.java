package ru.nastavnik.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.validation.DirectFieldBindingResult;

class ProgrammeYearTest {

    private final ProgrammeYear year = new ProgrammeYear(2026);

    @Test
    void isPlannedThenRunsThenIsClosedForGood() {
        assertThat(year.getState()).isEqualTo(YearState.PLANNED);
        assertThatThrownBy(() -> year.become(YearState.CLOSED)).isInstanceOf(IllegalStateException.class);
        year.become(YearState.RUNNING);
        assertThatThrownBy(() -> year.become(YearState.RUNNING)).isInstanceOf(IllegalStateException.class);
        year.become(YearState.CLOSED);
        assertThatThrownBy(() -> year.become(YearState.RUNNING)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> year.become(YearState.PLANNED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void countsItsDaysFromTheFirstOfSeptember() {
        assertThat(year.dayOf(LocalDate.of(2026, 8, 31))).isZero();
        assertThat(year.dayOf(LocalDate.of(2026, 9, 1))).isEqualTo(1);
        assertThat(year.dayOf(LocalDate.of(2026, 11, 22))).isEqualTo(83);
        assertThat(year.days()).isEqualTo(365);
        assertThat(new ProgrammeYear(2027).days()).as("29 February 2028 is in it").isEqualTo(366);
    }

    @Test
    void thePresentAndTheNextYearMayBeOpened() {
        assertThat(ProgrammeYear.openableOn(LocalDate.of(2026, 8, 31))).containsExactly(2025, 2026);
        assertThat(ProgrammeYear.openableOn(LocalDate.of(2026, 9, 1))).containsExactly(2026, 2027);
        assertThat(ProgrammeYear.title(2099)).isEqualTo("2099/00");
    }

    @Test
    void papersAreMadeOutForTheNextYearFromSummerOn() {
        assertThat(ProgrammeYear.firstYearAheadOf(LocalDate.of(2026, 1, 1))).isEqualTo(2025);
        assertThat(ProgrammeYear.firstYearAheadOf(LocalDate.of(2026, 5, 31))).isEqualTo(2025);
        assertThat(ProgrammeYear.firstYearAheadOf(LocalDate.of(2026, 6, 1))).isEqualTo(2026);
        assertThat(ProgrammeYear.firstYearAheadOf(LocalDate.of(2026, 9, 1))).isEqualTo(2026);
    }

    @Test
    void headcountsKeepPartsBelowTheirWholes() {
        var headcount = new Headcount(2026);
        headcount.count(600, 600, 40, 40, 0);
        assertThatThrownBy(() -> headcount.count(600, 601, 40, 4, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> headcount.count(600, 100, 40, 41, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> headcount.count(600, 100, 40, 4, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(headcount.getStudentsOf10To19()).as("after a refusal").isEqualTo(600);
    }

    @Test
    void theFormSaysAtWhichFieldAPartIsTooGreat() {
        var form = new HeadcountForm("600", "601", "40", " 41", "0");
        var errors = new DirectFieldBindingResult(form, "form");
        form.compare(errors);
        assertThat(errors.getFieldError("studentsOf10To19").getArguments()).containsExactly(600);
        assertThat(errors.getFieldError("youngSpecialists").getArguments()).containsExactly(40);
    }
}
