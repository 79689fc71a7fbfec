package ru.nastavnik.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.nastavnik.people.Occupation.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.organization.ProgrammeYears;

/** Each formula against facts counted by hand. */
@ApplicationTest
class FormulasTest {

    static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);
    static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);
    static final LocalDate MAY = LocalDate.of(2026, 5, 31);

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    Facts school;

    @BeforeEach
    void found() {
        school = new Facts(beans);
        school.headcount(2025, 600, 40);
        school.headcount(2026, 620, 41);
    }

    @Test
    void aPairCountsFromItsFirstDayAtWorkToItsLast() {
        school.pair(OCTOBER, MAY, school.person(TEACHER), school.person(PUPIL));
        assertThat(school.counted("STUDENTS", OCTOBER.minusDays(1))).isEqualTo("0/600");
        assertThat(school.counted("STUDENTS", OCTOBER)).isEqualTo("1/600");
        assertThat(school.counted("STUDENTS", DECEMBER)).isEqualTo("1/600");
        assertThat(school.counted("STUDENTS", MAY)).isEqualTo("1/620");
        assertThat(school.counted("STUDENTS", MAY.plusDays(1))).isEqualTo("0/620");
    }

    @Test
    void aPairWithoutADecreeDoesNotCount() {
        school.proposedPair(OCTOBER, MAY, school.person(TEACHER), school.person(PUPIL));
        assertThat(school.counted("STUDENTS", DECEMBER)).isEqualTo("0/600");
        assertThat(school.counted("PROVIDERS", DECEMBER)).isEqualTo("0/1");
    }

    @Test
    void aStudentCountsOnceAsMenteeOfTwoPairsAndMentorOfAThird() {
        UUID elder = school.person(PUPIL);
        UUID younger = school.person(PUPIL);
        school.pair(OCTOBER, MAY, school.person(TEACHER), elder);
        school.pair(OCTOBER.plusDays(10), MAY, school.person(EMPLOYER, "завод"), elder);
        school.pair(OCTOBER, DECEMBER, elder, younger);
        assertThat(school.counted("STUDENTS", OCTOBER)).isEqualTo("2/600");
        assertThat(school.counted("STUDENTS", DECEMBER)).isEqualTo("2/600");
        assertThat(school.counted("STUDENTS", DECEMBER.plusDays(1))).isEqualTo("1/620");
    }

    @Test
    void betweenTwoPairsAStudentDoesNotCount() {
        UUID pupil = school.person(PUPIL);
        UUID teacher = school.person(TEACHER);
        school.pair(OCTOBER, OCTOBER.plusDays(9), teacher, pupil);
        school.pair(OCTOBER.plusDays(20), MAY, teacher, pupil);
        assertThat(school.counted("STUDENTS", OCTOBER.plusDays(9))).isEqualTo("1/600");
        assertThat(school.counted("STUDENTS", OCTOBER.plusDays(10))).isEqualTo("0/600");
        assertThat(school.counted("STUDENTS", OCTOBER.plusDays(20))).isEqualTo("1/600");
    }

    /** Their row keeps the pair's first day, for a period has one at least. */
    @Test
    void whoLeftAGroupCountsToTheDayBeforeAndNeverIfItHadNotBegun() {
        UUID group = school.pair(OCTOBER, MAY, school.person(TEACHER), school.person(PUPIL), school.person(PUPIL));
        leavesOne(group, OCTOBER.plusDays(2), OCTOBER.plusDays(3));
        assertThat(school.counted("STUDENTS", OCTOBER)).isEqualTo("2/600");
        assertThat(school.counted("STUDENTS", OCTOBER.plusDays(3))).isEqualTo("1/600");
        for (LocalDate day : List.of(OCTOBER, OCTOBER.minusDays(4))) {
            leavesOne(group, OCTOBER, day);
            assertThat(school.counted("STUDENTS", OCTOBER)).isEqualTo("1/600");
        }
    }

    private void leavesOne(UUID group, LocalDate lastDay, LocalDate day) {
        school.run(() -> jdbc.sql("""
                        update pair_mentee set ends_on = ?, left_on = ? where pair_id = ? and mentee_id = (select min(mentee_id::text)::uuid from pair_mentee where pair_id = ?)""")
                .params(lastDay, day, group, group)
                .update());
    }

    @Test
    void aStudentOfAnotherPlaceIsNotTheSchools() {
        school.pair(OCTOBER, MAY, school.person(STUDENT, "Педагогический институт"), school.person(PUPIL));
        school.pair(OCTOBER, MAY, school.person(STUDENT), school.person(PUPIL));
        assertThat(school.counted("STUDENTS", DECEMBER)).isEqualTo("3/600");
    }

    @Test
    void teachersCountAsMenteesAndNotAsMentors() {
        school.pair(OCTOBER, MAY, school.person(TEACHER), school.person(TEACHER), school.person(EDUCATOR));
        school.pair(OCTOBER, MAY, school.person(TEACHER), school.person(PUPIL));
        school.pair(OCTOBER, MAY, school.person(TEACHER), school.person(TEACHER, "Школа № 2"));
        assertThat(school.counted("TEACHERS", DECEMBER)).isEqualTo("2/40");
        assertThat(school.counted("TEACHERS", MAY)).isEqualTo("2/41");
    }

    @Test
    void withoutHeadcountsOfTheYearThereIsNoDenominator() {
        school.pair(OCTOBER.minusYears(1), MAY.minusYears(1), school.person(TEACHER), school.person(PUPIL), school.person(TEACHER));
        assertThat(school.counted("STUDENTS", DECEMBER.minusYears(1))).isEqualTo("1/-");
        assertThat(school.counted("TEACHERS", DECEMBER.minusYears(1))).isEqualTo("1/-");
        assertThat(school.counted("PROVIDERS", DECEMBER.minusYears(1))).isEqualTo("1/1");
    }

    @Test
    void anOrganizationProvidesMentorsWhileAPairWorks() {
        school.pair(OCTOBER, DECEMBER, school.person(TEACHER), school.person(PUPIL));
        school.pair(OCTOBER, DECEMBER, school.person(TEACHER), school.person(PUPIL));
        assertThat(school.counted("PROVIDERS", OCTOBER.minusDays(1))).isEqualTo("0/1");
        assertThat(school.counted("PROVIDERS", DECEMBER)).isEqualTo("1/1");
        assertThat(school.counted("PROVIDERS", DECEMBER.plusDays(1))).isEqualTo("0/1");
    }

    @Test
    void satisfiedIsWhoseMeanOfAllRatingsOfTheYearSoFarReachesSeven() {
        UUID teacher = school.person(TEACHER);
        UUID first = school.person(PUPIL);
        UUID second = school.person(PUPIL);
        school.pair(OCTOBER, MAY, teacher, first, second);
        school.answer(first, "MENTEE", OCTOBER, 10, 6);               // 8
        school.answer(second, "MENTEE", OCTOBER.plusDays(5), 7, 7);   // 7, just enough
        school.answer(first, "MENTEE", OCTOBER.plusDays(9), 6, 5);    // (10+6+6+5)/4 = 6.75
        school.answer(first, "MENTEE", OCTOBER.plusDays(20), 8, 7);   // (27+15)/6 = 7
        school.answer(teacher, "MENTOR", OCTOBER.plusDays(20), 10, 3);
        assertThat(school.counted("SATISFIED_MENTEES", OCTOBER.minusDays(1))).isEqualTo("0/0");
        assertThat(school.counted("SATISFIED_MENTEES", OCTOBER)).isEqualTo("1/1");
        assertThat(school.counted("SATISFIED_MENTEES", OCTOBER.plusDays(5))).isEqualTo("2/2");
        assertThat(school.counted("SATISFIED_MENTEES", OCTOBER.plusDays(9))).isEqualTo("1/2");
        assertThat(school.counted("SATISFIED_MENTEES", DECEMBER)).isEqualTo("2/2");
        assertThat(school.counted("SATISFIED_MENTORS", DECEMBER)).isEqualTo("0/1");
    }

    @Test
    void satisfactionBeginsAnewWithTheCalendarYear() {
        UUID teacher = school.person(TEACHER);
        UUID pupil = school.person(PUPIL);
        school.pair(OCTOBER, MAY, teacher, pupil);
        school.answer(pupil, "MENTEE", DECEMBER, 1, 1);
        school.answer(pupil, "MENTEE", DECEMBER.plusDays(11), 9, 9);
        assertThat(school.counted("SATISFIED_MENTEES", DECEMBER)).isEqualTo("0/1");
        assertThat(school.counted("SATISFIED_MENTEES", DECEMBER.plusDays(10))).isEqualTo("0/0");
        assertThat(school.counted("SATISFIED_MENTEES", DECEMBER.plusDays(11))).isEqualTo("1/1");
    }

    @Test
    void theProgrammeYearOfTheDaySaysWhatIsEnough() {
        UUID pupil = school.person(PUPIL);
        school.pair(OCTOBER, MAY.plusYears(1), school.person(TEACHER), pupil);
        school.answer(pupil, "MENTEE", LocalDate.of(2026, 2, 1), 8, 7);
        school.openYear(2026);
        school.run(() -> {
            var year = beans.getBean(ProgrammeYears.class).findAllOf(school.organization.getId()).get(0);
            year.satisfyFrom(new BigDecimal("7.6"));
            beans.getBean(ProgrammeYears.class).save(year);
        });
        assertThat(school.counted("SATISFIED_MENTEES", LocalDate.of(2026, 8, 31))).isEqualTo("1/1");
        assertThat(school.counted("SATISFIED_MENTEES", LocalDate.of(2026, 9, 1))).isEqualTo("0/1");
    }

    @Test
    void anotherSchoolsFactsAreNotCounted() {
        var other = new Facts(beans);
        other.headcount(2025, 100, 10);
        UUID pupil = other.person(PUPIL);
        other.pair(OCTOBER, MAY, other.person(TEACHER), pupil);
        other.answer(pupil, "MENTEE", OCTOBER, 9, 9);
        assertThat(List.of("STUDENTS", "TEACHERS", "PROVIDERS", "SATISFIED_MENTEES")).map(code -> school.counted(code, DECEMBER)).containsExactly("0/600", "0/40", "0/1", "0/0");
    }

    @Test
    void manyDaysInOneStatementAreTheSameAsOneByOne() {
        UUID pupil = school.person(PUPIL);
        school.pair(OCTOBER, MAY, school.person(TEACHER), pupil, school.person(TEACHER));
        school.pair(OCTOBER.plusDays(30), DECEMBER, pupil, school.person(PUPIL));
        school.answer(pupil, "MENTEE", OCTOBER.plusDays(3), 9, 4);
        school.answer(pupil, "MENTEE", OCTOBER.plusDays(40), 9, 9);
        List<LocalDate> days = OCTOBER.minusDays(2).datesUntil(LocalDate.of(2026, 9, 3)).toList();
        List<String> together = school.countedWhole(days);
        assertThat(together).hasSize(5 * days.size()).doesNotHaveDuplicates();
        for (LocalDate day : days) {
            assertThat(together).as("%s", day).contains("STUDENTS " + day + " " + school.counted("STUDENTS", day), "SATISFIED_MENTEES " + day + " " + school.counted("SATISFIED_MENTEES", day));
        }
    }

    @Test
    void anIndicatorWithAFormulaThatThereIsNotStopsTheStart() {
        var without = beans.getBeanProvider(Formula.class).stream().filter(formula -> !formula.name().equals("satisfied")).toList();
        assertThatThrownBy(() -> new Indicators(jdbc, without)).isInstanceOf(IllegalStateException.class).hasMessageContaining("SATISFIED_MENTEES").hasMessageContaining("satisfied");
    }
}
