package ru.nastavnik.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.LockWaits;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.MenteeState;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.People;
import ru.nastavnik.people.PersonName;

@ApplicationTest
class SigningTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Signing signing;

    @Autowired
    Pairs pairs;

    @Autowired
    Mentees mentees;

    @Autowired
    People people;

    @Autowired
    Organizations organizations;

    @Autowired
    LockWaits waits;

    @Autowired
    JdbcClient jdbc;

    Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(beans);
    }

    @Test
    void whoeverLeftTheRegisterPassesNoDecree() {
        var mentee = desk.pupil("Образцов");
        UUID pair = desk.pair(desk.teacher("Примерова"), mentee);
        UUID draft = desk.draft(pair).getId();
        desk.run(() -> mentees.findById(mentee.getId()).orElseThrow().archive(desk.today));
        assertThatThrownBy(() -> desk.run(() -> signing.submit(draft, 0, desk.curating()))).isInstanceOf(PairUnfit.class);

        desk.run(() -> mentees.findById(mentee.getId()).orElseThrow().restore());
        desk.run(() -> signing.submit(draft, 0, desk.curating()));
        desk.run(() -> mentees.findById(mentee.getId()).orElseThrow().archive(desk.today));
        assertThatThrownBy(() -> desk.approve(draft)).isInstanceOf(PairUnfit.class);
        assertThat(desk.decree(draft).getState()).isEqualTo(DecreeState.SUBMITTED);
    }

    /** Signed alone as an adult; then the birth date is mended, and the representative's signature turns out to be missing. */
    @Test
    void aConsentCountsByTheBirthDateThatIsKnownToday() {
        var mentor = desk.teacher("Примерова");
        UUID pair = desk.pair(mentor, desk.pupil("Образцов"));
        UUID draft = desk.draft(pair).getId();
        desk.run(() -> jdbc.sql("update consent set representative = null where person_id = ?").param(mentor.getPerson().getId()).update());
        desk.run(() -> jdbc.sql("update person set birth_date = ? where id = ?")
                .params(desk.today.minusYears(15), mentor.getPerson().getId())
                .update());
        assertThatThrownBy(() -> desk.run(() -> signing.submit(draft, 0, desk.curating()))).isInstanceOf(ConsentsMissing.class);
    }

    @Test
    void approvalNumbersDatesAndSetsThePairsToWork() {
        var mentee = desk.pupil("Образцов");
        var other = desk.pupil("Черновиков");
        UUID pair = desk.pair(desk.teacher("Примерова"), mentee);
        UUID group = desk.pair(desk.teacher("Эскизова"), mentee, other);
        UUID id = desk.submitted(pair, group).getId();
        desk.approve(id);

        Decree decree = desk.decree(id);
        assertThat(decree.getState()).isEqualTo(DecreeState.APPROVED);
        assertThat(decree.getApproval()).hasValueSatisfying(approval -> {
            assertThat(approval.number()).isEqualTo("1");
            assertThat(approval.dated()).isEqualTo(desk.today);
            assertThat(approval.organizationName()).isEqualTo(desk.school.getFullName());
            assertThat(approval.headPost()).isEqualTo("директор");
            assertThat(approval.signedBy()).isEqualTo(desk.director.getName());
            assertThat(approval.text()).contains("Примерову Анну Борисовну", "за Образцовым Петром Ильичом", desk.curator.getName());
        });
        desk.run(() -> {
            assertThat(pairs.findAll()).extracting("state").containsExactly(PairState.ACTIVE, PairState.ACTIVE);
            assertThat(mentees.findAll()).extracting("state").containsExactly(MenteeState.PAIRED, MenteeState.PAIRED);
            assertThat(jdbc.sql("select number, pairs from decree_number").query().singleRow()).containsEntry("number", "1").containsEntry("pairs", 2);
        });
    }

    @Test
    void isReturnedMendedAndApproved() {
        UUID kept = desk.pair();
        UUID removed = desk.pair();
        UUID id = desk.submitted(kept, removed).getId();
        desk.run(() -> signing.sendBack(id, desk.decree(id).getVersion(), "Уберите вторую пару", desk.directing()));
        desk.run(() -> beans.getBean(Drafting.class).exclude(id, desk.decree(id).getVersion(), removed));
        desk.run(() -> signing.submit(id, desk.decree(id).getVersion(), desk.curating()));
        desk.approve(id);

        assertThat(desk.decree(id).getPairs()).containsExactly(kept);
        assertThat(desk.decree(id).getSteps()).hasSize(5);
        desk.run(() -> assertThat(pairs.findById(removed).orElseThrow().getState()).isEqualTo(PairState.PROPOSED));
    }

    @Test
    void isNotSubmittedWithoutTheConsentsOfEverybody() {
        var mentor = desk.teacher("Примерова");
        UUID pair = desk.pair(mentor, desk.pupil("Образцов"));
        desk.withdraw(mentor.getPerson().getId(), ConsentKind.PARTICIPATION);
        UUID id = desk.draft(pair).getId();
        var refused = catchThrowableOfType(ConsentsMissing.class, () -> desk.run(() -> signing.submit(id, 0, desk.curating())));
        assertThat(refused.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.personId()).isEqualTo(mentor.getPerson().getId());
            assertThat(missing.name().surname()).isEqualTo("Примерова");
            assertThat(missing.kinds()).isEqualTo(Set.of(ConsentKind.PARTICIPATION));
        });
        assertThat(desk.decree(id).getState()).isEqualTo(DecreeState.DRAFT);
    }

    @Test
    void isNotApprovedWhenAConsentWasWithdrawnSinceSubmission() {
        var mentee = desk.pupil("Образцов");
        UUID pair = desk.pair(desk.teacher("Примерова"), mentee);
        UUID id = desk.submitted(pair).getId();
        desk.withdraw(mentee.getPerson().getId(), ConsentKind.PERSONAL_DATA);
        assertThatThrownBy(() -> desk.approve(id)).isInstanceOf(ConsentsMissing.class);

        assertThat(desk.decree(id).getState()).isEqualTo(DecreeState.SUBMITTED);
        desk.run(() -> {
            assertThat(pairs.findById(pair).orElseThrow().getState()).isEqualTo(PairState.IN_DECREE);
            assertThat(mentees.findById(mentee.getId()).orElseThrow().getState()).isEqualTo(MenteeState.CONFIRMED);
            assertThat(jdbc.sql("select count(*) from decree_number").query(Long.class).single()).isZero();
        });
        UUID next = desk.submitted(desk.pair()).getId();
        assertThat(desk.approve(next).getApproval().orElseThrow().number()).isEqualTo("1");
    }

    @Test
    void aWithdrawalAtTheSameMomentDoesNotSlipThrough() throws Exception {
        var mentee = desk.pupil("Образцов");
        UUID id = desk.submitted(desk.pair(desk.teacher("Примерова"), mentee)).getId();
        UUID person = mentee.getPerson().getId();
        var approval = new CompletableFuture<Decree>();
        desk.run(() -> {
            people.lockToWithdraw(person).orElseThrow();
            approval.completeAsync(() -> desk.approve(id));
            waits.awaitWaiting(1);
            jdbc.sql("update consent set withdrawn_on = ?, withdrawn_by = ? where person_id = ?").params(desk.today, desk.curator.getId(), person).update();
        });
        assertThatThrownBy(() -> approval.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(ConsentsMissing.class);
        assertThat(desk.decree(id).getState()).isEqualTo(DecreeState.SUBMITTED);
    }

    @Test
    void aSecondClickTakesNoSecondNumber() {
        UUID id = desk.submitted(desk.pair()).getId();
        int version = desk.decree(id).getVersion();
        String seal = desk.seal(id);
        desk.run(() -> signing.approve(id, version, seal, desk.directing()));
        assertThatThrownBy(() -> desk.run(() -> signing.approve(id, version, seal, desk.directing())))
                .isInstanceOf(OptimisticLockingFailureException.class);
        desk.run(() -> assertThat(jdbc.sql("select last_number from decree_counter").query(Integer.class).single()).isEqualTo(1));
    }

    @Test
    void whatHasChangedSinceItWasReadIsNotApproved() {
        var mentor = desk.teacher("Примерова");
        UUID id = desk.submitted(desk.pair(mentor, desk.pupil("Образцов"))).getId();
        int version = desk.decree(id).getVersion();
        String seal = desk.seal(id);
        rename(mentor.getPerson().getId(), "Макетова");
        assertThatThrownBy(() -> desk.run(() -> signing.approve(id, version, seal, desk.directing())))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> desk.run(() -> signing.sendBack(id, version - 1, "Нет", desk.directing())))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(desk.decree(id).getState()).isEqualTo(DecreeState.SUBMITTED);
    }

    @Test
    void theTextStaysAsApprovedWhateverBecomesOfThePeople() {
        var mentor = desk.teacher("Примерова");
        UUID id = desk.submitted(desk.pair(mentor, desk.pupil("Образцов"))).getId();
        String text = desk.approve(id).getApproval().orElseThrow().text();
        rename(mentor.getPerson().getId(), "Макетова");
        desk.run(() -> organizations.findById(desk.school.getId()).orElseThrow().describe("Гимназия", "Гимназия", "и. о. директора", desk.school.getTimeZone()));

        Approval kept = desk.decree(id).getApproval().orElseThrow();
        assertThat(kept.text()).isEqualTo(text).contains("Примерову");
        assertThat(kept.organizationName()).isEqualTo(desk.school.getFullName());
        assertThat(kept.headPost()).isEqualTo("директор");
        desk.run(() -> {
            Contents contents = beans.getBean(Contents.class);
            Decree decree = beans.getBean(Decrees.class).findById(id).orElseThrow();
            assertThat(contents.textOf(decree, contents.linesOf(decree))).isEqualTo(text);
        });
    }

    private void rename(UUID person, String surname) {
        desk.run(() -> {
            var renamed = people.findById(person).orElseThrow();
            renamed.describe(new PersonName(surname, "Анна", "Борисовна"), renamed.getBirth(), renamed.getSex(), renamed.getOccupied(), renamed.getContacts());
        });
    }
}
