package ru.nastavnik.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.Questionnaires;
import ru.nastavnik.survey.Analysing;
import ru.nastavnik.survey.Analysing.Analysis;
import ru.nastavnik.survey.Source;

/** What both sides say of the meetings of a period: counted side by side, and in their words. Inside a transaction. */
@Component
class Opinions {

    private final FeedbackForms forms;
    private final Questionnaires questionnaires;
    private final Analysing analysing;
    private final JdbcClient jdbc;

    Opinions(FeedbackForms forms, Questionnaires questionnaires, Analysing analysing, JdbcClient jdbc) {
        this.forms = forms;
        this.questionnaires = questionnaires;
        this.analysing = analysing;
        this.jdbc = jdbc;
    }

    /** @param words a question's answers each, of one side */
    record Said(Analysis counted, List<Analysis> words) {}

    Said between(LocalDate from, LocalDate to) {
        var asked = new LinkedHashMap<Side, Collection<Question>>();
        Stream.of(Side.values()).forEach(side -> asked.put(side, questions(side, from, to)));
        var counted = merged(asked.values().stream().flatMap(Collection::stream)).stream().filter(question -> !question.kind().isText()).toList();
        var words = new ArrayList<Analysis>();
        asked.forEach((side, questions) -> {
            var written = questions.stream().filter(question -> question.kind().isText()).toList();
            if (!written.isEmpty()) {
                words.add(analysing.bySides(source(from, to, List.of(side)), written));
            }
        });
        return new Said(analysing.bySides(source(from, to, List.of(Side.values())), counted), words);
    }

    private static Source source(LocalDate from, LocalDate to, List<Side> sides) {
        return new Source(
                "feedback r", "r.side = any(:sides) and r.sent_on between :from and :to", "r.sent_on desc, r.id desc",
                Map.of("sides", sides.stream().map(Side::name).toArray(String[]::new), "from", from, "to", to));
    }

    /** All that a side was asked in the period, in the words of the last edition that asked it. */
    private Collection<Question> questions(Side side, LocalDate from, LocalDate to) {
        List<UUID> editions = jdbc.sql("""
                        select questionnaire_id from feedback
                        where side = :side and sent_on between :from and :to
                        group by 1 order by max(sent_on) desc, 1 desc nulls last""")
                .param("side", side.name())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        return merged(editions.stream()
                .map(id -> id == null ? forms.library(side).content() : questionnaires.own(id).orElseThrow().getContent())
                .flatMap(content -> content.questions().stream()));
    }

    /** The same question has the same key in all editions. */
    private static Collection<Question> merged(Stream<Question> questions) {
        var merged = new LinkedHashMap<String, Question>();
        questions.forEach(question -> merged.putIfAbsent(question.key(), question));
        return merged.values();
    }
}
