package ru.nastavnik.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of a question of which there are several editions. */
class QuestionTest {

    private static final Wording LOW = Wording.of("плохо");
    private static final Wording HIGH = Wording.of("хорошо");

    @Test
    void aScaleIsWidenedToBothEndsInItsOwnWords() {
        var five = new Scale(1, 5, LOW, HIGH);
        assertThat(five.with(new Scale(0, 10, Wording.of("никогда"), Wording.of("всегда")))).isEqualTo(new Scale(0, 10, LOW, HIGH));
        assertThat(five.with(new Scale(2, 4, LOW, HIGH))).isEqualTo(five);
    }

    @Test
    void aScaleThatWouldBeTooLongStays() {
        var ten = Scale.ofTen(LOW, HIGH);
        assertThat(ten.with(new Scale(0, 10, LOW, HIGH)).to()).as("eleven steps are the most").isEqualTo(10);
        assertThat(ten.with(new Scale(2, 12, LOW, HIGH))).isEqualTo(ten);
    }

    @Test
    void aQuestionTakesTheOptionsAndTheScaleOfAnotherEdition() {
        var now = Samples.question("one", QuestionKind.ONE, Samples.option("a"), Samples.option("b"));
        var before = Samples.question("one", QuestionKind.ONE, new Option("b", Wording.of("Иначе")), Samples.option("c"));
        assertThat(now.with(before)).isEqualTo(Samples.question("one", QuestionKind.ONE, Samples.option("a"), Samples.option("b"), Samples.option("c")));
        var grid = grid(new Scale(1, 5, LOW, HIGH), "a").with(grid(new Scale(0, 3, LOW, HIGH), "b"));
        assertThat(grid).isEqualTo(grid(new Scale(0, 5, LOW, HIGH), "a", "b"));
    }

    private static Question grid(Scale scale, String... rows) {
        return new Question("grid", QuestionKind.MATRIX, Wording.of("Вопрос"), null, false, null, Stream.of(rows).map(Samples::option).toList(), scale, null, null, null);
    }

    @Test
    void ofAnotherKindOrSourceItTakesNothing() {
        var one = Samples.question("one", QuestionKind.ONE, Samples.option("a"));
        assertThat(one.with(Samples.question("one", QuestionKind.SEVERAL, Samples.option("b")))).isSameAs(one);
        var partners = new Question("one", QuestionKind.ONE, one.text(), null, false, OptionSource.PARTNERS, null, null, null, null, null);
        assertThat(one.with(partners)).isSameAs(one);
    }

    @Test
    void moreOptionsThanAQuestionCanHaveAreLeftOut() {
        var now = Samples.question("one", QuestionKind.ONE, numbered("a", Question.MOST_OPTIONS - 1));
        var before = Samples.question("one", QuestionKind.ONE, numbered("b", 3));
        assertThat(now.with(before).options()).hasSize(Question.MOST_OPTIONS).startsWith(numbered("a", Question.MOST_OPTIONS - 1)).endsWith(Samples.option("b0"));
    }

    private static Option[] numbered(String letter, int many) {
        return IntStream.range(0, many).mapToObj(at -> Samples.option(letter + at)).toArray(Option[]::new);
    }
}
