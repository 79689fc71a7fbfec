package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifeTest {

    private static final LocalDate ENTERED = LocalDate.of(2026, 9, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "CANDIDATE, INTERVIEWED RESERVE LEFT", "INTERVIEWED, TRAINED RESERVE LEFT CANDIDATE", "TRAINED, ACTIVE RESERVE LEFT INTERVIEWED",
        "ACTIVE, RESERVE LEFT", "RESERVE, ACTIVE TRAINED INTERVIEWED LEFT", "LEFT, CANDIDATE RESERVE"
    })
    void aMentorGoesStepByStepAndOutFromAnywhere(MentorState from, String to) {
        assertThat(from.next()).extracting(Enum::name).containsExactly(to.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "APPLIED, CONFIRMED LEFT", "CONFIRMED, WAITING LEFT", "PAIRED, COMPLETED WAITING LEFT", "COMPLETED, CONFIRMED", "WAITING, CONFIRMED LEFT",
        "LEFT, CONFIRMED"
    })
    void nobodyMovesAMenteeIntoAPairByHand(MenteeState from, String to) {
        assertThat(from.next()).extracting(Enum::name).containsExactly(to.split(" ")).doesNotContain("PAIRED");
    }

    @ParameterizedTest
    @EnumSource(MentorState.class)
    void aStepOutsideOfTheTableIsRefused(MentorState to) {
        var mentor = mentor();
        if (MentorState.CANDIDATE.next().contains(to)) {
            mentor.move(to, TODAY);
            assertThat(mentor.getState()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> mentor.move(to, TODAY)).isInstanceOf(IllegalStateException.class);
            assertThat(mentor.getState()).isEqualTo(MentorState.CANDIDATE);
        }
    }

    @Test
    void whoLeavesGoesToTheArchiveAndComesBackByAStepAlone() {
        var mentor = mentor();
        mentor.move(MentorState.LEFT, TODAY);
        assertThat(mentor.getArchivedOn()).isEqualTo(TODAY);
        mentor.restore();
        assertThat(mentor.isArchived()).isTrue();
        mentor.move(MentorState.RESERVE, TODAY);
        assertThat(mentor.isArchived()).isFalse();
    }

    @Test
    void aDecreeBindsWhereverTheyStood() {
        var mentor = mentor();
        mentor.pair();
        assertThat(mentor.getState()).isEqualTo(MentorState.ACTIVE);
        var mentee = Mentee.applying(RegistersPersistenceTest.pupil(), ENTERED);
        assertThat(mentee.getState()).isEqualTo(MenteeState.APPLIED);
        mentee.pair();
        assertThat(mentee.getState()).isEqualTo(MenteeState.PAIRED);
    }

    @Test
    void onlyWhereItMattersAReasonIsAskedFor() {
        assertThat(MentorState.values()).filteredOn(MentorState::asksReason).containsExactly(MentorState.LEFT);
        assertThat(MenteeState.values()).filteredOn(MenteeState::asksReason).containsExactly(MenteeState.WAITING, MenteeState.LEFT);
    }

    @Test
    void topicsAreSpelledAsTheListHasThem() {
        var list = List.of(new Topic("Как всё успевать", 1));
        assertThat(Topics.spelling(list).apply("  как ВСЕ  успевать ")).isEqualTo("Как всё успевать");
        assertThat(Topics.spelling(list).apply(" своими  словами")).isEqualTo("своими словами");
        assertThat(Topics.has(list, "КАК ВСЁ УСПЕВАТЬ")).isTrue();
    }

    private static Mentor mentor() {
        return new Mentor(RegistersPersistenceTest.teacher(), ENTERED);
    }
}
