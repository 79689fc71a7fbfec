package ru.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static ru.nastavnik.roadmap.ActivityState.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.nastavnik.decree.Author;
import ru.nastavnik.roadmap.Change.Aspect;

class ActivityTest {

    private static final Author CURATOR = new Author(UUID.randomUUID(), "Примерова Анна Борисовна");
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Plan PLAN = new Plan("Утвердить пары", Set.of(ResponsibleRole.CURATOR), Deadline.of("ноябрь", 2026), "Приказ");

    private final Activity activity = new Roadmap(2026).add("Пары", null, 5).add(PLAN, EvidenceKind.PAIRS_DECREE);

    @Test
    void factsTakeItForwardAndTheHistoryNamesThem() {
        activity.follow(facts(true, false, 1), NOW);
        assertThat(activity.getState()).isEqualTo(RUNNING);
        activity.follow(facts(true, true, 2), LATER);
        assertThat(activity.getState()).isEqualTo(DONE);
        assertThat(activity.getHistory()).containsExactly(
                new Change(Aspect.STATE, "PLANNED", "RUNNING", NOW, null, facts(true, false, 1).figures()),
                new Change(Aspect.STATE, "RUNNING", "DONE", LATER, null, facts(true, true, 2).figures()));
        assertThat(activity.isByHand()).isFalse();
    }

    @Test
    void theSameFactsTwiceAreOneLine() {
        activity.follow(facts(true, true, 1), NOW);
        activity.follow(facts(true, true, 1), LATER);
        assertThat(activity.getHistory()).hasSize(1);
    }

    @Test
    void factsNeverTakeItBack() {
        activity.follow(facts(true, true, 1), NOW);
        activity.follow(facts(true, false, 1), LATER);
        activity.follow(facts(false, false, 0), LATER);
        assertThat(activity.getState()).isEqualTo(DONE);
        assertThat(activity.getHistory()).hasSize(1);
    }

    @Test
    void factsOfAnotherKindSayNothing() {
        activity.follow(new Evidence(EvidenceKind.MENTEES, true, true, facts(true, true, 1).figures(), TODAY), NOW);
        assertThat(activity.getState()).isEqualTo(PLANNED);
    }

    @ParameterizedTest
    @EnumSource(names = {"PLANNED", "RUNNING", "DONE"})
    void whatAPersonDecidedStays(ActivityState decided) {
        activity.decide(decided, CURATOR, NOW);
        activity.follow(facts(true, true, 1), LATER);
        assertThat(activity.getState()).isEqualTo(decided);
        assertThat(activity.isByHand()).isTrue();
    }

    @Test
    void whatAPersonDecidedCanBeGivenBackToTheFacts() {
        activity.decide(DONE, CURATOR, NOW);
        activity.leaveToEvidence(facts(true, false, 1), null, CURATOR, LATER);
        assertThat(activity.getState()).isEqualTo(RUNNING);
        assertThat(activity.isByHand()).isFalse();
        assertThat(activity.getHistory()).extracting(Change::became).containsExactly("DONE", "RUNNING");
        activity.follow(facts(true, true, 1), LATER);
        assertThat(activity.getState()).isEqualTo(DONE);
    }

    @Test
    void leftToTheFactsAnewItKeepsItsState() {
        activity.follow(facts(true, true, 1), NOW);
        activity.leaveToEvidence(facts(true, false, 1), "Ждём ещё один приказ", CURATOR, LATER);
        assertThat(activity.getState()).isEqualTo(DONE);
        assertThat(activity.getHistory()).extracting(Change::aspect).containsExactly(Aspect.STATE, Aspect.NOTE);
    }

    @Test
    void withoutFactsThereIsNothingToLeaveItTo() {
        var plain = activity.getSection().add(PLAN, null);
        assertThatIllegalStateException().isThrownBy(() -> plain.leaveToEvidence(null, null, CURATOR, NOW));
    }

    @Test
    void aCancelledOneSaysWhy() {
        assertThatIllegalArgumentException().isThrownBy(() -> activity.decide(CANCELLED, CURATOR, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> activity.decide(CANCELLED, " ", CURATOR, NOW));
        assertThat(activity.getHistory()).isEmpty();
        activity.decide(CANCELLED, "Пар в этом году нет", CURATOR, NOW);
        assertThat(activity.getState()).isEqualTo(CANCELLED);
        assertThatIllegalArgumentException().isThrownBy(() -> activity.remark(null, CURATOR, NOW));
        assertThat(activity.getNote()).isEqualTo("Пар в этом году нет");
    }

    @Test
    void eachChangeIsALineWithWhoMadeIt() {
        activity.replan(new Plan("Утвердить пары", Set.of(ResponsibleRole.DIRECTOR, ResponsibleRole.CURATOR), Deadline.of("в течение года", 2026), "Приказ"), CURATOR, NOW);
        activity.remark("Ждём согласий", CURATOR, LATER);
        assertThat(activity.getHistory()).containsExactly(
                new Change(Aspect.RESPONSIBLE, "CURATOR", "DIRECTOR,CURATOR", NOW, CURATOR, null),
                new Change(Aspect.DEADLINE, "ноябрь", "в течение года", NOW, CURATOR, null),
                new Change(Aspect.NOTE, null, "Ждём согласий", LATER, CURATOR, null));
        assertThat(activity.getHistory().get(0).becameRoles()).containsExactly("DIRECTOR", "CURATOR");
        assertThat(activity.getDeadline().endsOn()).isNull();
    }

    @Test
    void nothingChangedIsNoLine() {
        activity.replan(PLAN, CURATOR, NOW);
        activity.remark(null, CURATOR, NOW);
        assertThat(activity.getHistory()).isEmpty();
    }

    @Test
    void isLateAfterItsLastDayUntilItIsDoneOrCancelled() {
        assertThat(activity.isLateOn(LocalDate.of(2026, 11, 30))).isFalse();
        assertThat(activity.isLateOn(LocalDate.of(2026, 12, 1))).isTrue();
        activity.follow(facts(true, false, 1), NOW);
        assertThat(activity.isLateOn(LocalDate.of(2026, 12, 1))).isTrue();
        activity.decide(DONE, CURATOR, NOW);
        assertThat(activity.isLateOn(LocalDate.of(2026, 12, 1))).isFalse();
        activity.decide(CANCELLED, "Не нужно", CURATOR, NOW);
        assertThat(activity.isLateOn(LocalDate.of(2026, 12, 1))).isFalse();
    }

    @Test
    void aPlanHasATitle() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Plan(" ", Set.of(), Deadline.of("август", 2026), null));
    }

    private static Evidence facts(boolean begun, boolean fulfilled, int number) {
        return new Evidence(EvidenceKind.PAIRS_DECREE, begun, fulfilled, new Figures(4, fulfilled ? 4 : 6, number, TODAY), TODAY);
    }
}
