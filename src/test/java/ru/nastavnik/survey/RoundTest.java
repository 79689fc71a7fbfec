package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final AudienceChoice EVERYBODY = new AudienceChoice("participants", null);

    private final Round round = planned();

    private static Round planned() {
        var round = new Round(UUID.randomUUID(), " Запросы ", 2026, EVERYBODY, false, null);
        round.schedule(DAY, DAY.plusDays(7), DAY.plusDays(14));
        return round;
    }

    @Test
    void opensOnItsDayAndNotBefore() {
        assertThatIllegalStateException().isThrownBy(() -> round.open(Instant.now(), DAY.minusDays(1)));
        round.open(Instant.now(), DAY);
        assertThat(round.getState()).isEqualTo(RoundState.OPEN);
        assertThatIllegalStateException().isThrownBy(() -> round.open(Instant.now(), DAY));
    }

    @Test
    void broughtForwardItOpensToday() {
        round.bringForward(DAY.minusDays(3));
        round.open(Instant.now(), DAY.minusDays(3));
        assertThat(round.getOpensOn()).isEqualTo(DAY.minusDays(3));
        round.bringForward(DAY);
        assertThat(round.getOpensOn()).isEqualTo(DAY.minusDays(3));
    }

    @Test
    void takesAnswersUntilTheEndOfItsLastDay() {
        assertThat(round.takesAnswersOn(DAY)).isFalse();
        round.open(Instant.now(), DAY);
        assertThat(round.takesAnswersOn(DAY.plusDays(14))).isTrue();
        assertThat(round.takesAnswersOn(DAY.plusDays(15))).isFalse();
        round.close(Instant.now());
        assertThat(round.takesAnswersOn(DAY)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> round.close(Instant.now()));
    }

    @Test
    void remindsOnceFromItsDayOn() {
        round.open(Instant.now(), DAY);
        assertThat(round.remindsOn(DAY.plusDays(6))).isFalse();
        assertThat(round.remindsOn(DAY.plusDays(9))).as("no application ran on the very day").isTrue();
        round.remind(DAY.plusDays(9));
        assertThat(round.remindsOn(DAY.plusDays(9))).isFalse();
        assertThat(round.remindsOn(DAY.plusDays(10))).isFalse();
    }

    @Test
    void aReminderByHandBeforeThatDayDoesNotCount() {
        round.open(Instant.now(), DAY);
        round.remind(DAY.plusDays(2));
        assertThat(round.remindsOn(DAY.plusDays(7))).isTrue();
    }

    @Test
    void neverRemindsWhenItHasNoDayForItOrIsNotOpen() {
        assertThat(round.remindsOn(DAY.plusDays(7))).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> round.remind(DAY));
        round.schedule(DAY, null, DAY.plusDays(14));
        round.open(Instant.now(), DAY);
        assertThat(round.remindsOn(DAY.plusDays(7))).isFalse();
    }

    @Test
    void onceOpenOnlyItsDaysChange() {
        round.open(Instant.now(), DAY);
        assertThatIllegalStateException().isThrownBy(() -> round.describe(UUID.randomUUID(), "Другое", EVERYBODY, true));
        round.schedule(DAY.plusDays(1), null, DAY.plusDays(20));
        assertThat(round.getOpensOn()).isEqualTo(DAY);
        assertThat(round.getClosesOn()).isEqualTo(DAY.plusDays(20));
        round.close(Instant.now());
        assertThatIllegalStateException().isThrownBy(() -> round.schedule(DAY, null, DAY.plusDays(30)));
    }

    @Test
    void itsDaysStandInOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> round.schedule(DAY, null, DAY.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> round.schedule(DAY, DAY.minusDays(1), DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> round.schedule(DAY, DAY.plusDays(1), DAY));
        round.schedule(DAY, DAY, DAY);
        assertThat(round.getTitle()).isEqualTo("Запросы");
    }
}
