package ru.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.YearState;

/** The demo is true on whatever day of the year somebody looks at it. */
@ApplicationTest
class DemoRoadmapsTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Organizations organizations;

    @Autowired
    ProgrammeYears years;

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    Weighing weighing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /** @param past activities whose month is over by then */
    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 5", "2026-10-15, 7", "2026-11-25, 10", "2027-01-01, 18", "2027-02-15, 18", "2027-06-30, 18", "2027-07-01, 29", "2027-08-31, 29"
    })
    void isAsFarAsTheYear(LocalDate today, int past) {
        var desk = new Desk(beans);
        desk.run(() -> {
            var year = new ProgrammeYear(ProgrammeYear.firstYearOf(today));
            year.become(YearState.RUNNING);
            years.save(year);
        });
        Instant now = today.atTime(LocalTime.of(8, 0)).atZone(desk.school.getTimeZone()).toInstant();
        new DemoRoadmaps(organizations, years, roadmaps, weighing, jdbc, transaction, Clock.fixed(now, desk.school.getTimeZone())).make(desk.school);

        List<Activity> all = desk.call(() -> {
            var found = new ArrayList<Activity>();
            roadmaps.findAll().get(0).getSections().forEach(section -> found.addAll(section.getActivities()));
            found.forEach(Activity::getHistory);
            return found;
        });
        assertThat(all).hasSize(29);
        assertThat(all.stream().flatMap(activity -> activity.getHistory().stream())).isNotEmpty().noneMatch(line -> line.madeAt().isAfter(now));
        List<Activity> over = all.stream().filter(activity -> activity.getDeadline().isOverOn(today) && activity.getEvidence() == null).toList();
        assertThat(all.stream().filter(activity -> activity.getDeadline().isOverOn(today))).hasSize(past);
        assertThat(over.stream().filter(activity -> activity.isLateOn(today)).count()).as("late").isLessThanOrEqualTo(over.size() / 4 + 1);
        assertThat(all.stream().filter(activity -> activity.getDeadline().startsOn().isAfter(today) && activity.getEvidence() == null))
                .as("to come")
                .allMatch(activity -> activity.getState() == ActivityState.PLANNED);
        assertThat(desk.call(() -> Maps.progress(beans))).hasSize(7);
    }
}
