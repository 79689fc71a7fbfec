package ru.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatheringTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 4);
    private static final Guest MENTEE = new Guest(UUID.randomUUID(), Side.MENTEE);
    private static final Guest MENTOR = new Guest(UUID.randomUUID(), Side.MENTOR);
    private static final Guest OTHER = new Guest(UUID.randomUUID(), Side.MENTEE);

    private final Gathering gathering = new Gathering(UUID.randomUUID(), occasion(3));

    @Test
    void whoever_is_not_named_is_left_out_and_can_be_invited_again() {
        gathering.invite(Set.of(MENTOR), List.of(MENTEE, MENTOR));
        assertThat(gathering.isExpected(MENTEE)).isFalse();
        assertThat(gathering.isExpected(OTHER)).as("came into the round later").isTrue();

        gathering.invite(Set.of(MENTEE, MENTOR), List.of(MENTEE, MENTOR));
        assertThat(gathering.isExpected(MENTEE)).isTrue();
    }

    @Test
    void two_who_note_who_came_do_not_undo_one_another() {
        gathering.register(List.of(MENTEE), List.of());
        gathering.register(List.of(MENTOR), List.of());
        assertThat(gathering.came(Side.MENTEE)).containsExactly(MENTEE.personId());

        gathering.register(List.of(), List.of(MENTEE));
        assertThat(gathering.came(Side.MENTEE)).isEmpty();
        assertThat(gathering.came(Side.MENTOR)).containsExactly(MENTOR.personId());
    }

    @Test
    void whoever_was_left_out_may_come() {
        gathering.invite(Set.of(), List.of(MENTEE));
        gathering.register(List.of(MENTEE), List.of());
        assertThat(gathering.came(Side.MENTEE)).containsExactly(MENTEE.personId());

        gathering.invite(Set.of(), List.of(MENTEE));
        assertThat(gathering.came(Side.MENTEE)).as("came all the same").containsExactly(MENTEE.personId());
    }

    @Test
    void it_ends_on_its_day_when_somebody_of_each_side_is_there() {
        gathering.register(List.of(MENTEE), List.of());
        assertThatThrownBy(() -> end(DAY)).as("no mentor").isInstanceOf(IllegalStateException.class);
        gathering.register(List.of(MENTOR), List.of());
        assertThatThrownBy(() -> end(DAY.minusDays(1))).as("too early").isInstanceOf(IllegalStateException.class);

        end(DAY);

        assertThat(gathering.getGuests()).containsEntry(OTHER, Attendance.MISSED).containsEntry(MENTEE, Attendance.CAME);
        assertThatThrownBy(() -> end(DAY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> gathering.move(occasion(3))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> gathering.seat(List.of(), Instant.EPOCH)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> gathering.invite(List.of(), List.of(MENTEE))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void who_came_can_be_put_right_when_it_is_over() {
        gathering.register(List.of(MENTEE, MENTOR), List.of());
        end(DAY);

        gathering.register(List.of(OTHER), List.of(MENTEE));

        assertThat(gathering.getGuests()).containsEntry(OTHER, Attendance.CAME).containsEntry(MENTEE, Attendance.MISSED);
    }

    @Test
    void another_number_of_turns_clears_the_timetable_and_another_place_does_not() {
        gathering.seat(List.of(new Talk(1, 1, MENTEE.personId(), MENTOR.personId())), Instant.EPOCH);

        gathering.move(new Occasion("Библиотека", DAY, LocalTime.NOON, 3, 10));
        assertThat(gathering.getTalks()).hasSize(1);

        gathering.move(occasion(4));
        assertThat(gathering.getTalks()).isEmpty();
        assertThat(gathering.getSeatedAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 7, 15:00", "31, 7, 15:00", "300, 7, 15:00", "6, 0, 15:00", "6, 61, 15:00", "6, 11, 23:00"})
    void an_occasion_is_within_bounds_and_ends_on_its_day(int turns, int minutes, LocalTime startsAt) {
        assertThatThrownBy(() -> new Occasion("Зал", DAY, startsAt, turns, minutes)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void turns_follow_one_another() {
        var occasion = new Occasion("Зал", DAY, LocalTime.of(23, 0), 6, 10);

        assertThat(occasion.startOf(6)).isEqualTo(LocalTime.of(23, 50));
        assertThat(occasion.endsAt()).isEqualTo(LocalTime.MIDNIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "MENTEE", "MENTEE:", "MENTEE:17", "CURATOR:4b2f9d2c-5d27-4cf1-8d4f-111111111111"})
    void what_names_nobody_is_nobody(String value) {
        assertThat(Guest.of(value)).isEmpty();
    }

    @Test
    void a_form_names_a_guest() {
        assertThat(Guest.of(MENTOR.toString())).contains(MENTOR);
    }

    @Test
    void a_step_that_was_passed_over_is_not_asked_for_any_more() {
        assertThat(new Trail(null, null, false, 0, 0, 0, 0, false, 0, false).next()).isEqualTo(Trail.Step.COMPARISON);
        assertThat(new Trail(null, DAY, true, 5, 2, 0, 0, false, 0, false).next()).isEqualTo(Trail.Step.WISHES);
        assertThat(new Trail(Instant.EPOCH, DAY, true, 5, 2, 7, 3, false, 0, false).next()).as("some may still answer").isEqualTo(Trail.Step.WISHES);
        assertThat(new Trail(Instant.EPOCH, DAY, true, 5, 2, 7, 3, true, 0, false).next()).isEqualTo(Trail.Step.PAIRS);
        assertThat(new Trail(null, null, false, 0, 0, 0, 0, false, 4, true).next()).isNull();
    }

    private void end(LocalDate today) {
        gathering.end(List.of(MENTEE, MENTOR, OTHER), Instant.EPOCH, today);
    }

    private static Occasion occasion(int turns) {
        return new Occasion("Зал", DAY, LocalTime.of(15, 0), turns, 7);
    }
}
