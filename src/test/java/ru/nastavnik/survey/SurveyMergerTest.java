package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.people.Merge;
import ru.nastavnik.questionnaire.OptionSource;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Respondent;
import ru.nastavnik.questionnaire.Wording;

/** Whom somebody chose stays chosen when two cards turn out to be one. */
@ApplicationTest
class SurveyMergerTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    SurveyMerger merger;

    @Test
    void whoRankedBothHasRankedOneAtTheBetterPlace() {
        var polled = new Polled(beans);
        var order = new Question("order", QuestionKind.RANKING, Wording.of("С кем?"), null, false, OptionSource.PARTNERS, null, null, null, null, null);
        var some = new Question("some", QuestionKind.SEVERAL, Wording.of("А ещё с кем?"), null, false, OptionSource.PARTNERS, null, null, null, null, null);
        var round = polled.open(Purpose.PREFERENCE, Respondent.MENTEE, false, order, some);
        UUID kept = polled.mentor("Примерова");
        UUID gone = polled.mentor("Пpимерова"); // with a Latin letter
        UUID other = polled.mentor("Макетова");
        UUID both = answer(polled, round, List.of(gone, other, kept), List.of(other, gone, kept));
        UUID one = answer(polled, round, List.of(other, gone), List.of(kept));
        UUID none = answer(polled, round, List.of(other), List.of());

        polled.inSchool(() -> {
            merger.merge(new Merge(new Merge.Ends(gone, kept), null, null));
            return null;
        });

        assertThat(said(polled, both)).isEqualTo(Map.of("order", ids(kept, other), "some", ids(other, kept), "words", List.of("Да, да")));
        assertThat(said(polled, one)).isEqualTo(Map.of("order", ids(other, kept), "some", ids(kept), "words", List.of("Да, да")));
        assertThat(said(polled, none)).isEqualTo(Map.of("order", ids(other), "words", List.of("Да, да")));
    }

    @Test
    void ofASecondAnswerNothingStaysThatCouldNotBeErasedLater() {
        var polled = new Polled(beans);
        var round = polled.open(
                Purpose.NEEDS, Respondent.MENTEE, false, Polled.rating("mark", null), Polled.question("words", QuestionKind.LONG_TEXT, null));
        UUID kept = polled.mentee("Примеров");
        UUID gone = polled.mentee("Пpимеров"); // with a Latin letter
        var answers = Map.of("mark", List.of("8"), "words", List.of("Дома плохо"));
        UUID first = polled.answer(round, kept, Side.MENTEE, "8 «А»", answers);
        UUID second = polled.answer(round, gone, Side.MENTEE, "8 «А»", answers);

        polled.inSchool(() -> {
            merger.merge(new Merge(new Merge.Ends(gone, kept), null, null));
            return null;
        });

        assertThat(said(polled, first)).isEqualTo(answers);
        assertThat(polled.inSchool(() -> beans.getBean(Responses.class).findById(second).orElseThrow())).satisfies(left -> {
            assertThat(left.getAnswers().values()).isEqualTo(Map.of("mark", List.of("8")));
            assertThat(left.getTraits().schoolClass()).isNull();
            assertThat(left.getTraits().bornIn()).isNull();
            assertThat(left.getSide()).isEqualTo(Side.MENTEE);
        });
    }

    /** The note alone can be taken back, and with it the answer would be. */
    @Test
    void aNoteOfPaperGivesWayToAnAnswerThatWasSent() {
        var desk = new RoundDesk(beans, beans.getBean(Personas.class).school());
        for (boolean both : new boolean[] {false, true}) {
            UUID round = desk.open(true, RoundDesk.ONE_SECTION);
            UUID kept = desk.person("Примеров");
            UUID gone = desk.person("Пpимеров"); // with a Latin letter
            UUID stays = desk.invite(round, kept, Side.MENTEE);
            UUID goes = desk.invite(round, gone, Side.MENTEE);
            desk.call(() -> beans.getBean(PaperNotes.class).note(round, stays, false));
            if (both) {
                desk.call(() -> beans.getBean(PaperNotes.class).note(round, goes, false));
            } else {
                desk.answered(round, goes, "8");
            }
            desk.call(() -> {
                merger.merge(new Merge(new Merge.Ends(gone, kept), null, null));
                return null;
            });
            assertThat(desk.invitee(stays).hasAnswered()).isTrue();
            assertThat(desk.invitee(stays).isNotedOnPaper()).isEqualTo(both);
        }
    }

    private static UUID answer(Polled polled, Round round, List<UUID> order, List<UUID> some) {
        return polled.answer(round, polled.mentee("Образцов"), Side.MENTEE, null, Map.of(
                "order", ids(order.toArray(UUID[]::new)), "some", ids(some.toArray(UUID[]::new)), "words", List.of("Да, да")));
    }

    private static List<String> ids(UUID... ids) {
        return List.of(ids).stream().map(UUID::toString).toList();
    }

    private Map<String, List<String>> said(Polled polled, UUID response) {
        return polled.inSchool(() -> beans.getBean(Responses.class).findById(response).orElseThrow().getAnswers().values());
    }
}
