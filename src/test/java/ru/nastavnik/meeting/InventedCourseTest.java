package ru.nastavnik.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.nastavnik.meeting.InventedCourse.Fate;
import ru.nastavnik.meeting.Rhythm.Light;

class InventedCourseTest {

    static final LocalDate WORKS_FROM = LocalDate.of(2026, 10, 16);
    static final LocalDate ENDS_ON = LocalDate.of(2027, 8, 31);

    /** Whatever day the demo is first started on. */
    @Test
    void isInOrderAndAsLateAsItsFateOnEveryDayOfTheYear() {
        for (int day = 0; day < 310; day++) {
            LocalDate today = WORKS_FROM.plusDays(day);
            for (Fate fate : Fate.values()) {
                var course = new InventedCourse(new Random(day), today).of(WORKS_FROM, ENDS_ON, fate);
                var kinds = new TreeMap<LocalDateTime, MeetingKind>();
                course.forEach(one -> kinds.put(one.startsAt(), one.kind()));
                assertThat(kinds).hasSameSizeAs(course);
                assertThat(new Course(kinds).isInOrder()).isTrue();
                var days = course.stream().map(one -> one.startsAt().toLocalDate()).toList();
                assertThat(days).isSorted().allSatisfy(one -> {
                    assertThat(one).isBetween(WORKS_FROM, ENDS_ON);
                    assertThat(one.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                });
                var past = days.stream().filter(one -> one.isBefore(today)).toList();
                assertThat(IntStream.range(1, past.size()).map(n -> (int) (past.get(n).toEpochDay() - past.get(n - 1).toEpochDay()))).allMatch(gap -> gap <= 14);
                if (day > 30) {
                    assertThat(light(today, past) == Light.LATE).as("%s on %s", fate, today).isEqualTo(fate == Fate.LATE);
                }
                if (day > 30 && fate == Fate.MET_YESTERDAY) {
                    assertThat(light(today, past.subList(0, past.size() - 1))).as("without the last").isEqualTo(Light.IN_RHYTHM);
                    assertThat(days.get(days.size() - 1)).isAfter(today.plusDays(1));
                }
            }
        }
    }

    private static Light light(LocalDate today, List<LocalDate> past) {
        return Rhythm.on(today, 14, WORKS_FROM, past.isEmpty() ? null : past.get(past.size() - 1)).light();
    }
}
