package ru.nastavnik.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Listeners;
import ru.nastavnik.LockWaits;
import ru.nastavnik.Statements;
import ru.nastavnik.meeting.Diary;
import ru.nastavnik.pairing.EndReason;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.Consents;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.Person;

/** What becomes of pairs when later decrees undo the ones that bound them. */
@ApplicationTest
class UndoingTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Changing changing;

    @Autowired
    Signing signing;

    @Autowired
    Pairs pairs;

    @Autowired
    Listeners listeners;

    @Autowired
    LockWaits waits;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    Desk desk;
    DeskPages pages;

    @BeforeEach
    void open() {
        desk = new Desk(beans);
        pages = new DeskPages(beans, desk);
    }

    @Test
    void aPairThatIsProposedAgainDisappearsWithTheWithdrawalOfAConsent() {
        var mentor = desk.teacher("Примерова");
        UUID pair = desk.pair(mentor, desk.pupil("Образцов"));
        UUID first = desk.submitted(pair).getId();
        desk.approve(first);
        plan(pair);
        desk.approve(desk.amendment(first, PairChange.until(pair, pair(pair).getPeriod().endsOn().plusDays(5))));
        desk.approve(desk.cancellation(first));
        listeners.settle();
        assertThat(pair(pair).getState()).isEqualTo(PairState.PROPOSED);
        withdrawParticipation(mentor.getPerson());
        desk.run(() -> {
            assertThat(pairs.findById(pair)).isEmpty();
            assertThat(jdbc.sql("select count(*) from meeting").query(Integer.class).single()).isZero();
            assertThat(jdbc.sql("select count(*) from feedback").query(Integer.class).single()).isZero();
        });
    }

    @Test
    void aPairThatHasMetAfterAllEndsWithTheWithdrawalOfAConsent() {
        var mentor = desk.teacher("Примерова");
        UUID pair = desk.pair(mentor, desk.pupil("Образцов"));
        UUID first = desk.submitted(pair).getId();
        desk.approve(first);
        plan(pair);
        desk.approve(desk.cancellation(first));
        listeners.settle();
        count(desk.today);
        withdrawParticipation(mentor.getPerson());
        assertThat(pair(pair).getState()).isEqualTo(PairState.ENDED);
        assertThat(pair(pair).getEndReason()).isEqualTo(EndReason.CONSENT_WITHDRAWN);
        assertThat(pair(pair).worksOn(desk.today)).isFalse();
        desk.run(() -> assertThat(jdbc.sql("select count(*) from meeting where counted_on is not null").query(Integer.class).single()).isEqualTo(1));
        assertThat(pages.get(desk.curator, "/pairs/" + pair)).hasStatusOk();
    }

    /** They had left before the decree was cancelled; a new one binds those who stayed. */
    @Test
    void whoHadLeftAGroupIsNotInItWhenItIsProposedAgain() {
        var mentee = desk.pupil("Образцов");
        var left = desk.pupil("Клеверов");
        UUID group = desk.pair(desk.teacher("Примерова"), mentee, left);
        UUID first = desk.submitted(group).getId();
        desk.approve(first);
        desk.run(() -> {
            jdbc.sql("update pair set starts_on = starts_on + 5, works_from = starts_on + 5").update();
            jdbc.sql("update pair_mentee set starts_on = starts_on + 5").update();
        });
        withdrawParticipation(left.getPerson());
        assertThat(state(left)).as("they are searched for anew, though the group has not begun").isNotEqualTo("PAIRED");
        desk.approve(desk.cancellation(first));
        listeners.settle();
        assertThat(pair(group).getState()).isEqualTo(PairState.PROPOSED);
        String before = state(left);
        desk.approve(desk.submitted(group).getId());
        assertThat(state(mentee)).isEqualTo("PAIRED");
        assertThat(state(left)).isEqualTo(before);
    }

    @Test
    void whoHadLeftAGroupDoesNotTakeItWithThem() {
        var left = desk.pupil("Клеверов");
        UUID group = desk.pair(desk.teacher("Примерова"), desk.pupil("Образцов"), left);
        desk.run(() -> jdbc.sql("update pair_mentee set left_on = ? where mentee_id = ?").params(desk.today, left.getId()).update());
        withdrawParticipation(left.getPerson());
        assertThat(pair(group).getState()).isEqualTo(PairState.PROPOSED);
    }

    private void count(LocalDate day) {
        desk.run(() -> jdbc.sql("update meeting set cancelled_at = null, starts_at = ?, counted_on = ?").params(day.atStartOfDay(), day).update());
    }

    private void withdrawParticipation(Person of) {
        UUID person = of.getId();
        UUID consent = desk.call(() -> beans.getBean(Consents.class).findByPersonIdOrderBySignedOnDescIdDesc(person).stream()
                .filter(paper -> paper.getKind() == ConsentKind.PARTICIPATION).findFirst().orElseThrow().getId());
        assertThat(pages.post(desk.curator, "/people/" + person + "/consents/" + consent + "/withdrawal", "reason", "по просьбе")).hasStatus(HttpStatus.FOUND);
        listeners.settle();
    }

    @Test
    void aPairThatIsProposedAgainIsPartedByHand() {
        UUID pair = desk.pair();
        UUID first = desk.submitted(pair).getId();
        desk.approve(first);
        plan(pair);
        desk.approve(desk.cancellation(first));
        assertThat(pages.post(desk.curator, "/pairs/" + pair + "/dissolution")).flash().containsEntry("flash", "pairing.dissolved");
        desk.run(() -> assertThat(pairs.findById(pair)).isEmpty());
    }

    /** The form of today's meeting came after the cancellation. */
    @Test
    void aPairThatHasMetAfterAllIsNotParted() {
        UUID pair = desk.pair();
        UUID first = desk.submitted(pair).getId();
        desk.approve(first);
        plan(pair);
        desk.approve(desk.cancellation(first));
        listeners.settle();
        count(desk.today);
        assertThat(pages.post(desk.curator, "/pairs/" + pair + "/dissolution")).flash().containsEntry("flash", "pairing.hasMet");
        desk.run(() -> assertThat(jdbc.sql("select count(*) from meeting").query(Integer.class).single()).isEqualTo(1));
        assertThat(pair(pair).isProposed()).isTrue();
    }

    @Test
    void aPairThatMetOnItsFirstDayEndsAndIsNotProposedAgain() {
        var diary = new Diary(beans, desk);
        UUID pair = desk.pair();
        UUID other = desk.pair();
        UUID first = desk.submitted(pair, other).getId();
        desk.approve(first);
        diary.met(pair, 0);
        desk.approve(desk.cancellation(first));
        assertThat(pair(pair).getState()).isEqualTo(PairState.ENDED);
        assertThat(pair(other).getState()).isEqualTo(PairState.PROPOSED);
        desk.run(() -> assertThat(jdbc.sql("select count(*) from meeting where counted_on is not null").query(Integer.class).single()).isEqualTo(1));
    }

    private void plan(UUID pair) {
        UUID meeting = UUID.randomUUID();
        desk.run(() -> {
            jdbc.sql("insert into meeting (id, version, pair_id, kind, starts_at, entered_by) values (?, 0, ?, 'ACQUAINTANCE', ?, ?)")
                    .params(meeting, pair, desk.today.plusDays(1).atStartOfDay(), desk.curator.getId())
                    .update();
            jdbc.sql("""
                            insert into feedback (id, version, meeting_id, person_id, side, saved_at, entered_by, on_paper, answers)
                            select uuidv7(), 0, ?, m.person_id, 'MENTOR', now(), ?, false, '{}' from pair p join mentor m on m.id = p.mentor_id where p.id = ?""")
                    .params(meeting, desk.curator.getId(), pair)
                    .update();
        });
    }

    /** A school that types its numbers enters the decree of last week today; the pair has worked since. */
    @Test
    void aBackDatedCancellationLeavesTheDaysThatAPairHasWorked() {
        desk.run(() -> jdbc.sql("insert into decree_settings (typed_numbers) values (true)").update());
        LocalDate day = desk.today.minusDays(10);
        UUID sameDay = desk.pair();
        UUID before = desk.pair();
        UUID first = desk.submitted(sameDay, before).getId();
        desk.run(() -> jdbc.sql("update consent set signed_on = ?").param(day).update());
        approve(first, "1", day);
        desk.backdate(sameDay, day);
        desk.backdate(before, day.minusDays(10));
        approve(desk.cancellation(first), "2", day);
        assertThat(pair(sameDay).getState()).isEqualTo(PairState.ENDED);
        assertThat(List.of(pair(sameDay).worksOn(day), pair(sameDay).worksOn(desk.today.minusDays(1)), pair(sameDay).worksOn(desk.today))).containsExactly(true, true, false);
        assertThat(pair(before).getState()).isEqualTo(PairState.ENDED);
        assertThat(List.of(pair(before).worksOn(day.minusDays(1)), pair(before).worksOn(day))).as("it ends by its decree").containsExactly(true, false);
    }

    private void approve(UUID id, String number, LocalDate dated) {
        int version = desk.decree(id).getVersion();
        String seal = desk.seal(id);
        desk.run(() -> signing.approve(id, version, seal, number, dated, desk.directing()));
    }

    @Test
    void anAmendmentThatIsApprovedLateCutsNoDays() {
        UUID pair = desk.pair();
        UUID first = desk.submitted(pair).getId();
        desk.approve(first);
        desk.backdate(pair, desk.today.minusDays(20));
        UUID amending = desk.amendment(first, PairChange.until(pair, desk.today.plusDays(5)));
        desk.run(() -> jdbc.sql("update decree_change set ends_on = ? where decree_id = ?").params(desk.today.minusDays(3), amending).update());
        assertThatThrownBy(() -> desk.approve(amending)).isInstanceOf(DecreeRefused.class).hasMessage("decree.pairNotProlonged");
        assertThat(pair(pair).worksOn(desk.today)).isTrue();
    }

    @Test
    void tooLongAPeriodIsSaidWhileItIsDrafted() {
        UUID pair = desk.pair();
        UUID first = desk.submitted(pair).getId();
        desk.approve(first);
        LocalDate beyond = desk.today.plusYears(3);
        String amendment = "/decrees/" + first + "/amendment";
        assertThat(pages.post(desk.curator, amendment, "key", UUID.randomUUID(), "rows[0].pair", pair, "rows[0].fate", "UNTIL", "rows[0].endsOn", beyond))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("дольше трёх лет", "value=\"" + beyond + "\"");
        assertThat(pages.post(desk.curator, amendment, "key", UUID.randomUUID(), "rows[0].pair", pair, "rows[0].fate", "UNTIL", "rows[0].endsOn", beyond.minusDays(1)))
                .hasStatus(HttpStatus.FOUND);
    }

    /** Whoever ends a pair locks it before its people; so does a decree. */
    @Test
    void aDecreeWaitsForNobodyOfThePairsThatItEnds() throws Exception {
        var mentor = desk.teacher("Примерова");
        var mentee = desk.pupil("Образцов");
        UUID former = desk.pair(mentor, mentee);
        UUID first = desk.submitted(former).getId();
        assertThat(statements.during(() -> desk.approve(first))).as("the one that binds it waits for them").anyMatch(UndoingTest::locksPeople);
        UUID amending = desk.amendment(first, PairChange.leftOut(former, EndReason.DECREE));
        assertThat(statements.during(() -> desk.approve(amending))).noneMatch(UndoingTest::locksPeople);
        assertThat(pair(former).getState()).isEqualTo(PairState.ENDED);
    }

    private static boolean locksPeople(String sql) {
        return sql.contains("from person") && sql.contains("for ") && sql.contains("share");
    }

    @Test
    void aCancellationLocksAllPairsInOneOrder() throws Exception {
        UUID[] made = {desk.pair(), desk.pair(), desk.pair(), desk.pair()};
        UUID one = desk.submitted(made[0], made[3]).getId();
        UUID other = desk.submitted(made[1], made[2]).getId();
        desk.approve(one);
        desk.approve(other);
        UUID cancelling = desk.cancellation(one, other);
        var approval = new CompletableFuture<Decree>();
        desk.run(() -> {
            pairs.lock(made[1]).orElseThrow();
            approval.completeAsync(() -> desk.approve(cancelling));
            waits.awaitWaiting(1);
            assertThat(jdbc.sql("select id from pair where id = ? for update skip locked").param(made[3]).query(UUID.class).list()).as("not yet the decree's").hasSize(1);
        });
        approval.get(20, TimeUnit.SECONDS);
        assertThat(made).extracting(id -> pair(id).getState()).containsOnly(PairState.PROPOSED);
    }

    @Test
    void itsStatementsDoNotGrowWithItsPairs() throws Exception {
        int few = statementsOfCancelling(2);
        int many = statementsOfCancelling(8);
        assertThat(many).isLessThanOrEqualTo(few + 2);
    }

    private int statementsOfCancelling(int count) throws Exception {
        var bound = new UUID[count];
        for (int at = 0; at < count; at++) {
            bound[at] = desk.pair();
        }
        UUID first = desk.submitted(bound).getId();
        desk.approve(first);
        for (int at = 0; at < count / 2; at++) {
            desk.backdate(bound[at], desk.today.minusDays(5));
        }
        UUID cancelling = desk.cancellation(first);
        int version = desk.decree(cancelling).getVersion();
        String seal = desk.seal(cancelling);
        var sent = statements.during(() -> desk.run(() -> signing.approve(cancelling, version, seal, desk.directing())));
        assertThat(bound).extracting(id -> pair(id).getState()).contains(PairState.ENDED, PairState.PROPOSED).doesNotContain(PairState.ACTIVE);
        return sent.size();
    }

    @Test
    void aReplacedPairWorksAgainAsItStoodWhenTheReplacementIsCancelled() {
        var replaced = new Replaced();
        LocalDate lastDay = pair(replaced.former).getPeriod().endsOn();
        desk.run(() -> jdbc.sql("update pair set state = 'PAUSED' where id = ?").param(replaced.former).update());
        UUID decree = replaced.approve();
        assertThat(pair(replaced.former).getState()).isEqualTo(PairState.REPLACED);
        listeners.settle();

        UUID cancelling = desk.cancellation(decree);
        assertThat(text(cancelling)).contains("заменённым приказом, указанным в пункте 1, продолжить работу на прежних условиях");
        assertThat(pages.get(desk.director, "/decrees/" + cancelling)).hasStatusOk().bodyText().contains("Вернутся к работе:", "/pairs/" + replaced.former);
        desk.approve(cancelling);
        listeners.settle();
        assertThat(pages.get(desk.director, "/decrees/" + cancelling)).bodyText().doesNotContain("Вернутся к работе:");
        Pair former = pair(replaced.former);
        assertThat(former.getState()).isEqualTo(PairState.PAUSED);
        assertThat(former.getEndReason()).isNull();
        assertThat(former.getPeriod().endsOn()).isEqualTo(lastDay);
        assertThat(List.of(former.worksOn(desk.today.minusDays(5)), former.worksOn(desk.today), former.worksOn(lastDay))).containsOnly(true);
        assertThat(pair(replaced.successor).getState()).isEqualTo(PairState.PROPOSED);
        desk.run(() -> {
            assertThat(jdbc.sql("select distinct ends_on from pair_mentee where pair_id = ?").param(replaced.former).query(LocalDate.class).single()).isEqualTo(lastDay);
            assertThat(jdbc.sql("select to_state from pair_event where pair_id = ? order by id desc limit 1").param(replaced.former).query(String.class).single()).isEqualTo("PAUSED");
            assertThat(jdbc.sql("select state from mentee").query(String.class).set()).containsExactly("PAIRED");
        });
        assertThat(pages.get(desk.curator, "/decrees/" + cancelling + "/readers")).bodyText().contains("Примерова", "Эскизова", "Образцов", "0 из 3");
        assertThat(pages.get(desk.curator, "/pairs/" + replaced.former)).hasStatusOk();
    }

    @Test
    void whoHadLeftAGroupStaysOutOfItWhenItComesBack() {
        var replaced = new ReplacedGroup();
        desk.run(() -> {
            jdbc.sql("update pair_mentee set ends_on = ?, left_on = ? where mentee_id = ?")
                    .params(desk.today.minusDays(5), desk.today.minusDays(4), replaced.left.getId())
                    .update();
            jdbc.sql("update mentee set state = 'LEFT', archived_on = ? where id = ?").params(desk.today.minusDays(4), replaced.left.getId()).update();
        });
        replaced.replaceAndCancel();
        assertThat(pair(replaced.group).getState()).isEqualTo(PairState.ACTIVE);
        assertThat(state(replaced.mentee)).isEqualTo("PAIRED");
        assertThat(state(replaced.left)).isEqualTo("LEFT");
    }

    @Test
    void whoLeavesAGroupOnTheDayOfItsReplacementDoesNotHoldItBackNorComesBackWithIt() {
        var replaced = new ReplacedGroup();
        withdrawParticipation(replaced.left.getPerson());
        replaced.replaceAndCancel();
        assertThat(pair(replaced.group).getState()).isEqualTo(PairState.ACTIVE);
        assertThat(state(replaced.mentee)).isEqualTo("PAIRED");
        assertThat(state(replaced.left)).isNotEqualTo("PAIRED");
        desk.run(() -> assertThat(jdbc.sql("select ends_on from pair_mentee where pair_id = ? and mentee_id = ?")
                        .params(replaced.group, replaced.left.getId())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(desk.today.minusDays(1)));
        assertThat(pages.get(desk.curator, "/pairs/" + replaced.group)).hasStatusOk().bodyText().contains("Образцов").doesNotContain("Клеверов");
    }

    private String state(Mentee mentee) {
        return desk.call(() -> jdbc.sql("select state from mentee where id = ?").param(mentee.getId()).query(String.class).single());
    }

    /** A group that has worked for nine days, to be replaced by a pair with one of its mentees. */
    private class ReplacedGroup {

        final Mentee mentee = desk.pupil("Образцов");
        final Mentee left = desk.pupil("Клеверов");
        final UUID group = desk.pair(desk.teacher("Примерова"), mentee, left);

        ReplacedGroup() {
            desk.approve(desk.submitted(group).getId());
            desk.backdate(group, desk.today.minusDays(9));
        }

        void replaceAndCancel() {
            UUID successor = desk.pair(desk.teacher("Эскизова"), mentee);
            UUID decree = desk.call(() -> changing.replace(UUID.randomUUID(), group, successor, EndReason.LEFT, desk.curating()).getId());
            desk.run(() -> signing.submit(decree, desk.decree(decree).getVersion(), desk.curating()));
            desk.approve(decree);
            desk.approve(desk.cancellation(decree));
        }
    }

    @Test
    void aSuccessorThatHasWorkedEndsAndTheFormerWorksAgain() {
        var replaced = new Replaced();
        UUID decree = replaced.approve();
        desk.run(() -> jdbc.sql("update pair set works_from = works_from - 3, starts_on = starts_on - 3 where id = ?").param(replaced.successor).update());
        desk.approve(desk.cancellation(decree));
        assertThat(pair(replaced.successor).getState()).isEqualTo(PairState.ENDED);
        assertThat(pair(replaced.former).getState()).isEqualTo(PairState.ACTIVE);
        assertThat(pair(replaced.former).worksOn(desk.today)).isTrue();
        assertThat(List.of(pair(replaced.successor).worksOn(desk.today.minusDays(1)), pair(replaced.successor).worksOn(desk.today))).containsExactly(true, false);
    }

    @Test
    void whereAReplacementWasReplacedInTurnTheFirstComesBack() {
        var replaced = new Replaced();
        UUID decree = replaced.approve();
        UUID third = desk.pair(desk.teacher("Яковлева"), replaced.mentee);
        UUID next = replaced.approve(replaced.successor, third);
        desk.approve(desk.cancellation(decree, next));
        assertThat(List.of(pair(replaced.former), pair(replaced.successor), pair(third)))
                .extracting(Pair::getState)
                .containsExactly(PairState.ACTIVE, PairState.REPLACED, PairState.PROPOSED);
    }

    /** The place is taken by the third pair, which another decree binds. */
    @Test
    void nobodyComesBackForAPairThatWasReplacedItself() {
        var replaced = new Replaced();
        UUID decree = replaced.approve();
        UUID third = desk.pair(desk.teacher("Яковлева"), replaced.mentee);
        replaced.approve(replaced.successor, third);
        desk.approve(desk.cancellation(decree));
        assertThat(List.of(pair(replaced.former), pair(replaced.successor), pair(third)))
                .extracting(Pair::getState)
                .containsExactly(PairState.REPLACED, PairState.REPLACED, PairState.ACTIVE);
    }

    @Test
    void nobodyComesBackWithoutADecreeInForce() {
        var replaced = new Replaced();
        UUID decree = replaced.approve();
        desk.approve(desk.cancellation(replaced.first));
        assertThat(pair(replaced.former).getState()).isEqualTo(PairState.REPLACED);
        desk.approve(desk.cancellation(decree));
        assertThat(pair(replaced.former).getState()).isEqualTo(PairState.REPLACED);
        assertThat(pair(replaced.successor).getState()).isEqualTo(PairState.PROPOSED);
    }

    /** Law: the pair would work without them. */
    @Test
    void nobodyComesBackWithoutTheirConsents() {
        var replaced = new Replaced();
        UUID decree = replaced.approve();
        desk.run(() -> jdbc.sql("update consent set withdrawn_on = ?, withdrawn_by = ? where person_id = ?").params(desk.today, desk.curator.getId(), replaced.mentor.getPerson().getId()).update());
        desk.approve(desk.cancellation(decree));
        assertThat(pair(replaced.former).getState()).isEqualTo(PairState.REPLACED);
        desk.run(() -> assertThat(jdbc.sql("select state from mentee").query(String.class).set()).containsExactly("WAITING"));
    }

    @Test
    void whoIsInAnotherPairTogetherMeanwhileDoesNotComeBackTwice() {
        var replaced = new Replaced();
        UUID decree = replaced.approve();
        UUID again = desk.pair(replaced.mentor, replaced.mentee);
        UUID cancelling = desk.cancellation(decree);
        assertThatThrownBy(() -> desk.approve(cancelling)).isInstanceOf(DecreeRefused.class).hasMessage("decree.pairNotBack");
        assertThat(pages.post(desk.curator, "/pairs/" + again + "/dissolution")).hasStatus(HttpStatus.FOUND);
        desk.approve(cancelling);
        assertThat(pair(replaced.former).getState()).isEqualTo(PairState.ACTIVE);
    }

    private final class Replaced {

        final Mentor mentor = desk.teacher("Примерова");
        final Mentee mentee = desk.pupil("Образцов");
        final UUID former = desk.pair(mentor, mentee);
        final UUID first = desk.submitted(former).getId();
        final UUID successor;

        Replaced() {
            desk.approve(first);
            desk.backdate(former, desk.today.minusDays(5));
            successor = desk.pair(desk.teacher("Эскизова"), mentee);
        }

        UUID approve() {
            return approve(former, successor);
        }

        UUID approve(UUID replaced, UUID by) {
            UUID id = desk.call(() -> changing.replace(UUID.randomUUID(), replaced, by, EndReason.LEFT, desk.curating()).getId());
            desk.run(() -> signing.submit(id, desk.decree(id).getVersion(), desk.curating()));
            desk.approve(id);
            return id;
        }
    }

    @Test
    void thoseWhosePairEndsAreOnTheSheetOfTheCancellation() {
        UUID first = desk.submitted(desk.pair()).getId();
        desk.approve(first);
        UUID cancelling = desk.cancellation(first);
        desk.approve(cancelling);
        assertThat(pages.get(desk.curator, "/decrees/" + cancelling + "/readers")).hasStatusOk().bodyText().contains("Примерова Анна Борисовна", "Образцов Пётр Ильич", "0 из 2");
    }

    @Test
    void consentsAreCheckedOnce() throws Exception {
        UUID id = desk.submitted(desk.pair()).getId();
        int version = desk.decree(id).getVersion();
        String seal = desk.seal(id);
        var sent = statements.during(() -> desk.run(() -> signing.approve(id, version, seal, desk.directing())));
        assertThat(sent).filteredOn(sql -> sql.contains("from consent ")).hasSize(1);
    }

    @Test
    void theWordsFitWhatIsCancelled() {
        UUID one = desk.submitted(desk.pair()).getId();
        UUID other = desk.submitted(desk.pair()).getId();
        desk.approve(one);
        desk.approve(other);
        assertThat(text(desk.cancellation(one))).contains("закреплённых приказом, указанным в пункте 1, считать");
        assertThat(text(desk.cancellation(one, other))).contains("закреплённых приказами, указанными в пункте 1, считать");
    }

    @Test
    void aReplacementClaimsNoPetition() {
        var mentee = desk.pupil("Образцов");
        UUID former = desk.pair(desk.teacher("Примерова"), mentee);
        desk.approve(desk.submitted(former).getId());
        UUID successor = desk.pair(desk.teacher("Эскизова"), mentee);
        UUID id = desk.call(() -> changing.replace(UUID.randomUUID(), former, successor, EndReason.LEFT, desk.curating()).getId());
        assertThat(text(id)).contains("В соответствии с положением о наставничестве\nПРИКАЗЫВАЮ:").doesNotContain("обращени");
    }

    private String text(UUID id) {
        return desk.call(() -> {
            Decree decree = beans.getBean(Decrees.class).findById(id).orElseThrow();
            Contents contents = beans.getBean(Contents.class);
            return contents.textOf(decree, contents.linesOf(decree));
        });
    }

    private Pair pair(UUID id) {
        return desk.call(() -> pairs.findById(id).orElseThrow());
    }
}
