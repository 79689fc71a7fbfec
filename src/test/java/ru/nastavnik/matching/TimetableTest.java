package ru.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import ru.nastavnik.matching.Market.Bond;

class TimetableTest {

    @RepeatedTest(200)
    void as_many_turns_as_anybody_has_talks_are_enough(RepetitionInfo number) {
        var random = new Random(number.getCurrentRepetition());
        int mentees = 1 + random.nextInt(30);
        int mentors = 1 + random.nextInt(15);
        Set<Bond> talks = new HashSet<>();
        for (int draw = 0; draw < 120; draw++) {
            talks.add(new Bond(random.nextInt(mentees), random.nextInt(mentors)));
        }

        int turns = most(talks, mentees, mentors);
        Timetable timetable = Timetable.of(talks, mentees, mentors, turns);

        Set<Bond> held = new HashSet<>();
        for (int turn = 0; turn < turns; turn++) {
            for (int mentee = 0; mentee < mentees; mentee++) {
                int mentor = timetable.mentorOf(mentee, turn);
                if (mentor >= 0) {
                    assertThat(timetable.menteeOf(mentor, turn)).isEqualTo(mentee);
                    assertThat(held.add(new Bond(mentee, mentor))).isTrue();
                }
            }
        }
        assertThat(held).isEqualTo(talks);
    }

    @Test
    void more_talks_than_turns_are_refused() {
        assertThatThrownBy(() -> Timetable.of(List.of(new Bond(0, 0), new Bond(0, 1)), 1, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int most(Set<Bond> talks, int mentees, int mentors) {
        int most = 0;
        for (int mentee = 0; mentee < mentees; mentee++) {
            int one = mentee;
            most = Math.max(most, (int) talks.stream().filter(talk -> talk.mentee() == one).count());
        }
        for (int mentor = 0; mentor < mentors; mentor++) {
            int one = mentor;
            most = Math.max(most, (int) talks.stream().filter(talk -> talk.mentor() == one).count());
        }
        return most;
    }
}
