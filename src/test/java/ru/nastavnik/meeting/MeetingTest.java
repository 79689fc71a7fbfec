package ru.nastavnik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingTest {

    static final LocalDateTime AT = LocalDateTime.of(2026, 11, 24, 15, 10);
    static final LocalDate TODAY = AT.toLocalDate();
    static final Instant NOW = Instant.parse("2026-11-24T13:00:00Z");
    static final UUID ACCOUNT = UUID.randomUUID();
    static final Writer PUPIL = new Writer(UUID.randomUUID(), Side.MENTEE, ACCOUNT, false);
    static final Writer ON_PAPER = new Writer(PUPIL.person(), Side.MENTEE, UUID.randomUUID(), true);
    static final Answer GOOD = new Answer(new Rating(9), new Rating(10), " Понял тему\n");

    @Test
    void isPlannedUntilItsTimeAndCountsOnceTheMentorHasSaidHowItWas() {
        var meeting = meeting();
        assertThat(meeting.stateAt(AT.minusMinutes(1))).isEqualTo(MeetingState.PLANNED);
        assertThat(meeting.stateAt(AT)).isEqualTo(MeetingState.AWAITS_FEEDBACK);
        meeting.count(TODAY);
        assertThat(meeting.stateAt(AT)).isEqualTo(MeetingState.COUNTED);
        assertThat(meeting.getCountedOn()).isEqualTo(TODAY);
        assertThatIllegalStateException().isThrownBy(() -> meeting.count(TODAY));
        assertThatIllegalStateException().isThrownBy(() -> meeting.cancel(NOW));
        assertThatIllegalStateException().isThrownBy(() -> meeting.move(new Appointment(MeetingKind.REGULAR, AT.plusDays(1), null)));
    }

    @Test
    void oneThatDidNotTakePlaceStaysSo() {
        var meeting = meeting();
        meeting.cancel(NOW);
        assertThat(meeting.stateAt(AT)).isEqualTo(MeetingState.CANCELLED);
        assertThatIllegalStateException().isThrownBy(() -> meeting.count(TODAY));
        assertThatIllegalStateException().isThrownBy(() -> meeting.move(new Appointment(MeetingKind.REGULAR, AT.plusDays(1), null)));
    }

    @Test
    void isMovedWithItsPlace() {
        var meeting = meeting();
        meeting.move(new Appointment(MeetingKind.FINAL, AT.plusDays(1).plusSeconds(40), "  "));
        assertThat(meeting.getStartsAt()).as("to the minute").isEqualTo(AT.plusDays(1));
        assertThat(meeting.getKind()).isEqualTo(MeetingKind.FINAL);
        assertThat(meeting.getPlace()).as("no place is no blank one").isNull();
    }

    @Test
    void feedbackIsADraftOfAnyParts() {
        var feedback = new Feedback(UUID.randomUUID(), PUPIL);
        feedback.save(Answer.NOTHING, PUPIL, NOW);
        feedback.save(new Answer(null, new Rating(3), null), PUPIL, NOW.plusSeconds(5));
        assertThat(feedback.answer()).isEqualTo(new Answer(null, new Rating(3), null));
        assertThat(feedback.getSavedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(feedback.isSent()).isFalse();
    }

    @Test
    void sentFeedbackHasBothRatingsAndStaysAsItIs() {
        var feedback = new Feedback(UUID.randomUUID(), PUPIL);
        assertThatIllegalArgumentException().isThrownBy(() -> feedback.send(new Answer(new Rating(9), null, "Понял"), PUPIL, NOW, TODAY));
        assertThatIllegalArgumentException().isThrownBy(() -> feedback.send(new Answer(null, new Rating(9), "Понял"), PUPIL, NOW, TODAY));
        assertThat(feedback.isSent()).isFalse();
        feedback.send(GOOD, PUPIL, NOW, TODAY);
        assertThat(feedback.getSentOn()).isEqualTo(TODAY);
        assertThat(feedback.answer().words()).isEqualTo("Понял тему");
        assertThatIllegalStateException().isThrownBy(() -> feedback.save(Answer.NOTHING, PUPIL, NOW));
        assertThatIllegalStateException().isThrownBy(() -> feedback.send(GOOD, PUPIL, NOW, TODAY));
    }

    @Test
    void whoeverSavesItLastHasEnteredIt() {
        var feedback = new Feedback(UUID.randomUUID(), PUPIL);
        feedback.save(GOOD, PUPIL, NOW);
        assertThat(feedback.isOnPaper()).isFalse();
        feedback.send(GOOD, ON_PAPER, NOW, TODAY);
        assertThat(feedback.isOnPaper()).isTrue();
        assertThat(feedback.getEnteredBy()).isEqualTo(ON_PAPER.account());
        assertThat(feedback.getPersonId()).isEqualTo(PUPIL.person());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, -1, 100})
    void aRatingIsFromOneToTen(int value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rating(value));
        assertThat(new Rating(1).value() + new Rating(10).value()).isEqualTo(11);
    }

    @Test
    void wordsHaveAnEnd() {
        assertThat(new Answer(null, null, "я".repeat(Answer.WORDS_LENGTH)).words()).hasSize(4000);
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer(null, null, "я".repeat(Answer.WORDS_LENGTH + 1)));
    }

    private static Meeting meeting() {
        return new Meeting(UUID.randomUUID(), new Appointment(MeetingKind.REGULAR, AT, "кабинет 12"), ACCOUNT);
    }
}
