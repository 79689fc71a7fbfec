package ru.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Listeners;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Standings;
import ru.nastavnik.account.WaitsForMe.Urgency;
import ru.nastavnik.account.WaitsForMe.Waiting;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.organization.StageFacts.StageFact;
import ru.nastavnik.organization.StageFacts.StageState;
import ru.nastavnik.organization.Standing;

/** What other rooms' pages and the authorities learn of roadmaps. */
@ApplicationTest
class RoadmapSeamsTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    Standings standings;

    @Autowired
    Statements statements;

    @Autowired
    Listeners listeners;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RoadmapStages stages;

    @Autowired
    RoadmapWaits waits;

    @Autowired
    Agenda agenda;

    @Autowired
    StagesBelow below;

    @Autowired
    Planning planning;

    Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(beans);
    }

    @Test
    void withoutARoadmapNothingIsSaid() {
        assertThat(desk.call(stages::stageFacts)).isEmpty();
        Maps.startYear(beans, desk.school);
        assertThat(desk.call(stages::stageFacts)).isEmpty();
        assertThat(waitingFor(desk.curator)).isEmpty();
        assertThat(desk.call(agenda::open)).isEqualTo(new Agenda.Open(false, List.of(), List.of()));
    }

    @Test
    void eachStageSaysHowManyOfItsActivitiesAreDone() {
        createFarAhead();
        assertThat(desk.call(stages::stageFacts)).hasSize(7).allSatisfy(fact -> assertThat(fact.state()).isEqualTo(StageState.EMPTY));
        Maps.due(beans, desk.school, 1, 1, desk.today.minusDays(1));
        Maps.due(beans, desk.school, 2, 1, desk.today);
        decide(3, 2, ActivityState.RUNNING, null);
        decide(5, 1, ActivityState.DONE, null);
        for (int position = 1; position <= 3; position++) {
            decide(4, position, ActivityState.DONE, null);
        }
        decide(4, 4, ActivityState.CANCELLED, "Учит город");
        assertThat(desk.call(stages::stageFacts)).containsExactly(
                fact(1, StageState.LATE, 0, 5, 1), fact(2, StageState.RUNNING, 0, 2, 0), fact(3, StageState.RUNNING, 0, 3, 0),
                fact(4, StageState.DONE, 3, 3, 0), fact(5, StageState.RUNNING, 1, 4, 0), fact(6, StageState.EMPTY, 0, 5, 0),
                fact(7, StageState.EMPTY, 0, 6, 0));
        assertThat(mvc.get().uri("/o/" + desk.school.getSlug()).with(SignIn.as(desk.curator)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("0 из 5 мероприятий, просрочено 1", "3 из 3 мероприятий", "is-late");
    }

    @Test
    void lateActivitiesAndThoseThatEndSoonWaitForTheCuratorAlone() {
        createFarAhead();
        Maps.due(beans, desk.school, 1, 1, desk.today.minusDays(2));
        Maps.due(beans, desk.school, 1, 2, desk.today.minusDays(10));
        Maps.due(beans, desk.school, 1, 3, desk.today);
        Maps.due(beans, desk.school, 1, 4, desk.today.plusDays(RoadmapWaits.SOON));
        Maps.due(beans, desk.school, 1, 5, desk.today.plusDays(RoadmapWaits.SOON + 1));
        assertThat(waitingFor(desk.curator)).containsExactly(
                waiting("roadmap.waits.late", 2, "LATE", Urgency.LATE), waiting("roadmap.waits.soon", 2, "NEXT", Urgency.SOON));
        assertThat(waitingFor(desk.director)).isEmpty();
        decide(1, 1, ActivityState.DONE, null);
        decide(1, 2, ActivityState.DONE, null);
        assertThat(waitingFor(desk.curator)).containsExactly(waiting("roadmap.waits.soon", 2, "NEXT", Urgency.SOON));
    }

    private Waiting waiting(String message, int activities, String shown, Urgency urgency) {
        return new Waiting(message, List.of(activities), "/o/" + desk.school.getSlug() + "/roadmap?show=" + shown, urgency, message + ".why", List.of());
    }

    @Test
    void theAgendaHasWhatIsLateAndWhatComesNext() throws Exception {
        createFarAhead();
        Maps.due(beans, desk.school, 2, 1, desk.today.minusDays(4));
        Maps.due(beans, desk.school, 3, 1, desk.today.plusDays(4));
        Agenda.Open open = desk.call(agenda::open);
        assertThat(open.late()).singleElement().satisfies(item -> {
            assertThat(item.daysLate()).isEqualTo(4);
            assertThat(item.stage()).isEqualTo(2);
            assertThat(item.endsOn()).isEqualTo(desk.today.minusDays(4));
            assertThat(item.deadline()).startsWith("сентябрь ");
        });
        assertThat(open.next()).hasSize(28).first().satisfies(item -> {
            assertThat(item.title()).isEqualTo("Пригласить возможных наставников и взять согласия");
            assertThat(item.daysLate()).isZero();
        });
        assertThat(statements.during(() -> desk.call(agenda::open))).as("with the announcement of the standing").hasSize(2);
    }

    @Test
    void anAuthoritySeesTheStagesInNumbersAndNoRoadmap() throws Exception {
        var city = personas.authority();
        var first = new Desk(beans, personas.schoolBelow(city));
        var second = new Desk(beans, personas.schoolBelow(city));
        personas.schoolBelow(city);
        Maps.createIn(beans, first.school);
        Maps.createIn(beans, second.school);
        Maps.createIn(beans, desk.school);
        first.approve(first.submitted(first.pair()).getId());
        listeners.settle();
        Maps.due(beans, second.school, 7, 1, second.today.minusDays(1));
        in(second, () -> planning.change(Maps.id(beans, second.school, 1, 1), 0, (activity, facts) -> activity.decide(ActivityState.DONE, null, second.curating(), Instant.now())));

        var coordinator = standings.find(personas.coordinator(city).getId(), city.getSlug()).orElseThrow();
        var seen = in(coordinator, () -> below.find(coordinator, first.today));
        assertThat(seen).containsOnlyKeys(first.school.getId(), second.school.getId());
        assertThat(seen.get(first.school.getId())).extracting(StageProgress::stage).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(seen.get(first.school.getId())).extracting(StageProgress::total).containsExactly(5, 2, 3, 4, 4, 5, 6);
        assertThat(seen.get(first.school.getId()).get(4).done()).as("the decree").isEqualTo(1);
        assertThat(seen.get(second.school.getId()).get(0).done()).isEqualTo(1);
        assertThat(seen.get(second.school.getId()).get(6).late()).isTrue();
        for (String table : List.of("roadmap", "roadmap_section", "activity", "activity_change", "evidence")) {
            assertThat(in(coordinator, () -> jdbc.sql("select count(*) from " + table).query(Long.class).single())).as(table).isZero();
            assertThat(first.<Long>call(() -> jdbc.sql("select count(*) from " + table).query(Long.class).single())).as(table).isPositive();
        }
        assertThat(statements.during(() -> in(coordinator, () -> below.find(coordinator, first.today)))).hasSize(2);
    }

    @Test
    void theNumbersFollowEachChange() {
        createFarAhead();
        LocalDate soon = desk.today.plusDays(3);
        Maps.due(beans, desk.school, 2, 1, soon);
        decide(2, 2, ActivityState.RUNNING, null);
        assertThat(progress().get(1)).containsExactly(2, 2, 0, soon);
        decide(2, 1, ActivityState.DONE, null);
        assertThat(progress().get(1).subList(0, 3)).containsExactly(2, 2, 1);
        decide(2, 2, ActivityState.CANCELLED, "Не нужно");
        assertThat(progress().get(1)).containsExactly(2, 1, 1, null);
        desk.run(() -> planning.remove(Maps.id(beans, desk.school, 2, 1), 1));
        desk.run(() -> planning.remove(Maps.id(beans, desk.school, 2, 2), 2));
        assertThat(progress().get(1)).as("an emptied stage").containsExactly(2, 0, 0, null);
    }

    private List<List<Object>> progress() {
        return desk.call(() -> Maps.progress(beans));
    }

    private void createFarAhead() {
        Maps.createIn(beans, desk.school);
        Maps.dueFarAhead(beans, desk.school);
    }

    private void decide(int section, int position, ActivityState state, String note) {
        UUID id = Maps.id(beans, desk.school, section, position);
        int version = Maps.activity(beans, desk.school, section, position).getVersion();
        desk.run(() -> planning.change(id, version, (activity, facts) -> activity.decide(state, note, desk.curating(), Instant.now())));
    }

    private static StageFact fact(int stage, StageState state, int done, int total, int late) {
        return new StageFact(stage, state, "roadmap.stage", done, total, late);
    }

    private List<Waiting> waitingFor(Account account) {
        return in(standings.find(account.getId(), desk.school.getSlug()).orElseThrow(), waits::waiting);
    }

    private <T> T in(Standing standing, Supplier<T> work) {
        return standing.call(() -> transaction.execute(status -> work.get()));
    }

    private static void in(Desk of, Runnable work) {
        of.run(work);
    }
}
