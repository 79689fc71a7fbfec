package ru.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.Merge;

@ApplicationTest
class GatheringSeamsTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    GatheringEraser eraser;

    @Autowired
    GatheringMerger merger;

    Hall hall;
    UUID round;
    Mentee one;
    Mentee twin;
    Mentor mentor;
    Mentor other;

    @BeforeEach
    void hold() {
        hall = new Hall(beans);
        round = hall.round();
        one = hall.mentee("Двойников", "Химия");
        twin = hall.mentee("Двойников", "Химия");
        mentor = hall.mentor("Реактивова", 2, "химия");
        other = hall.mentor("Колбина", 2, "химия");
        hall.run(() -> {
            var gathering = new Gathering(round, new Occasion("Кабинет Двойникова", hall.today, LocalTime.NOON, 3, 5));
            gathering.seat(
                    List.of(talk(1, 1, one, mentor), talk(1, 2, twin, other), talk(2, 1, twin, mentor), talk(3, 2, one, other)), Instant.EPOCH);
            gathering.invite(List.of(), List.of(guest(twin)));
            gathering.register(List.of(guest(one)), List.of());
            beans.getBean(Gatherings.class).save(gathering);
        });
    }

    @Test
    void whom_they_met_is_forgotten_and_what_others_did_stays() {
        List<Eraser.Line> lines = hall.call(() -> eraser.erase(new Eraser.Subject(one.getPerson().getId(), one.getPerson().getName(), one.getPerson().getBirth())));

        assertThat(lines).containsExactly(Eraser.Line.destroyed("gathering.erased.guests", 1), Eraser.Line.destroyed("gathering.erased.talks", 2));
        hall.run(() -> {
            assertThat(gathering().getTalks()).containsExactlyInAnyOrder(talk(1, 2, twin, other), talk(2, 1, twin, mentor));
            assertThat(gathering().getOccasion().place()).doesNotContain("Двойников");
        });
    }

    @Test
    void of_two_who_are_one_either_came_and_one_talk_a_turn_stays() {
        hall.run(() -> merger.merge(new Merge(
                new Merge.Ends(one.getPerson().getId(), twin.getPerson().getId()), null, new Merge.Ends(one.getId(), twin.getId()))));

        hall.run(() -> {
            assertThat(gathering().came(Side.MENTEE)).containsExactly(twin.getPerson().getId());
            assertThat(gathering().getTalks()).containsExactlyInAnyOrder(talk(1, 2, twin, other), talk(2, 1, twin, mentor));
        });
    }

    private Gathering gathering() {
        return beans.getBean(Gatherings.class).findByRoundId(round).orElseThrow();
    }

    private static Talk talk(int turn, int seat, Mentee mentee, Mentor mentor) {
        return new Talk(turn, seat, mentee.getPerson().getId(), mentor.getPerson().getId());
    }

    private static Guest guest(Mentee mentee) {
        return new Guest(mentee.getPerson().getId(), Side.MENTEE);
    }
}
