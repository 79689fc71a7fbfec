package ru.nastavnik.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {

    private final Content content = Samples.whole();

    @Test
    void answersOfEachKindAreRead() {
        var read = read(Map.of(
                "a.mark", List.of("10"), "a.one", List.of("b"), "a.several", List.of("other", "a"), "a.several.own", List.of(" Рисую "),
                "a.order.c", List.of("1"), "a.order.a", List.of("2"), "a.order.b", List.of(""), "a.words", List.of("раз\r\nдва"), "a.count", List.of("7,5")));
        assertThat(read.errors()).isEmpty();
        assertThat(read.answers().values()).containsExactlyInAnyOrderEntriesOf(Map.of(
                "mark", List.of("10"), "one", List.of("b"), "several", List.of("a", "other"), "several.own", List.of("Рисую"), "order", List.of("c", "a"),
                "words", List.of("раз\nдва"), "count", List.of("7.5")));
        var more = read(Map.of("a.day", List.of("2026-02-28"), "a.yes", List.of("no"), "a.grid.b", List.of("3")));
        assertThat(more.answers().values())
                .containsExactlyInAnyOrderEntriesOf(Map.of("day", List.of("2026-02-28"), "yes", List.of("no"), "grid.b", List.of("3")));
    }

    @ParameterizedTest
    @CsvSource({
        "a.mark,11,mark,outside", "a.mark,0,mark,outside", "a.mark,8.5,mark,outside", "a.mark,х,mark,outside", "a.one,z,one,outside",
        "a.several,z,several,outside", "a.order.a,4,order,outside", "a.order.a,0,order,outside", "a.count,много,count,noNumber",
        "a.count,99999999999999,count,noNumber", "a.day,31.12.2026,day,noDate", "a.day,2026-02-30,day,noDate", "a.day,0026-02-03,day,noDate",
        "a.yes,maybe,yes,outside", "a.grid.a,12,grid,outside"
    })
    void whatDoesNotFitIsNamedAndLeftOut(String field, String value, String question, String error) {
        var read = read(Map.of(field, List.of(value)));
        assertThat(read.errors()).containsExactly(Map.entry(question, error));
        assertThat(read.answers().isEmpty()).isTrue();
    }

    @Test
    void twoOnOnePlaceAreNamed() {
        assertThat(read(Map.of("a.order.a", List.of("1"), "a.order.b", List.of("1"))).errors()).containsEntry("order", "placedTwice");
    }

    @Test
    void whoeverStandsLateAmongManyPeopleGetsAPlace() {
        var whom = new Question("whom", QuestionKind.RANKING, Wording.of("С кем?"), null, false, OptionSource.PARTNERS, null, null, null, null, null);
        var people = IntStream.range(0, 100).mapToObj(n -> new Choice("p" + n, "Человек " + n)).toList();
        var read = new AnswerReader(question -> people, name -> sent(name, "a.whom.p99", "1", "a.whom.p0", "40")).read(List.of(whom), Answers.NONE);
        assertThat(read.errors()).isEmpty();
        assertThat(read.answers().of("whom")).containsExactly("p99", "p0");
        assertThat(new AnswerReader(question -> people, name -> sent(name, "a.whom.p0", "41", "", "")).read(List.of(whom), Answers.NONE).errors())
                .containsEntry("whom", "outside");
    }

    private static List<String> sent(String name, String field, String place, String other, String itsPlace) {
        return name.equals(field) ? List.of(place) : name.equals(other) ? List.of(itsPlace) : List.of();
    }

    @Test
    void aTextOfAMegabyteIsRefused() {
        assertThat(read(Map.of("a.words", List.of("а".repeat(1 << 20)))).errors()).containsEntry("words", "tooLong");
        assertThat(read(Map.of("a.words", List.of("а".repeat(5000)))).errors()).isEmpty();
    }

    @Test
    void wordsOfOnesOwnCountOnlyBesideTheirOption() {
        assertThat(read(Map.of("a.several", List.of("a"), "a.several.own", List.of("Рисую"))).answers().of("several.own")).isEmpty();
    }

    @Test
    void whatIsNotSentAnyMoreIsTakenBack() {
        var before = new Answers(Map.of("mark", List.of("3"), "elsewhere", List.of("stays")));
        var read = new AnswerReader(this::choices, name -> List.of()).read(content.questions(), before);
        assertThat(read.answers().values()).containsOnlyKeys("elsewhere");
    }

    @Test
    void answersWithoutWordsKeepChoicesAndFigures() {
        var all = new Answers(Map.of(
                "mark", List.of("3"), "words", List.of("Иванова обидела"), "line", List.of("я"), "several", List.of("other"), "several.own", List.of("я сам")));
        assertThat(all.withoutWords(content).values()).containsOnlyKeys("mark", "several");
    }

    private AnswerReader.Reading read(Map<String, List<String>> sent) {
        return new AnswerReader(this::choices, name -> sent.getOrDefault(name, List.of())).read(content.questions(), Answers.NONE);
    }

    private List<Choice> choices(Question question) {
        return question.options().stream().map(one -> new Choice(one.key(), one.text().ru(), one.open())).toList();
    }
}
