package ru.nastavnik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.meeting.MeetingKind.*;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

    static final LocalDateTime FIRST = LocalDateTime.of(2026, 11, 2, 15, 10);

    @ParameterizedTest
    @CsvSource({
        "'', ACQUAINTANCE",
        "ACQUAINTANCE, TRIAL PLANNING",
        "TRIAL, PLANNING",
        "PLANNING, REGULAR FINAL",
        "REGULAR, REGULAR FINAL",
        "FINAL, ''"
    })
    void eachKindHasThoseThatMayFollowIt(String last, String next) {
        var before = last.isEmpty() ? null : MeetingKind.valueOf(last);
        var allowed = Arrays.stream(next.split(" ")).filter(word -> !word.isEmpty()).map(MeetingKind::valueOf).toList();
        assertThat(MeetingKind.values()).allSatisfy(kind -> assertThat(kind.mayFollow(before)).as("%s after %s", kind, last).isEqualTo(allowed.contains(kind)));
    }

    @Test
    void theWholeCourseMustBeInOrder() {
        assertThat(course().isInOrder()).isTrue();
        assertThat(course(ACQUAINTANCE, TRIAL, PLANNING, REGULAR, REGULAR, FINAL).isInOrder()).isTrue();
        assertThat(course(ACQUAINTANCE, PLANNING, FINAL).isInOrder()).isTrue();
        assertThat(course(PLANNING, REGULAR).isInOrder()).isFalse();
        assertThat(course(ACQUAINTANCE, PLANNING, TRIAL).isInOrder()).isFalse();
        assertThat(course(ACQUAINTANCE, PLANNING, REGULAR, FINAL, REGULAR).isInOrder()).isFalse();
    }

    @Test
    void aMeetingIsPutInByItsTime() {
        var course = course(ACQUAINTANCE, PLANNING, REGULAR);
        assertThat(course.with(TRIAL, FIRST.plusHours(1)).isInOrder()).isTrue();
        assertThat(course.with(TRIAL, FIRST.plusDays(9)).isInOrder()).isFalse();
        assertThat(course.with(FINAL, FIRST.plusDays(9)).isInOrder()).isTrue();
        assertThat(course.with(FINAL, FIRST.plusHours(30)).isInOrder()).isFalse();
        assertThat(course.without(FIRST).isInOrder()).isFalse();
        assertThat(course.without(FIRST.plusDays(2)).isInOrder()).isTrue();
    }

    @Test
    void onlyKindsForWhichThereIsAPlaceAreOffered() {
        assertThat(course().fitting()).containsExactly(ACQUAINTANCE);
        assertThat(course(ACQUAINTANCE).fitting()).containsExactly(TRIAL, PLANNING);
        assertThat(course(ACQUAINTANCE, PLANNING, REGULAR).fitting()).containsExactly(TRIAL, REGULAR, FINAL);
        assertThat(course(ACQUAINTANCE, TRIAL, PLANNING, FINAL).fitting()).containsExactly(REGULAR);
    }

    @Test
    void theUsualKindIsTheNextThatIsNotOptional() {
        assertThat(course().usualAtTheEnd()).contains(ACQUAINTANCE);
        assertThat(course(ACQUAINTANCE).usualAtTheEnd()).contains(PLANNING);
        assertThat(course(ACQUAINTANCE, PLANNING).usualAtTheEnd()).contains(REGULAR);
        assertThat(course(ACQUAINTANCE, PLANNING, FINAL).usualAtTheEnd()).isEmpty();
        assertThat(course(ACQUAINTANCE, PLANNING, REGULAR).usualAt(FIRST.plusHours(1))).contains(TRIAL);
    }

    private static Course course(MeetingKind... kinds) {
        var byTime = new TreeMap<LocalDateTime, MeetingKind>();
        List.of(kinds).forEach(kind -> byTime.put(FIRST.plusDays(byTime.size()), kind));
        return new Course(byTime);
    }
}
