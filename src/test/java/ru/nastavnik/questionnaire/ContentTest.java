package ru.nastavnik.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static ru.nastavnik.questionnaire.Samples.option;
import static ru.nastavnik.questionnaire.Samples.question;
import static ru.nastavnik.questionnaire.Samples.section;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentTest {

    private final Question first = question("q1", QuestionKind.YES_NO);
    private final Question second = question("q2", QuestionKind.LONG_TEXT).withCondition(new Condition("q1", List.of("yes")));
    private final Content content = new Content(List.of(section("s1", first, second), section("s2")));

    @Test
    void aQuestionWaitsOnlyForOneThatStandsBeforeIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Content(List.of(section("s1", second, first))));
    }

    @Test
    void noTwoPartsHaveOneKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Content(List.of(section("s1", first), section("s2", first))));
    }

    @Test
    void aConditionGoesWhenItsQuestionNoLongerStandsBefore() {
        assertThat(content.moved("q2", "s1", 0).question("q2").orElseThrow().condition()).isNull();
        assertThat(content.moved("q2", "s2", 0).question("q2").orElseThrow().condition()).isNotNull();
        assertThat(content.without("q1").question("q2").orElseThrow().condition()).isNull();
    }

    @Test
    void whatIsNotAskedItselfDecidesNothing() {
        var third = question("q3", QuestionKind.YES_NO).withCondition(new Condition("q1", List.of("yes")));
        var fourth = question("q4", QuestionKind.LONG_TEXT).withCondition(new Condition("q3", List.of("yes")));
        var chained = new Content(List.of(section("s1", first, third), section("s2", fourth)));
        var yes = new Answers(Map.of("q1", List.of("yes"), "q3", List.of("yes"), "q4", List.of("Слова")));
        assertThat(chained.asked(yes)).containsExactly(first, third, fourth);
        assertThat(chained.withoutUnasked(yes)).isEqualTo(yes);
        var no = new Answers(Map.of("q1", List.of("no"), "q3", List.of("yes"), "q4", List.of("Слова")));
        assertThat(chained.asked(no)).containsExactly(first);
        assertThat(chained.withoutUnasked(no).values()).containsOnlyKeys("q1");
    }

    @Test
    void aQuestionIsMovedToItsPlace() {
        assertThat(content.moved("q1", "s2", 5).sections().get(1).questions()).extracting(Question::key).containsExactly("q1");
        assertThat(content.moved("q2", "s1", 0).questions()).extracting(Question::key).containsExactly("q2", "q1");
    }

    @Test
    void ofTheLastSectionAnEmptyOneIsLeft() {
        assertThat(content.withoutSection("s2").withoutSection("s1")).isEqualTo(Content.EMPTY);
    }

    @Test
    void aNewQuestionTakesAFreeKey() {
        assertThat(content.freeQuestionKey()).isNotIn("q1", "q2");
    }

    @Test
    void aQuestionIsReplacedWhereItStands() {
        var other = question("q1", QuestionKind.RATING);
        assertThat(content.with("s2", other).sections().get(0).questions().get(0)).isEqualTo(other);
    }

    @Test
    void itIsFinishedWhenNoQuestionLacksItsOptions() {
        assertThat(Content.EMPTY.isFinished()).isFalse();
        assertThat(content.isFinished()).isFalse();
        assertThat(content.withoutSection("s2").isFinished()).isTrue();
        assertThat(content.with("s2", question("q3", QuestionKind.ONE, option("a"))).lacks()).extracting(Lack::what).containsExactly(Lack.What.FEW_OPTIONS);
        assertThat(content.withSection(Wording.NONE, Wording.NONE).lacks()).extracting(Lack::what).contains(Lack.What.SECTION_UNTITLED, Lack.What.SECTION_EMPTY);
    }

    @Test
    void onlyWhatIsCalledForIsAsked() {
        assertThat(content.asked(Answers.NONE)).containsExactly(first);
        assertThat(content.asked(new Answers(Map.of("q1", List.of("yes"))))).containsExactly(first, second);
    }

    @Test
    void whatItSaysIsWhatWasWrittenDown() {
        var converter = new ContentConverter();
        for (Content one : List.of(content, Samples.whole())) {
            assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(one))).isEqualTo(one);
        }
    }
}
