package ru.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Standings;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.organization.StageFacts.StageFact;
import ru.nastavnik.organization.StageFacts.StageState;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;

@ApplicationTest
class PairSeamsTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    Standings standings;

    @Autowired
    Pairing pairing;

    @Autowired
    Pairs pairs;

    @Autowired
    PairFigures figures;

    @Autowired
    PairColumns columns;

    @Autowired
    PairsWaiting pairsWaiting;

    @Autowired
    PairLines lines;

    @Autowired
    Statements statements;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anAuthoritySeesTheNumbersOfItsSchoolsAndNoPair() {
        var authority = personas.authority();
        var below = new School(beans, authority);
        activeGroup(below);
        var elsewhere = new School(beans);
        activeGroup(elsewhere);
        var coordinator = standings.find(personas.coordinator(authority).getId(), authority.getSlug()).orElseThrow();
        coordinator.run(() -> transaction.executeWithoutResult(status -> {
            assertThat(figures.overviewFigures())
                    .isEqualTo(Map.of("pairs", Map.of(below.organization.getId(), 1L), "paired", Map.of(below.organization.getId(), 2L)));
            assertThat(jdbc.sql("select count(*) from pair").query(Long.class).single()).isZero();
        }));
        transaction.executeWithoutResult(
                status -> assertThat(figures.overviewFigures().values()).as("without a standing").allSatisfy(byOrganization -> assertThat(byOrganization).isEmpty()));
    }

    @Test
    void theFifthStageTellsHowFarThePairsAre() {
        var school = new School(beans);
        school.run(() -> assertThat(figures.stageFacts()).extracting(StageFact::state).containsExactly(StageState.EMPTY));
        activeGroup(school);
        school.run(() -> assertThat(figures.stageFacts())
                .singleElement()
                .isEqualTo(new StageFact(5, StageState.DONE, "pairing.stage", 1, 0, 0, 1)));
        propose(school, school.teacher("Макетова", 1), school.pupil("Черновиков"));
        school.run(() -> assertThat(figures.stageFacts())
                .singleElement()
                .isEqualTo(new StageFact(5, StageState.RUNNING, "pairing.stage", 1, 0, 1, 1)));
    }

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theRegistersShowMentorsOfAMenteeAndTheLoadOfAMentor() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
        var school = new School(beans);
        Mentor mentor = school.teacher("Примерова", 3);
        Mentor idle = school.teacher("Макетова", 2);
        Mentee mentee = school.pupil("Образцов");
        Mentee waiting = school.pupil("Эскизов");
        propose(school, mentor, mentee);
        school.run(() -> {
            assertThat(columns.mentorColumns(List.of(mentor.getId(), idle.getId())))
                    .singleElement()
                    .satisfies(column -> assertThat(column.cells()).isEqualTo(Map.of(mentor.getId(), "1 из 3", idle.getId(), "0 из 2")));
            assertThat(columns.menteeColumns(List.of(mentee.getId(), waiting.getId())))
                    .singleElement()
                    .satisfies(column -> assertThat(column.cells()).isEqualTo(Map.of(mentee.getId(), "Примерова Анна (пара не утверждена)")));
        });
    }

    @Test
    void aProposedPairWaitsForTheCuratorAlone() {
        var school = new School(beans);
        var curator = standings.find(personas.curator(school.organization).getId(), school.organization.getSlug()).orElseThrow();
        var director = standings.find(personas.director(school.organization).getId(), school.organization.getSlug()).orElseThrow();
        assertThat(waiting(curator)).isEmpty();
        propose(school, school.teacher("Примерова", 1), school.pupil("Образцов"));
        assertThat(waiting(curator)).singleElement().satisfies(one -> assertThat(one.figures()).containsExactly(1));
        assertThat(waiting(director)).isEmpty();
    }

    @Test
    void aMentorsCardNamesTheirMenteesAndLeadsToThem() throws Exception {
        var school = new School(beans);
        Mentor mentor = school.teacher("Примерова", 9);
        Mentee mentee = school.pupil("Образцов");
        Pair pair = propose(school, mentor, mentee);
        var curator = personas.curator(school.organization);
        String card = "/o/" + school.organization.getSlug() + "/mentors/" + mentor.getId();
        assertThat(mvc.get().uri(card).with(SignIn.as(curator)).exchange()).hasStatusOk().bodyText()
                .contains("id=\"pairs\"", "/mentees/" + mentee.getId(), "Образцов Пётр", "8 «А»", "/pairs/" + pair.getId(), "Предложена");
        int few = statements.during(() -> mvc.get().uri(card).with(SignIn.as(curator)).exchange()).size();
        for (String surname : List.of("Эскизов", "Макетов", "Черновиков")) {
            propose(school, mentor, school.pupil(surname));
        }
        assertThat(statements.during(() -> assertThat(mvc.get().uri(card).with(SignIn.as(curator)).exchange()).bodyText().contains("Макетов Пётр"))).hasSize(few);
        String idle = "/o/" + school.organization.getSlug() + "/mentors/" + school.teacher("Макетова", 2).getId();
        assertThat(mvc.get().uri(idle).with(SignIn.as(curator)).exchange()).bodyText().doesNotContain("id=\"pairs\"");
    }

    @Test
    void menteesWhosePairsAreOverWaitForTheCuratorToSayWhatIsNext() throws Exception {
        var school = new School(beans);
        UUID id = propose(school, school.teacher("Примерова", 2), school.pupil("Образцов"), school.pupil("Эскизов")).getId();
        school.run(() -> pairs.findById(id).orElseThrow().enterDecree());
        school.run(() -> pairing.activate(List.of(id), School.TODAY));
        var account = personas.curator(school.organization);
        var curator = standings.find(account.getId(), school.organization.getSlug()).orElseThrow();
        assertThat(waiting(curator)).as("they work").isEmpty();
        assertThat(over(school, account)).bodyText().contains("Никто не ждёт").doesNotContain("Образцов");

        school.run(() -> {
            jdbc.sql("update pair set starts_on = starts_on - 400, works_from = works_from - 400, ends_on = current_date - 1 where id = ?").param(id).update();
            jdbc.sql("update pair_mentee set starts_on = starts_on - 400, ends_on = current_date - 1 where pair_id = ?").param(id).update();
        });
        assertThat(waiting(curator)).singleElement().satisfies(one -> {
            assertThat(one.message()).isEqualTo("pairing.waits.over");
            assertThat(one.figures()).containsExactly(2);
            assertThat(one.href()).endsWith("/pairs/over");
        });
        assertThat(over(school, account)).bodyText().contains("Образцов Пётр Ильич", "Эскизов Пётр Ильич", "Примерова Анна", "#state", "/pairs/" + id);
        int few = statements.during(() -> over(school, account)).size();
        assertThat(few).isLessThan(10);
        school.run(() -> jdbc.sql("update mentee set state = 'COMPLETED'").update());
        assertThat(waiting(curator)).as("somebody has said it").isEmpty();
        assertThat(over(new School(beans), account)).as("of another school").hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult over(School school, Account as) {
        return mvc.get().uri("/o/" + school.organization.getSlug() + "/pairs/over").with(SignIn.as(as)).exchange();
    }

    private List<WaitsForMe.Waiting> waiting(Standing standing) {
        return standing.call(() -> transaction.execute(status -> pairsWaiting.waiting()));
    }

    @Test
    void theLookUpOfPairsTakesTwoStatementsHoweverMany() throws Exception {
        var school = new School(beans);
        Mentor mentor = school.teacher("Примерова", 9);
        for (String surname : List.of("Образцов", "Эскизов", "Макетов")) {
            propose(school, mentor, school.pupil(surname));
        }
        List<UUID> ids = school.call(() -> pairs.findAll().stream().map(Pair::getId).toList());
        assertThat(statements.during(() -> school.run(() -> assertThat(lines.of(ids)).hasSize(3).allMatch(line -> line.mentees().size() == 1))))
                .as("the standing and two look-ups")
                .hasSize(3);
        new School(beans).run(() -> assertThat(lines.of(ids)).isEmpty());
    }

    /** Of what belongs to the pair itself JPA takes care; a pair that took the place of another never worked without it. */
    @Test
    void whateverHangsOnAPairGoesWithIt() {
        assertThat(jdbc.sql("""
                        with recursive hanging as (
                          select 'pair'::regclass::oid as id, 'n'::"char" as kept, ''::text as what
                          union
                          select c.conrelid, c.confdeltype, c.conrelid::regclass::text from pg_constraint c join hanging h on c.confrelid = h.id
                          where c.contype = 'f' and h.what not in ('pair', 'pair_mentee', 'pair_kind') and (h.what = '' or h.kept = 'c'))
                        select what from hanging where kept in ('a', 'r') and what not in ('pair', 'pair_mentee', 'pair_kind')""")
                .query(String.class)
                .list()).isEmpty();
    }

    private void activeGroup(School school) {
        UUID id = propose(school, school.teacher("Примерова", 2), school.pupil("Образцов"), school.pupil("Эскизов")).getId();
        school.run(() -> pairs.findById(id).orElseThrow().enterDecree());
        school.run(() -> pairing.activate(List.of(id), School.TODAY));
    }

    private Pair propose(School school, Mentor mentor, Mentee... chosen) {
        Proposal proposal = school.proposal(mentor, chosen);
        return school.call(() -> pairing.form(proposal));
    }
}
