package ru.nastavnik.decree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Standings;
import ru.nastavnik.account.WaitsForMe.Urgency;
import ru.nastavnik.account.WaitsForMe.Waiting;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.StageFacts.StageState;

/** What other rooms' pages learn of decrees. */
@ApplicationTest
class DecreeSeamsTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Personas personas;

    @Autowired
    Standings standings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DecreeWaits waits;

    @Autowired
    DecreeFigures figures;

    @Autowired
    DecreeNotes notes;

    @Autowired
    Signing signing;

    Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(beans);
    }

    @Test
    void aDraftWaitsForTheCurator() {
        UUID id = desk.draft(desk.pair()).getId();
        assertThat(waitingFor(desk.curator)).singleElement().satisfies(waiting -> {
            assertThat(waiting.message()).isEqualTo("decree.waiting.draft");
            assertThat(waiting.figures()).containsExactly(1);
            assertThat(waiting.href()).endsWith("/decrees/" + id);
        });
        assertThat(waitingFor(desk.director)).isEmpty();
    }

    @Test
    void aSubmittedDecreeWaitsForTheDirectorAndAReturnedOneForTheCurator() {
        UUID id = desk.submitted(desk.pair(), desk.pair()).getId();
        assertThat(waitingFor(desk.curator)).isEmpty();
        assertThat(waitingFor(desk.director)).singleElement().satisfies(waiting -> {
            assertThat(waiting.message()).isEqualTo("decree.waiting.sign");
            assertThat(waiting.figures()).containsExactly(2);
            assertThat(waiting.urgency()).isEqualTo(Urgency.SOON);
            assertThat(waiting.reasonFigures()).containsExactly(desk.today);
        });
        desk.run(() -> signing.sendBack(id, 1, "Уточните срок", desk.directing()));
        assertThat(waitingFor(desk.director)).isEmpty();
        assertThat(waitingFor(desk.curator)).singleElement().satisfies(waiting -> {
            assertThat(waiting.message()).isEqualTo("decree.waiting.mend");
            assertThat(waiting.reasonFigures()).containsExactly("Уточните срок");
        });
    }

    @Test
    void anApprovedDecreeIsNewsForTheCuratorAndItsOwnPeopleAlone() {
        var mentor = desk.teacher("Примерова");
        var mentee = desk.pupil("Образцов");
        var outsider = desk.teacher("Макетова");
        UUID id = desk.submitted(desk.pair(mentor, mentee)).getId();
        Account mentorAccount = account(Role.MENTOR, mentor.getPerson().getId());
        Account menteeAccount = account(Role.MENTEE, mentee.getPerson().getId());
        assertThat(waitingFor(mentorAccount)).isEmpty();
        desk.approve(id);
        assertThat(waitingFor(desk.curator)).singleElement().satisfies(waiting -> {
            assertThat(waiting.message()).isEqualTo("decree.news");
            assertThat(waiting.figures()).containsExactly("1", desk.today);
        });
        for (Account own : List.of(mentorAccount, menteeAccount)) {
            assertThat(waitingFor(own)).singleElement().satisfies(waiting -> {
                assertThat(waiting.message()).isEqualTo("decree.news");
                assertThat(waiting.href()).endsWith("/my");
            });
        }
        assertThat(waitingFor(account(Role.MENTOR, outsider.getPerson().getId()))).isEmpty();
    }

    @Test
    void stageFiveKnowsHowManyWaitAndHowManyAreApproved() {
        assertThat(desk.call(figures::stageFacts)).isEmpty();
        UUID id = desk.submitted(desk.pair()).getId();
        desk.draft(desk.pair());
        assertThat(desk.call(figures::stageFacts)).singleElement().satisfies(fact -> {
            assertThat(fact.stage()).isEqualTo(5);
            assertThat(fact.figures()).containsExactly(0, 1, 1);
            assertThat(fact.state()).isEqualTo(StageState.RUNNING);
        });
        desk.approve(id);
        assertThat(desk.call(figures::stageFacts)).singleElement().satisfies(fact -> assertThat(fact.figures()).containsExactly(1, 0, 1));
    }

    @Test
    void anAuthorityCountsTheDecreesBelowIt() {
        Organization authority = personas.authority();
        Desk below = new Desk(beans, personas.schoolBelow(authority));
        below.approve(below.submitted(below.pair()).getId());
        below.submitted(below.pair());
        desk.approve(desk.submitted(desk.pair()).getId());
        var counted = standings.find(personas.coordinator(authority).getId(), authority.getSlug()).orElseThrow()
                .call(() -> transaction.execute(status -> figures.overviewFigures()));
        assertThat(counted).isEqualTo(Map.of("decrees", Map.of(below.school.getId(), 1L)));
    }

    @Test
    void aPairKnowsItsDecree() {
        UUID pair = desk.pair();
        UUID id = desk.submitted(pair).getId();
        assertThat(desk.call(() -> notes.notes(List.of(pair, desk.pair()))).get(pair).message()).isEqualTo("decree.note.SUBMITTED");
        desk.approve(id);
        assertThat(desk.call(() -> notes.notes(List.of(pair)))).hasEntrySatisfying(pair, note -> {
            assertThat(note.message()).isEqualTo("decree.note");
            assertThat(note.figures()).containsExactly("1", desk.today);
            assertThat(note.address()).isEqualTo("/decrees/" + id);
        });
    }

    private Account account(Role role, UUID person) {
        Account account = personas.stranger();
        personas.join(account, desk.school, role, person);
        return account;
    }

    private List<Waiting> waitingFor(Account account) {
        return standings.find(account.getId(), desk.school.getSlug()).orElseThrow().call(() -> transaction.execute(status -> waits.waiting()));
    }
}
