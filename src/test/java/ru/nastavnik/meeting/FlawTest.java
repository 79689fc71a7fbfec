package ru.nastavnik.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.nastavnik.meeting.Flaw.What;
import ru.nastavnik.questionnaire.Condition;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.OptionSource;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Scale;
import ru.nastavnik.questionnaire.Section;
import ru.nastavnik.questionnaire.Wording;

/** Which questionnaires can ask how a meeting was. */
class FlawTest {

    @Test
    void bothRatingsAndWhateverElseWillDo() {
        assertThat(Flaw.of(content(rating("usefulness"), rating("comfort")))).isEmpty();
        assertThat(Flaw.of(content(question("again", QuestionKind.YES_NO, null), rating("comfort"), rating("usefulness")))).isEmpty();
    }

    @Test
    void aRatingThatIsNotThereIsNamed() {
        assertThat(Flaw.of(content(rating("comfort")))).containsExactly(new Flaw(What.MISSING, Measured.USEFULNESS));
        assertThat(Flaw.of(content(rating("other")))).containsExactly(new Flaw(What.MISSING, Measured.USEFULNESS), new Flaw(What.MISSING, Measured.COMFORT));
        assertThat(Flaw.of(content(rating("usefulness"), question("comfort", QuestionKind.YES_NO, null))))
                .as("of another kind")
                .containsExactly(new Flaw(What.MISSING, Measured.COMFORT));
    }

    @Test
    void aRatingHasItsScaleAndIsGivenByEverybody() {
        var five = rating("comfort", true, new Scale(1, 5, Wording.NONE, Wording.NONE), null);
        assertThat(Flaw.of(content(rating("usefulness"), five))).containsExactly(new Flaw(What.OTHER_SCALE, Measured.COMFORT));
        var optional = rating("comfort", false, ten(), null);
        assertThat(Flaw.of(content(rating("usefulness"), optional))).containsExactly(new Flaw(What.OPTIONAL, Measured.COMFORT));
        var sometimes = rating("comfort", true, ten(), new Condition("usefulness", List.of("10")));
        assertThat(Flaw.of(content(rating("usefulness"), sometimes))).containsExactly(new Flaw(What.CONDITIONAL, Measured.COMFORT));
    }

    @Test
    void nobodyIsThereToBeChosenAmong() {
        var partner = question("partner", QuestionKind.ONE, OptionSource.PARTNERS);
        assertThat(Flaw.of(content(rating("usefulness"), rating("comfort"), partner))).containsExactly(new Flaw(What.CHOOSES_PEOPLE, null));
        var topic = question("topic", QuestionKind.ONE, OptionSource.TOPICS);
        assertThat(Flaw.of(content(rating("usefulness"), rating("comfort"), topic))).isEmpty();
    }

    private static Content content(Question... questions) {
        return new Content(List.of(new Section("s1", null, null, List.of(questions))));
    }

    static Question rating(String key) {
        return rating(key, true, ten(), null);
    }

    private static Scale ten() {
        return Scale.ofTen(Wording.NONE, Wording.NONE);
    }

    private static Question rating(String key, boolean required, Scale scale, Condition condition) {
        return new Question(key, QuestionKind.RATING, Wording.of("Вопрос"), null, required, null, null, scale, condition, null, null);
    }

    private static Question question(String key, QuestionKind kind, OptionSource source) {
        return new Question(key, kind, Wording.of("Вопрос"), null, false, source, null, null, null, null, null);
    }
}
