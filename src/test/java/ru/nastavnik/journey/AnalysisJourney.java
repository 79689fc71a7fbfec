package ru.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.survey.Polled.question;
import static ru.nastavnik.survey.Polled.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.nastavnik.Personas;
import ru.nastavnik.organization.Role;
import ru.nastavnik.questionnaire.Option;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Respondent;
import ru.nastavnik.questionnaire.Wording;
import ru.nastavnik.survey.Polled;
import ru.nastavnik.survey.Side;

/** An anonymous survey is closed and read; then what changed in everybody, in whom it got worse, and in one person. */
@InTheCity
class AnalysisJourney {

    private static final String SIGN_IN = "analysis-curator@example.org";

    private static final Question SURE = worded(rating("sure", "confidence"), "Насколько вы уверены в себе?");
    private static final Question LEARN = worded(rating("learn", "learning"), "Насколько вам нравится учиться?");

    private static final Question HOW_TO_MEET = new Question(
            "ways", QuestionKind.SEVERAL, Wording.of("Как удобно встречаться?"), null, false, null,
            List.of(new Option("meet", Wording.of("Очно")), new Option("write", Wording.of("Письмом"))), null, null, null, null);

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Personas personas;

    private Polled polled;
    private UUID satisfied;

    @BeforeEach
    void aSchoolThatHasAsked() {
        polled = new Polled(beans);
        personas.signsIn(polled.school, Role.CURATOR, "Черновикова Ольга Листовна", SIGN_IN, null);
        var pupils = new ArrayList<UUID>();
        for (String surname : List.of("Макетов", "Набросков", "Чертежов", "Эскизов", "Шаблонов", "Образцов")) {
            pupils.add(polled.mentee(surname));
        }
        var satisfaction = polled.open(
                Purpose.SATISFACTION, Respondent.MENTEE, true, worded(rating("mark", null), "Насколько полезны встречи?"), HOW_TO_MEET,
                worded(question("words", QuestionKind.LONG_TEXT, null), "Что хотите сказать?"));
        satisfied = satisfaction.getId();
        var before = polled.open(Purpose.BASELINE, Respondent.MENTEE, false, SURE, LEARN);
        var after = polled.open(Purpose.REFLECTION, Respondent.MENTEE, false, SURE, LEARN);
        for (int n = 0; n < pupils.size(); n++) {
            polled.answer(satisfaction, pupils.get(n), Side.MENTEE, null, Map.of(
                    "mark", List.of("" + (4 + n)), "ways", List.of("meet"), "words", List.of("Спасибо " + n)));
            polled.answer(before, pupils.get(n), Side.MENTEE, null, Map.of("sure", List.of("5"), "learn", List.of("" + (4 + n % 2))));
            polled.answer(after, pupils.get(n), Side.MENTEE, null, Map.of("sure", List.of(n == 5 ? "2" : "" + (6 + n % 3)), "learn", List.of("5")));
        }
    }

    private static Question worded(Question of, String words) {
        return new Question(of.key(), of.kind(), Wording.of(words), of.help(), of.required(), of.source(), of.options(), of.scale(), null, of.measure(), null);
    }

    @Test
    void fromTheClosingToOnePerson() {
        try (var curator = new Window(port, "analysis").signIn(SIGN_IN, Personas.PASSWORD)) {
            curator.follow("Опросы");
            curator.page.locator("a[href$='" + satisfied + "']").click();
            curator.follow("Что показал опрос");
            curator.sees("Опрос анонимный");
            curator.page.goBack();
            curator.unfold("Закрыть опрос раньше");
            curator.press("Закрыть сейчас");
            curator.follow("Что показал опрос");
            curator.sees("Ответили 6 человек", "Медиана", "Спасибо 3");
            curator.looks("a1-analysis");
            curator.fill("Найти в том, что написали", "спасибо 4");
            curator.press("Найти");
            curator.sees("Спасибо 4");
            assertThat(curator.words()).doesNotContain("Спасибо 3", "Набросков");
            curator.open("/o/" + polled.school.getSlug() + "/surveys/change?year=" + polled.today.getYear());
            curator.sees("На обе анкеты ответили 6 человек", "У кого стало хуже", "Образцов");
            assertThat(curator.words()).doesNotContain("Набросков");
            curator.looks("a2-change");
            curator.follow("Образцов");
            curator.sees("Как наставляемый", "−3,0");
            curator.looks("a3-one");
        }
    }
}
