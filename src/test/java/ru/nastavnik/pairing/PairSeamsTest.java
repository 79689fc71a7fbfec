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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.Statements;
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
