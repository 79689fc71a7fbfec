package ru.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.roadmap.ActivityState.*;
import static ru.nastavnik.roadmap.EvidenceKind.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Listeners;
import ru.nastavnik.Statements;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.decree.DecreeApproved;
import ru.nastavnik.decree.DecreeKind;
import ru.nastavnik.matching.GatheringHeld;
import ru.nastavnik.meeting.FeedbackSent;
import ru.nastavnik.organization.DayBegan;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.RegisterChanged;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.survey.ResponseSent;
import ru.nastavnik.survey.RoundClosed;
import ru.nastavnik.survey.SurveyDesk;

/** What the facts of other rooms make of the roadmap. */
@ApplicationTest
class EvidenceTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Listeners listeners;

    @Autowired
    Statements statements;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EvidenceTable table;

    @Autowired
    Weighing weighing;

    @Autowired
    Planning planning;

    @Autowired
    Clock clock;

    Desk desk;
    int firstYear;

    @BeforeEach
    void open() {
        desk = new Desk(beans);
    }

    @Test
    void anApprovedDecreeIsEvidenceAndIsWrittenDownOnce() {
        createRoadmap();
        UUID decree = desk.submitted(desk.pair()).getId();
        assertThat(activity(5, 4).getState()).isEqualTo(PLANNED);
        desk.approve(decree);
        listeners.settle();
        assertThat(activity(5, 4).getState()).isEqualTo(DONE);
        publish(new DecreeApproved(desk.school.getId(), decree, DecreeKind.PAIRS));
        assertThat(activity(5, 4).getHistory()).singleElement().satisfies(line -> {
            assertThat(line.was() + " " + line.became()).isEqualTo("PLANNED DONE");
            assertThat(line.madeBy()).isNull();
            assertThat(line.figures()).isEqualTo(new Figures(1, 1, 1, desk.today));
        });
        assertThat(facts().get(PAIRS_DECREE).fulfilled()).isTrue();
    }

    @Test
    void pairsThatWaitForTheirDecreeKeepItRunning() {
        createRoadmap();
        UUID first = desk.submitted(desk.pair()).getId();
        UUID second = desk.submitted(desk.pair()).getId();
        desk.approve(first);
        listeners.settle();
        assertThat(activity(5, 4).getState()).isEqualTo(RUNNING);
        assertThat(facts().get(PAIRS_DECREE).figures()).extracting(Figures::done, Figures::total).containsExactly(1, 2);
        desk.approve(second);
        listeners.settle();
        assertThat(activity(5, 4).getState()).isEqualTo(DONE);
        assertThat(activity(5, 4).getHistory()).hasSize(2);
    }

    @Test
    void aStateDecidedByHandSurvivesWhileTheFactsAreKept() {
        createRoadmap();
        desk.run(() -> planning.change(
                id(5, 4), 0, (activity, facts) -> activity.decide(CANCELLED, "Приказ подпишут в другой школе", desk.curating(), clock.instant())));
        desk.approve(desk.submitted(desk.pair()).getId());
        listeners.settle();
        assertThat(activity(5, 4).getState()).isEqualTo(CANCELLED);
        assertThat(activity(5, 4).getHistory()).hasSize(2).allSatisfy(line -> assertThat(line.madeBy()).isEqualTo(desk.curating()));
        assertThat(facts().get(PAIRS_DECREE).fulfilled()).isTrue();
    }

    @Test
    void aSurveyIsEvidenceOnceItIsClosedWithAnswers() {
        createRoadmap();
        var survey = new SurveyDesk(beans, desk.school);
        desk.pupil("Образцов");
        desk.pupil("Черновиков");
        UUID first = survey.open(Purpose.NEEDS, "mentees", false);
        listeners.settle();
        assertThat(activity(2, 1).getState()).isEqualTo(RUNNING);
        assertThat(facts().get(SURVEY_NEEDS).figures()).isEqualTo(new Figures(0, 2, 1, null));
        survey.answer(survey.invitees(first).get(0), "Химия");
        publish(new ResponseSent(desk.school.getId(), first, null));
        assertThat(facts().get(SURVEY_NEEDS).figures()).as("asked and answered").isEqualTo(new Figures(1, 2, 1, null));
        UUID waiting = survey.invitees(first).stream().filter(one -> !one.hasAnswered()).findFirst().orElseThrow().getPersonId();
        desk.run(() -> jdbc.sql("update person set blocked_on = current_date where id = ?").param(waiting).update());
        publish(new ResponseSent(desk.school.getId(), first, null));
        assertThat(facts().get(SURVEY_NEEDS).figures()).as("one withdrew before they answered").isEqualTo(new Figures(1, 1, 1, null));
        desk.run(() -> jdbc.sql("update person set blocked_on = null where id = ?").param(waiting).update());
        UUID second = survey.open(Purpose.NEEDS, "mentees", false);
        survey.close(first);
        listeners.settle();
        assertThat(activity(2, 1).getState()).as("another is open").isEqualTo(RUNNING);
        survey.close(second);
        listeners.settle();
        assertThat(activity(2, 1).getState()).isEqualTo(DONE);
        publish(new RoundClosed(desk.school.getId(), second));
        assertThat(activity(2, 1).getHistory()).hasSize(2);
        assertThat(activity(4, 1).getState()).as("of another survey").isEqualTo(PLANNED);
    }

    @Test
    void theGroupMeetingIsEvidenceOnceAllThatWereCalledAreOver() {
        createRoadmap();
        UUID pupil = desk.pupil("Образцов").getPerson().getId();
        UUID held = gathering(true, pupil);
        gathering(false, pupil);
        publish(new GatheringHeld(desk.school.getId(), held));
        assertThat(activity(5, 1).getState()).as("another is to come").isEqualTo(RUNNING);
        assertThat(facts().get(GROUP_MEETING).figures()).isEqualTo(new Figures(1, 1, 1, null));

        desk.run(() -> jdbc.sql("update gathering set over_at = now()").update());
        publish(new GatheringHeld(desk.school.getId(), held));

        assertThat(activity(5, 1).getState()).isEqualTo(DONE);
        assertThat(activity(5, 2).getState()).as("the wishes").isEqualTo(PLANNED);
    }

    /** Of a round of its own, as the room of matching keeps it. */
    private UUID gathering(boolean over, UUID guest) {
        UUID round = UUID.randomUUID();
        desk.run(() -> {
            jdbc.sql("""
                            insert into matching_round (id, version, name, first_year, starts_on, ends_on, hours_needed, least_score, weights)
                            select ?, 0, 'Подбор', first_year, current_date, current_date, 4, 30, '{}' from programme_year where state = 'RUNNING'
                              and organization_id = ?""")
                    .params(round, desk.school.getId())
                    .update();
            jdbc.sql("""
                            insert into gathering (id, version, round_id, place, held_on, starts_at, turns, minutes, over_at)
                            values (?, 0, ?, 'Зал', current_date, '15:00', 3, 7, case when ? then now() end)""")
                    .params(round, round, over)
                    .update();
            jdbc.sql("insert into gathering_guest (gathering_id, person_id, side, attendance) values (?, ?, 'MENTEE', 'CAME')").params(round, guest).update();
        });
        return round;
    }

    @Test
    void aSurveyThatNobodyAnsweredProvesNothing() {
        createRoadmap();
        var survey = new SurveyDesk(beans, desk.school);
        survey.close(survey.open(Purpose.REFLECTION, "mentees", false));
        listeners.settle();
        assertThat(activity(7, 1).getState()).isEqualTo(RUNNING);
        assertThat(facts().get(SURVEY_REFLECTION).fulfilled()).isFalse();
    }

    @Test
    void papersOfASurveyWithoutNamesProveIt() {
        createRoadmap();
        var survey = new SurveyDesk(beans, desk.school);
        desk.pupil("Образцов");
        UUID round = survey.open(Purpose.REFLECTION, "mentees", true);
        desk.run(() -> jdbc.sql("""
                        insert into response (id, version, round_id, side, answers, sent_on, on_paper)
                        values (gen_random_uuid(), 0, ?, 'MENTEE', '{"q1": ["Хорошо"]}', current_date, true)""").param(round).update());
        survey.close(round);
        listeners.settle();
        assertThat(facts().get(SURVEY_REFLECTION).fulfilled()).isTrue();
    }

    @Test
    void answersByAnOpenLinkProveASurveyThoughNobodyCanSayOfHowMany() {
        createRoadmap();
        var survey = new SurveyDesk(beans, desk.school);
        desk.pupil("Образцов");
        UUID round = survey.open(Purpose.NEEDS, "anyone", true);
        desk.run(() -> jdbc.sql("""
                        insert into response (id, version, round_id, side, answers, sent_on, on_paper)
                        values (gen_random_uuid(), 0, ?, 'ANYONE', '{"q1": ["Химия"]}', current_date, false)""").param(round).update());
        UUID named = survey.open(Purpose.NEEDS, "mentees", false);
        survey.close(named);
        survey.close(round);
        listeners.settle();
        assertThat(facts().get(SURVEY_NEEDS).figures()).isEqualTo(new Figures(1, 0, 2, null));
        assertThat(facts().get(SURVEY_NEEDS).fulfilled()).isTrue();
    }

    @Test
    void anActivityOfOnesOwnFollowsTheSurveyThatWasChosenForIt() {
        createRoadmap();
        var survey = new SurveyDesk(beans, desk.school);
        desk.pupil("Образцов");
        UUID round = survey.open(Purpose.INTERIM, "mentees", false);
        listeners.settle();
        UUID section = desk.call(() -> jdbc.sql("select id from roadmap_section where position = 6").query(UUID.class).single());
        var form = new ActivityForm("Спросить пары в середине пути", Set.of(), "февраль", null, null, null, EvidenceKind.SURVEY_INTERIM);
        desk.run(() -> planning.add(section, form, desk.curating()));
        assertThat(activity(6, 6).getState()).as("as the facts stand when it is added").isEqualTo(RUNNING);
        survey.answer(survey.invitees(round).get(0), "Химия");
        survey.close(round);
        listeners.settle();
        assertThat(activity(6, 6).getState()).isEqualTo(DONE);
        assertThat(new ActivityForm("Пары", Set.of(), "май", null, null, null, PAIRS_DECREE).survey()).as("no survey").isNull();
    }

    @Test
    void interviewsAndTrainingAreCountedOfTheMentors() {
        createRoadmap();
        var mentor = desk.teacher("Примерова");
        desk.teacher("Эскизова");
        desk.run(() -> {
            jdbc.sql("insert into interview (id, version, mentor_id, held_on, interviewer, decision) values (gen_random_uuid(), 0, ?, current_date, 'Куратор', 'RECOMMENDED')")
                    .param(mentor.getId()).update();
            jdbc.sql("""
                            insert into life_event (id, person_id, register, to_state, happened_on, noted_at)
                            values (gen_random_uuid(), ?, 'MENTOR', 'TRAINED', current_date, now())""")
                    .param(mentor.getPerson().getId()).update();
        });
        publish(new RegisterChanged(desk.school.getId(), mentor.getPerson().getId()));
        assertThat(facts().get(INTERVIEWS).figures()).isEqualTo(new Figures(1, 2, 0, null));
        assertThat(facts().get(TRAINING).figures()).isEqualTo(new Figures(1, 2, 0, null));
        assertThat(List.of(activity(4, 2).getState(), activity(4, 4).getState())).containsOnly(RUNNING);
    }

    @Test
    void aRegisterIsBegunByItsFirstCardAndWholeOnceItHasServed() {
        createRoadmap();
        var mentor = desk.teacher("Примерова");
        var asking = desk.pupil("Образцов");
        request(asking.getId());
        publish(new RegisterChanged(desk.school.getId(), asking.getPerson().getId()));
        assertThat(List.of(activity(2, 2).getState(), activity(3, 1).getState(), activity(3, 2).getState())).containsOnly(RUNNING);
        assertThat(facts().get(MENTEES).figures()).isEqualTo(new Figures(1, 1, 1, null));
        assertThat(facts().get(MENTORS).figures()).isEqualTo(new Figures(30, 1, 1, null));
        assertThat(facts().get(CONSENTS).figures()).isEqualTo(new Figures(2, 2, 0, null));
        desk.approve(desk.submitted(desk.pair(mentor, asking)).getId());
        listeners.settle();
        assertThat(List.of(activity(2, 2).getState(), activity(3, 1).getState(), activity(3, 2).getState())).containsOnly(DONE);
    }

    @Test
    void consentsRunOutByDateAlone() {
        createRoadmap();
        desk.teacher("Примерова");
        var pupil = desk.pupil("Образцов");
        publish(new RegisterChanged(desk.school.getId(), pupil.getPerson().getId()));
        assertThat(facts().get(CONSENTS).figures()).isEqualTo(new Figures(2, 2, 0, null));
        desk.run(() -> jdbc.sql("update consent set signed_on = :past, valid_until = :past where person_id = :person")
                .param("past", desk.today.minusDays(1))
                .param("person", pupil.getPerson().getId())
                .update());
        publish(new DayBegan(desk.school.getId()));
        assertThat(facts().get(CONSENTS).figures()).isEqualTo(new Figures(1, 2, 0, null));
    }

    @Test
    void whatIsMissingInARegisterKeepsItRunning() {
        createRoadmap();
        var mentor = desk.teacher("Примерова");
        var asking = desk.pupil("Образцов");
        request(asking.getId());
        var silent = desk.pupil("Черновиков");
        desk.withdraw(silent.getPerson().getId(), ConsentKind.PARTICIPATION);
        desk.approve(desk.submitted(desk.pair(mentor, asking)).getId());
        listeners.settle();
        assertThat(activity(2, 2).getState()).as("one without a request").isEqualTo(RUNNING);
        assertThat(activity(3, 1).getState()).as("one without a consent").isEqualTo(RUNNING);
        assertThat(activity(3, 2).getState()).as("a place for each").isEqualTo(DONE);
        assertThat(facts().get(MENTEES).figures()).isEqualTo(new Figures(1, 2, 1, null));
        assertThat(facts().get(CONSENTS).figures()).isEqualTo(new Figures(2, 3, 0, null));
        request(silent.getId());
        publish(new RegisterChanged(desk.school.getId(), silent.getPerson().getId()));
        assertThat(activity(2, 2).getState()).isEqualTo(DONE);
    }

    @Test
    void countedMeetingsTakeTheWorkOfPairsForward() {
        UUID pair = desk.pair();
        UUID other = desk.pair();
        desk.approve(desk.submitted(pair, other).getId());
        listeners.settle();
        createRoadmap();
        assertThat(facts().get(ACQUAINTANCE).figures()).isEqualTo(new Figures(0, 2, 0, null));

        hold(pair, "ACQUAINTANCE", desk.today, true);
        hold(other, "ACQUAINTANCE", desk.today, false);
        assertThat(activity(6, 1).getState()).as("one does not count yet").isEqualTo(RUNNING);
        hold(other, "ACQUAINTANCE", desk.today, true);
        assertThat(activity(6, 1).getState()).isEqualTo(DONE);
        assertThat(List.of(activity(6, 2).getState(), activity(6, 3).getState(), activity(6, 4).getState())).containsOnly(PLANNED);

        hold(pair, "REGULAR", desk.today, true);
        hold(pair, "FINAL", desk.today, true);
        assertThat(activity(6, 4).getState()).isEqualTo(RUNNING);
        assertThat(facts().get(REGULAR_MEETINGS)).satisfies(regular -> {
            assertThat(regular.fulfilled()).isFalse();
            assertThat(regular.figures()).as("the pair that concluded is at work no longer").isEqualTo(new Figures(1, 1, 1, null));
        });
        hold(other, "FINAL", desk.today, true);
        assertThat(List.of(activity(6, 3).getState(), activity(6, 4).getState())).containsOnly(DONE);
        assertThat(activity(6, 2).getState()).as("nobody planned").isEqualTo(PLANNED);
    }

    @Test
    void aPairThatHasNotMetForLongerThanItsRhythmIsOutOfIt() {
        UUID met = desk.pair();
        UUID silent = desk.pair();
        UUID free = desk.pair();
        desk.approve(desk.submitted(met, silent, free).getId());
        listeners.settle();
        createRoadmap();
        desk.run(() -> {
            jdbc.sql("update pair set works_from = ?, starts_on = ?").params(desk.today.minusDays(30), desk.today.minusDays(30)).update();
            jdbc.sql("update pair set rhythm_days = 14").update();
            jdbc.sql("update pair set rhythm_days = null where id = ?").param(free).update();
        });
        hold(met, "REGULAR", desk.today.minusDays(14), true);
        hold(silent, "REGULAR", desk.today.minusDays(15), true);
        assertThat(facts().get(REGULAR_MEETINGS).figures()).extracting(Figures::done, Figures::total).containsExactly(2, 3);
    }

    @Test
    void aNewRoadmapKnowsWhatIsDoneAlready() {
        desk.approve(desk.submitted(desk.pair()).getId());
        listeners.settle();
        createRoadmap();
        assertThat(activity(5, 4).getState()).isEqualTo(DONE);
        assertThat(facts()).hasSize(EvidenceKind.values().length);
    }

    @Test
    void withoutARunningYearNothingIsKept() {
        int year = Maps.firstYear(beans, desk.school);
        desk.run(() -> jdbc.sql("insert into programme_year (id, version, first_year, state) values (?, 0, ?, 'PLANNED')").params(UUID.randomUUID(), year).update());
        desk.run(() -> planning.create(year));
        desk.approve(desk.submitted(desk.pair()).getId());
        listeners.settle();
        assertThat(desk.call(() -> table.of(year))).isEmpty();
        desk.run(() -> jdbc.sql("update programme_year set state = 'RUNNING'").update());
        publish(new FeedbackSent(desk.school.getId(), UUID.randomUUID()));
        assertThat(activity(5, 4).getState()).as("the first event of the year looks at everything").isEqualTo(DONE);
    }

    @Test
    void unchangedFactsKeepTheirDay() {
        createRoadmap();
        desk.run(() -> jdbc.sql("update evidence set changed_on = ?").param(LocalDate.of(2020, 1, 1)).update());
        publish(new RegisterChanged(desk.school.getId(), UUID.randomUUID()));
        assertThat(facts().get(MENTEES).changedOn()).isEqualTo(LocalDate.of(2020, 1, 1));
        desk.pupil("Образцов");
        publish(new RegisterChanged(desk.school.getId(), UUID.randomUUID()));
        assertThat(facts().get(MENTEES).changedOn()).isEqualTo(desk.today);
    }

    /** Without the lock, a listener that looked before the other's change could keep its facts after it. */
    @Test
    void ofManyAtOnceTheLastWordIsTheTruth() throws Exception {
        createRoadmap();
        int workers = 4;
        var together = new CyclicBarrier(workers);
        var threads = Executors.newFixedThreadPool(workers);
        try {
            for (var done : threads.invokeAll(Collections.nCopies(workers, () -> {
                together.await();
                for (int i = 0; i < 5; i++) {
                    desk.pupil("Образцов");
                    desk.run(() -> weighing.weigh(OF_REGISTERS));
                }
                return null;
            }))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(facts().get(MENTEES).figures().total()).isEqualTo(workers * 5);
        assertThat(activity(2, 2).getHistory()).as("begun once").hasSize(1);
    }

    @Test
    void looksUpInAsManyStatementsHoweverManyPeopleAndPairs() throws Exception {
        createRoadmap();
        int few = statements.during(() -> desk.run(() -> weighing.weigh(EvidenceKind.ALL))).size();
        for (int i = 0; i < 5; i++) {
            desk.approve(desk.submitted(desk.pair()).getId());
        }
        listeners.settle();
        assertThat(statements.during(() -> desk.run(() -> weighing.weigh(EvidenceKind.ALL)))).hasSizeLessThanOrEqualTo(few).hasSizeLessThan(31);
    }

    private void createRoadmap() {
        firstYear = Maps.createIn(beans, desk.school);
    }

    private UUID id(int section, int position) {
        return Maps.id(beans, desk.school, section, position);
    }

    private Activity activity(int section, int position) {
        return Maps.activity(beans, desk.school, section, position);
    }

    private Map<EvidenceKind, Evidence> facts() {
        return desk.call(() -> table.of(firstYear));
    }

    private void request(UUID mentee) {
        desk.run(() -> jdbc.sql("insert into request (mentee_id, position, topic, source) values (?, 0, 'химия', 'SELF')").param(mentee).update());
    }

    private void hold(UUID pair, String kind, LocalDate day, boolean counted) {
        desk.run(() -> {
            jdbc.sql("delete from meeting where pair_id = ? and kind = ? and counted_on is null").params(pair, kind).update();
            jdbc.sql("""
                            insert into meeting (id, version, pair_id, kind, starts_at, entered_by, counted_on)
                            values (?, 0, ?, ?, cast(? as date) + cast(? as int) * interval '1 minute', ?, cast(? as date))""")
                    .params(UUID.randomUUID(), pair, kind, day, kind.hashCode() & 1023, desk.curator.getId(), counted ? day : null)
                    .update();
        });
        publish(new FeedbackSent(desk.school.getId(), UUID.randomUUID()));
    }

    private void publish(Object event) {
        desk.run(() -> events.publishEvent(event));
        listeners.settle();
    }
}
