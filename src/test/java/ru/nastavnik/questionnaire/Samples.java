package ru.nastavnik.questionnaire;

import java.util.List;

/** Questions of each kind, for tests. */
final class Samples {

    private Samples() {}

    static Question question(String key, QuestionKind kind, Option... options) {
        var scale = kind.hasScale() ? Scale.ofTen(Wording.of("плохо"), Wording.of("хорошо")) : null;
        return new Question(key, kind, Wording.of("Вопрос " + key), null, false, null, List.of(options), scale, null, null, null);
    }

    static Question required(Question of) {
        return new Question(of.key(), of.kind(), of.text(), of.help(), true, of.source(), of.options(), of.scale(), of.condition(), of.measure(), of.meaning());
    }

    static Option option(String key) {
        return new Option(key, Wording.of("Ответ " + key));
    }

    static Section section(String key, Question... questions) {
        return new Section(key, Wording.of("Раздел " + key), null, List.of(questions));
    }

    /** One question of each kind. */
    static Content whole() {
        return new Content(List.of(
                section("s1", question("mark", QuestionKind.RATING), question("one", QuestionKind.ONE, option("a"), option("b")),
                        question("several", QuestionKind.SEVERAL, option("a"), option("b"), new Option("other", Wording.of("Другое"), true)),
                        question("order", QuestionKind.RANKING, option("a"), option("b"), option("c"))),
                section("s2", question("line", QuestionKind.SHORT_TEXT), question("words", QuestionKind.LONG_TEXT), question("count", QuestionKind.NUMBER),
                        question("day", QuestionKind.DATE), question("yes", QuestionKind.YES_NO),
                        question("grid", QuestionKind.MATRIX, option("a"), option("b")))));
    }
}
