package ru.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairTest {

    static final UUID FORM = UUID.randomUUID();
    static final Period NOVEMBER = november(1, 30);
    static final MentoringKind SPEED = new MentoringKind("скоростное", null, MenteeCount.ANY, 1);
    static final MentoringKind GROUP = new MentoringKind("в группе", 14, MenteeCount.GROUP, 2);
    static final MentoringKind WEEKLY = new MentoringKind("еженедельное", 7, MenteeCount.ANY, 3);

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, IN_DECREE", "IN_DECREE, PROPOSED ACTIVE", "ACTIVE, PAUSED PROPOSED COMPLETED ENDED REPLACED",
        "PAUSED, ACTIVE PROPOSED COMPLETED ENDED REPLACED", "COMPLETED, ''", "ENDED, ''", "REPLACED, ''"})
    void aPairGoesByItsDecree(PairState from, String to) {
        Set<PairState> allowed =
                Arrays.stream(to.split(" ")).filter(s -> !s.isEmpty()).map(PairState::valueOf).collect(Collectors.toSet());
        assertThat(EnumSet.allOf(PairState.class)).allSatisfy(next -> assertThat(from.mayBecome(next)).isEqualTo(allowed.contains(next)));
    }

    @Test
    void worksOnlyAfterADecree() {
        Pair pair = pair(1, terms());
        LocalDate decreed = NOVEMBER.startsOn().plusDays(4);
        assertThatIllegalStateException().isThrownBy(() -> pair.activate(decreed));
        assertThat(pair.worksOn(decreed)).isFalse();
        pair.enterDecree();
        assertThatIllegalStateException().isThrownBy(pair::enterDecree);
        pair.leaveDecree();
        pair.enterDecree();
        pair.activate(decreed);
        assertThat(pair.getState()).isEqualTo(PairState.ACTIVE);
        assertThat(List.of(pair.worksOn(decreed.minusDays(1)), pair.worksOn(decreed), pair.worksOn(NOVEMBER.endsOn()), pair.worksOn(NOVEMBER.endsOn().plusDays(1))))
                .containsExactly(false, true, true, false);
        assertThatIllegalStateException().isThrownBy(pair::leaveDecree);
    }

    @Test
    void anEndedPairWorksNoMoreAndKeepsTheDaysItWorked() {
        Pair pair = working();
        LocalDate today = NOVEMBER.startsOn().plusDays(10);
        pair.end(today, EndReason.LOST_CONTACT);
        assertThat(pair.getState()).isEqualTo(PairState.ENDED);
        assertThat(List.of(pair.worksOn(today.minusDays(1)), pair.worksOn(today), pair.worksOn(NOVEMBER.endsOn()))).containsExactly(true, false, false);
        assertThatIllegalStateException().isThrownBy(() -> pair.end(today, EndReason.LOST_CONTACT));
    }

    @Test
    void aPairThatEndsOnItsFirstDayNeverWorked() {
        for (LocalDate day : List.of(NOVEMBER.startsOn(), NOVEMBER.startsOn().minusDays(3))) {
            Pair pair = working();
            pair.end(day, EndReason.AGREED);
            assertThat(NOVEMBER.startsOn().minusDays(5).datesUntil(NOVEMBER.endsOn().plusDays(5))).noneMatch(pair::worksOn);
        }
    }

    @Test
    void aPairThatIsOverKeepsItsLastDay() {
        Pair pair = working();
        pair.end(NOVEMBER.endsOn().plusDays(8), EndReason.SUCCESS);
        assertThat(pair.worksOn(NOVEMBER.endsOn())).isTrue();
    }

    @Test
    void aGroupGoesOnWithoutOneAsLongAsAnotherStays() {
        Pair group = pair(2, terms());
        UUID first = group.getMenteeIds().iterator().next();
        UUID second = group.getMenteeIds().stream().filter(id -> !id.equals(first)).findFirst().orElseThrow();
        assertThat(group.goesOnWithout(first)).isTrue();
        group.part(first, NOVEMBER.startsOn().plusDays(3));
        assertThat(group.goesOnWithout(second)).isFalse();
        assertThat(PairForm.of(group).mentees()).as("to be amended").containsExactly(second);
    }

    @Test
    void aPauseEndsNothing() {
        Pair pair = working();
        assertThatIllegalStateException().isThrownBy(pair::resume);
        pair.pause();
        assertThat(pair.worksOn(NOVEMBER.endsOn())).isTrue();
        assertThatIllegalStateException().isThrownBy(pair::pause);
        pair.resume();
        assertThat(pair.getState()).isEqualTo(PairState.ACTIVE);
    }

    /** Domain: a success reached early is not a failure. */
    @Test
    void anEarlySuccessCompletesAPair() {
        for (EndReason reason : EndReason.values()) {
            Pair pair = working();
            pair.end(NOVEMBER.startsOn().plusDays(3), reason);
            assertThat(pair.getState()).isEqualTo(reason == EndReason.SUCCESS ? PairState.COMPLETED : PairState.ENDED);
            assertThat(pair.getEndReason()).isEqualTo(reason);
        }
    }

    @Test
    void anotherTakesItsPlaceAndRemembersIt() {
        Pair former = working();
        Pair successor = working();
        LocalDate day = NOVEMBER.startsOn().plusDays(3);
        former.giveWay(day, EndReason.LOST_CONTACT);
        successor.replace(former.getId());
        assertThat(former.getState()).isEqualTo(PairState.REPLACED);
        assertThat(List.of(former.worksOn(day.minusDays(1)), former.worksOn(day))).containsExactly(true, false);
        assertThatIllegalStateException().isThrownBy(() -> former.giveWay(day, EndReason.LEFT));
    }

    @Test
    void standsAsBeforeWhenItComesBack() {
        Pair group = working(2);
        UUID left = group.getMenteeIds().iterator().next();
        group.part(left, NOVEMBER.startsOn().plusDays(2));
        group.pause();
        group.giveWay(NOVEMBER.startsOn().plusDays(9), EndReason.LEFT);
        group.comeBack();
        assertThat(group.getState()).isEqualTo(PairState.PAUSED);
        assertThat(group.getPeriod()).isEqualTo(NOVEMBER);
        assertThat(group.getWorksFrom()).isEqualTo(NOVEMBER.startsOn());
        assertThat(group.getEndReason()).isNull();
        assertThat(group.getMentees()).extracting(mentee -> mentee.period().endsOn()).containsExactlyInAnyOrder(NOVEMBER.startsOn().plusDays(1), NOVEMBER.endsOn());
        assertThatIllegalStateException().isThrownBy(group::comeBack);
    }

    @Test
    void whoLeftItOnTheDayOfItsReplacementDoesNotComeBackWithIt() {
        Pair group = working(2);
        UUID left = group.getMenteeIds().iterator().next();
        LocalDate day = NOVEMBER.startsOn().plusDays(9);
        group.part(left, day);
        group.giveWay(day, EndReason.LEFT);
        assertThat(group.menteesToTheLastDay()).doesNotContain(left).hasSize(1);
        group.comeBack();
        assertInIt(group, left, day.minusDays(1));
    }

    private static void assertInIt(Pair group, UUID left, LocalDate lastOfTheirs) {
        assertThat(group.getMentees()).extracting(mentee -> mentee.menteeId().equals(left), mentee -> mentee.period().endsOn())
                .containsExactlyInAnyOrder(tuple(true, lastOfTheirs), tuple(false, NOVEMBER.endsOn()));
    }

    @Test
    void whoHadLeftGetsTheirDaysBackWhenADecreeDatedBeforeIsCancelled() {
        Pair group = working(2);
        UUID left = group.getMenteeIds().iterator().next();
        LocalDate day = NOVEMBER.startsOn().plusDays(9);
        group.part(left, day);
        group.giveWay(day.minusDays(4), EndReason.LEFT);
        group.comeBack();
        assertInIt(group, left, day.minusDays(1));
    }

    @Test
    void comesBackAlsoWhenItsFirstDayHadNotCome() {
        Pair former = working();
        former.giveWay(NOVEMBER.startsOn().minusDays(3), EndReason.LEFT);
        assertThat(former.worksOn(NOVEMBER.startsOn())).isFalse();
        former.comeBack();
        assertThat(List.of(former.worksOn(NOVEMBER.startsOn()), former.worksOn(NOVEMBER.endsOn()))).containsOnly(true);
    }

    @Test
    void isProposedAgainOnlyIfItNeverWorked() {
        Pair pair = working();
        assertThatIllegalStateException().isThrownBy(() -> pair.withdraw(NOVEMBER.startsOn().plusDays(1)));
        pair.withdraw(NOVEMBER.startsOn());
        assertThat(pair.isProposed()).isTrue();
        assertThat(pair.getWorksFrom()).isNull();
    }

    @Test
    void worksLongerWithThoseWhoAreInItStill() {
        Pair group = working(2);
        UUID left = group.getMenteeIds().iterator().next();
        group.part(left, NOVEMBER.startsOn().plusDays(5));
        LocalDate lastDay = NOVEMBER.endsOn().plusDays(20);
        group.workUntil(lastDay);
        assertThat(group.worksOn(lastDay)).isTrue();
        assertThat(group.goesOnWithout(left)).isTrue();
        assertThat(group.goesOnWithout(group.getMenteeIds().stream().filter(id -> !id.equals(left)).findFirst().orElseThrow())).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> group.workUntil(NOVEMBER.startsOn().minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> group.workUntil(NOVEMBER.startsOn().plusYears(4)));
    }

    private static Pair working() {
        return working(1);
    }

    private static Pair working(int mentees) {
        Pair pair = pair(mentees, terms());
        pair.enterDecree();
        pair.activate(NOVEMBER.startsOn());
        return pair;
    }

    @Test
    void worksNotBeforeItsPeriod() {
        Pair pair = pair(1, terms());
        pair.enterDecree();
        pair.activate(NOVEMBER.startsOn().minusDays(20));
        assertThat(pair.getWorksFrom()).isEqualTo(NOVEMBER.startsOn());
    }

    @Test
    void isAmendedOnlyWhileProposed() {
        Pair pair = pair(1, terms());
        pair.enterDecree();
        assertThatIllegalStateException().isThrownBy(() -> pair.amend(List.of(UUID.randomUUID()), terms()));
    }

    @Test
    void twoMenteesMakeAGroup() {
        assertThat(pair(1, terms()).isGroup()).isFalse();
        assertThat(pair(2, terms()).isGroup()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> pair(0, terms()));
        assertThatIllegalArgumentException().isThrownBy(() -> pair(1, terms(GROUP)));
    }

    @Test
    void meetsOnceInTwoWeeksUnlessItsKindsSayOtherwise() {
        assertThat(pair(1, terms()).getRhythmDays()).isEqualTo(14);
        assertThat(pair(2, terms(GROUP, WEEKLY)).getRhythmDays()).isEqualTo(7);
        assertThat(pair(2, terms(GROUP, SPEED)).getRhythmDays()).isNull();
        assertThat(pair(1, new Terms(null, Set.of(), null, NOVEMBER, 30)).getRhythmDays()).isEqualTo(30);
        assertThat(pair(1, new Terms(null, Set.of(SPEED), null, NOVEMBER, 30)).getRhythmDays()).isNull();
    }

    @Test
    void refusesTheModelOfAnotherForm() {
        var model = new MentoringModel(UUID.randomUUID(), "опытный — молодой", 1);
        assertThatIllegalArgumentException().isThrownBy(() -> pair(1, new Terms(model, Set.of(), null, NOVEMBER, null)));
    }

    @Test
    void aPeriodIsInOrderAndAtMostThreeYears() {
        LocalDate first = LocalDate.of(2026, 9, 1);
        assertThat(new Period(first, LocalDate.of(2029, 8, 31)).endsOn()).isEqualTo("2029-08-31");
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(first, LocalDate.of(2029, 9, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(first, first.minusDays(1)));
        assertThat(Period.restOfProgrammeYear(LocalDate.of(2027, 8, 31)).endsOn()).isEqualTo("2027-08-31");
        assertThat(Period.restOfProgrammeYear(LocalDate.of(2027, 9, 1)).endsOn()).isEqualTo("2028-08-31");
    }

    @Test
    void theLoadIsThatOfTheBusiestDay() {
        List<Pair> pairs = List.of(
                pair(2, new Terms(null, Set.of(), null, november(1, 10), null)),
                pair(1, new Terms(null, Set.of(), null, november(10, 20), null)),
                pair(2, new Terms(null, Set.of(), null, november(21, 30), null)));
        assertThat(Load.mostOnADay(pairs, NOVEMBER)).isEqualTo(3);
        assertThat(Load.mostOnADay(pairs, november(1, 9))).isEqualTo(2);
        assertThat(Load.mostOnADay(pairs, november(11, 20))).isEqualTo(1);
        assertThat(Load.mostOnADay(pairs, november(15, 25))).isEqualTo(2);
        assertThat(Load.mostOnADay(List.of(), NOVEMBER)).isZero();
    }

    private static Period november(int from, int to) {
        return new Period(LocalDate.of(2026, 11, from), LocalDate.of(2026, 11, to));
    }

    private static Pair pair(int mentees, Terms terms) {
        return new Pair(UUID.randomUUID(), FORM, Stream.generate(UUID::randomUUID).limit(mentees).toList(), terms);
    }

    private static Terms terms(MentoringKind... kinds) {
        return new Terms(null, Set.of(kinds), null, NOVEMBER, null);
    }
}
