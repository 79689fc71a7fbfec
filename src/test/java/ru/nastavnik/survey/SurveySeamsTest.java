package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.account.WaitsForMe.Waiting;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.StageFacts.StageState;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.roadmap.Maps;

/** What the start page says of surveys. */
@ApplicationTest
class SurveySeamsTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    SurveyWaits waits;

    @Autowired
    SurveyStages stages;

    @Autowired
    RoundList list;

    @Autowired
    JdbcClient jdbc;

    SurveyDesk desk;

    @BeforeEach
    void open() {
        desk = new SurveyDesk(beans);
    }

    @Test
    void aRoundThatClosesSoonWithFewAnswersWaitsForTheCurator() {
        desk.mentee("Лукошкин", "8 «А»");
        desk.mentee("Васильков", "8 «А»");
        desk.mentee("Самоваров", "8 «А»");
        UUID round = desk.open(Purpose.NEEDS, "mentees", false);
        assertThat(waiting(Role.CURATOR)).isEmpty();
        desk.run(() -> beans.getBean(Rounds.class).findById(round).orElseThrow().schedule(desk.today, null, desk.today.plusDays(2)));
        assertThat(waiting(Role.CURATOR)).singleElement().satisfies(one -> {
            assertThat(one.figures()).containsExactly("Опрос NEEDS", desk.today.plusDays(2));
            assertThat(one.reasonFigures()).containsExactly(0, 3);
            assertThat(one.href()).isEqualTo(desk.address("/" + round));
        });
        assertThat(waiting(Role.DIRECTOR)).isEmpty();
        UUID gone = desk.mentee("Ушедший", "8 «А»");
        desk.call(() -> beans.getBean(Conducting.class).inviteNewcomers(round));
        desk.run(() -> jdbc.sql("update person set blocked_on = current_date where id = ?").param(gone).update());
        assertThat(waiting(Role.CURATOR)).as("whoever withdrew is not waited for").singleElement().satisfies(one -> assertThat(one.reasonFigures()).containsExactly(0, 3));
        var invitees = desk.invitees(round);
        desk.answer(invitees.get(0), "Химия");
        assertThat(waiting(Role.CURATOR)).hasSize(1);
        desk.answer(invitees.get(1), "Физика");
        assertThat(waiting(Role.CURATOR)).as("more than half have").isEmpty();
    }

    /** On whichever day it runs: before the first of September of a year nothing is due, after its end all is. */
    @Test
    void surveysThatAreDueAndNotPlannedWaitInOneLine() {
        int firstYear = Maps.startYear(beans, desk.school);
        long due = YearlySurvey.ALL.stream().filter(survey -> survey.on(desk.today, firstYear) != YearlySurvey.Time.LATER).count();
        assertThat(due).isPositive();
        assertThat(waiting(Role.CURATOR)).singleElement().extracting(Waiting::figures).isEqualTo(List.of((int) due));
        desk.planned(Purpose.NEEDS, "mentees", false, desk.today.plusDays(5));
        assertThat(desk.call(() -> list.year())).filteredOn(survey -> survey.purpose() == Purpose.NEEDS).singleElement()
                .satisfies(survey -> assertThat(survey.state()).isEqualTo(RoundState.PLANNED))
                .satisfies(survey -> assertThat(survey.isDue()).isFalse());
        assertThat(desk.call(() -> list.dueInRunningYear())).hasSize((int) due - 1);
    }

    @Test
    void stagesTellOfTheirRounds() {
        Maps.startYear(beans, desk.school);
        desk.mentee("Лукошкин", "8 «А»");
        desk.mentor("Пуговкина");
        assertThat(desk.call(() -> stages.stageFacts())).isEmpty();
        UUID needs = desk.open(Purpose.NEEDS, "mentees", false);
        desk.answer(desk.invitees(needs).get(0), "Химия");
        UUID gone = desk.mentee("Ушедший", "8 «А»");
        desk.call(() -> beans.getBean(Conducting.class).inviteNewcomers(needs));
        desk.run(() -> jdbc.sql("update person set blocked_on = current_date where id = ?").param(gone).update());
        desk.close(needs);
        desk.open(Purpose.BASELINE, "participants", false);
        desk.open(Purpose.OTHER, "participants", false);
        desk.planned(Purpose.REFLECTION, "participants", false, desk.today.plusDays(9));
        assertThat(desk.call(() -> stages.stageFacts())).hasSize(2)
                .anySatisfy(fact -> {
                    assertThat(fact.stage()).isEqualTo(2);
                    assertThat(fact.state()).isEqualTo(StageState.DONE);
                    assertThat(fact.figures()).containsExactly(0, 1, 1, 1);
                })
                .anySatisfy(fact -> {
                    assertThat(fact.stage()).isEqualTo(4);
                    assertThat(fact.state()).isEqualTo(StageState.RUNNING);
                    assertThat(fact.figures()).containsExactly(1, 0, 0, 2);
                });
    }

    @Test
    void answersByAnOpenLinkCountThoughNobodyCanSayOfHowMany() {
        Maps.startYear(beans, desk.school);
        desk.mentee("Лукошкин", "8 «А»");
        UUID link = desk.open(Purpose.NEEDS, "anyone", true);
        assertThat(figures()).containsExactly(1, 0, 0, 0);
        for (int n = 0; n < 3; n++) {
            desk.call(() -> beans.getBean(Copying.class).ofAnyone(link, UUID.randomUUID(), RoundDesk.fields("a.q1", "Химия")));
        }
        assertThat(figures()).containsExactly(1, 0, 3, 0);
        UUID named = desk.open(Purpose.NEEDS, "mentees", false);
        desk.answer(desk.invitees(named).get(0), "Химия");
        assertThat(figures()).as("not four of one").containsExactly(2, 0, 4, 0);
        desk.close(link);
        assertThat(figures()).containsExactly(1, 1, 4, 0);
    }

    private List<Object> figures() {
        return desk.call(() -> stages.stageFacts()).stream().filter(fact -> fact.stage() == 2).findFirst().orElseThrow().figures();
    }

    private List<Waiting> waiting(Role role) {
        var job = Standing.job(desk.school);
        var standing = new Standing(
                job.organization(), job.slug(), job.shortName(), job.kind(), job.zone(), desk.curator.getId(), Set.of(role), Set.of(), job.ancestors(), job.overview(), false);
        return standing.call(() -> beans.getBean(TransactionTemplate.class).execute(status -> waits.waiting()));
    }
}
