package ru.nastavnik.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.survey.Analysing;
import ru.nastavnik.survey.Analysing.Analysis;
import ru.nastavnik.survey.Source;

/** What both sides say of the meetings of a period: counted side by side, and in their words. Inside a transaction. */
@Component
class Opinions {

    private final FeedbackForms forms;
    private final Analysing analysing;
    private final JdbcClient jdbc;

    Opinions(FeedbackForms forms, Analysing analysing, JdbcClient jdbc) {
        this.forms = forms;
        this.analysing = analysing;
        this.jdbc = jdbc;
    }

    /** @param words a question's answers each, of one side */
    record Said(Analysis counted, List<Analysis> words) {}

    /** @param sought to look for in what was written; null for all */
    Said between(LocalDate from, LocalDate to, String sought) {
        var asked = asked(from, to);
        var counted = merged(asked.values().stream().flatMap(Collection::stream)).stream().filter(question -> !question.kind().isText()).toList();
        var figures = analysing.bySides(source(from, to, List.of(Side.values())), counted);
        var words = new ArrayList<Analysis>();
        asked.forEach((side, questions) -> {
            var written = questions.stream().filter(question -> question.kind().isText()).toList();
            if (!written.isEmpty()) {
                words.add(analysing.inWords(source(from, to, List.of(side)), written, figures, sought));
            }
        });
        return new Said(figures, words);
    }

    private static Source source(LocalDate from, LocalDate to, List<Side> sides) {
        return new Source(
                "feedback r", "r.side = any(:sides) and r.sent_on between :from and :to",
                "r.person_id not in (select p.id from person p where p.blocked_on is not null)", "r.sent_on desc, r.id desc",
                Map.of("sides", sides.stream().map(Side::name).toArray(String[]::new), "from", from, "to", to));
    }

    private record Asked(Side side, UUID questionnaire) {}

    /** All that each side was asked in the period, in the words of the last edition that asked it. */
    private Map<Side, Collection<Question>> asked(LocalDate from, LocalDate to) {
        List<Asked> editions = jdbc.sql("""
                        select side, questionnaire_id as questionnaire from feedback
                        where sent_on between :from and :to
                        group by 1, 2 order by max(sent_on) desc, 2 desc nulls last""")
                .param("from", from)
                .param("to", to)
                .query(Asked.class)
                .list();
        var contents = forms.contents(editions.stream().map(Asked::questionnaire).toList());
        var asked = new EnumMap<Side, Collection<Question>>(Side.class);
        for (Side side : Side.values()) {
            asked.put(side, merged(editions.stream()
                    .filter(edition -> edition.side() == side)
                    .map(edition -> edition.questionnaire() == null ? forms.library(side).content() : contents.get(edition.questionnaire()))
                    .flatMap(content -> content.questions().stream())));
        }
        return asked;
    }

    /** The same question has the same key in all editions; what was answered when it was of another kind is counted with it, see {@code Distribution}. */
    private static Collection<Question> merged(Stream<Question> questions) {
        var merged = new LinkedHashMap<String, Question>();
        questions.forEach(question -> merged.merge(question.key(), question, Question::with));
        return merged.values();
    }
}
