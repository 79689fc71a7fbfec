package ru.nastavnik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Section;
import ru.nastavnik.questionnaire.Wording;

class MeetingTest {

    static final LocalDateTime AT = LocalDateTime.of(2026, 11, 24, 15, 10);
    static final LocalDate TODAY = AT.toLocalDate();
    static final Instant NOW = Instant.parse("2026-11-24T13:00:00Z");
    static final UUID ACCOUNT = UUID.randomUUID();
    static final Writer PUPIL = new Writer(UUID.randomUUID(), Side.MENTEE, ACCOUNT, false);
    static final Writer ON_PAPER = new Writer(PUPIL.person(), Side.MENTEE, UUID.randomUUID(), true);
    static final Answer GOOD = answer(9, 10, "Понял тему");

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
        feedback.save(answer(null, null, null), PUPIL, NOW);
        var answer = answer(null, 3, null);
        feedback.save(answer, PUPIL, NOW.plusSeconds(5));
        assertThat(feedback.answer()).isEqualTo(answer);
        assertThat(feedback.getSavedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(feedback.isSent()).isFalse();
    }

    @Test
    void sentFeedbackHasBothRatingsAndStaysAsItIs() {
        var feedback = new Feedback(UUID.randomUUID(), PUPIL);
        assertThatIllegalArgumentException().isThrownBy(() -> feedback.send(answer(9, null, "Понял"), PUPIL, NOW, TODAY));
        assertThatIllegalArgumentException().isThrownBy(() -> feedback.send(answer(null, 9, "Понял"), PUPIL, NOW, TODAY));
        assertThat(feedback.isSent()).isFalse();
        feedback.send(GOOD, PUPIL, NOW, TODAY);
        assertThat(feedback.getSentOn()).isEqualTo(TODAY);
        assertThat(feedback.answer()).isEqualTo(GOOD);
        assertThatIllegalStateException().isThrownBy(() -> feedback.save(answer(null, null, null), PUPIL, NOW));
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

    @Test
    void whatIsForgottenAreTheWords() {
        var content = new Content(List.of(new Section("s1", null, null, List.of(
                FlawTest.rating("usefulness"), FlawTest.rating("comfort"),
                new Question("words", QuestionKind.LONG_TEXT, Wording.of("Что важно?"), null, false, null, null, null, null, null, null)))));
        var feedback = new Feedback(UUID.randomUUID(), PUPIL);
        feedback.send(GOOD, PUPIL, NOW, TODAY);
        assertThat(feedback.forget(content)).isTrue();
        assertThat(feedback.getAnswers()).isEqualTo(Diary.answers(9, 10, null));
        assertThat(feedback.forget(content)).as("there are none any more").isFalse();
    }

    private static Answer answer(Integer usefulness, Integer comfort, String words) {
        return new Answer(UUID.randomUUID(), Diary.answers(usefulness, comfort, words));
    }

    private static Meeting meeting() {
        return new Meeting(UUID.randomUUID(), new Appointment(MeetingKind.REGULAR, AT, "кабинет 12"), ACCOUNT);
    }
}
