package ru.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import ru.nastavnik.ApplicationTest;

/** Whom somebody met at a gathering is the same where they are asked whom they would have, and where the answers count. */
@ApplicationTest
class MeetingsTest {

    @Autowired
    BeanFactory beans;

    Hall hall;
    UUID round;
    UUID talker;
    UUID waiter;
    UUID newcomer;
    UUID absentee;
    UUID mentor;
    UUID otherMentor;
    UUID absentMentor;
    UUID newMentor;

    @BeforeEach
    void hold() {
        hall = new Hall(beans);
        round = hall.round();
        talker = mentee("Разговоров");
        waiter = mentee("Ожидаев");
        newcomer = mentee("Внезапнов");
        absentee = mentee("Прогулов");
        mentor = mentor("Реактивова");
        otherMentor = mentor("Колбина");
        absentMentor = mentor("Отсутствова");
        newMentor = mentor("Нежданова");
    }

    @Test
    void bothRulesNameTheSamePeople() {
        // the newcomer has come as a mentor, too
        gather(List.of(
                new Talk(1, 1, talker, mentor), new Talk(2, 1, talker, absentMentor), new Talk(1, 2, waiter, absentMentor), new Talk(2, 2, absentee, mentor),
                new Talk(1, 3, absentee, otherMentor)));
        assertThat(met(talker, Side.MENTEE)).as("of the two the one who came").containsExactly(mentor);
        assertThat(met(waiter, Side.MENTEE)).as("sat alone").containsExactlyInAnyOrder(mentor, otherMentor, newMentor, newcomer);
        assertThat(met(newcomer, Side.MENTEE)).as("has no timetable").containsExactlyInAnyOrder(mentor, otherMentor, newMentor);
        assertThat(met(absentee, Side.MENTEE)).as("did not come").containsExactlyInAnyOrder(mentor, otherMentor);
        assertThat(met(mentor, Side.MENTOR)).containsExactly(talker);
        assertThat(met(newMentor, Side.MENTOR)).containsExactlyInAnyOrder(talker, waiter, newcomer);
        assertThat(met(newcomer, Side.MENTOR)).containsExactlyInAnyOrder(talker, waiter);
        assertBothAgree();
    }

    @Test
    void withoutATimetableEverybodyMetAllOfTheOtherSide() {
        gather(List.of());
        assertThat(met(talker, Side.MENTEE)).containsExactlyInAnyOrder(mentor, otherMentor, newMentor, newcomer);
        assertBothAgree();
    }

    private void assertBothAgree() {
        for (UUID person : everybody()) {
            for (Side side : Side.values()) {
                assertThat(met(person, side)).as("%s %s", side, person).isEqualTo(asked(person, side));
            }
        }
    }

    private Set<UUID> met(UUID person, Side side) {
        return hall.call(() -> everybody().stream().filter(Meetings.at(gathering()).of(new Guest(person, side))).collect(Collectors.toSet()));
    }

    private Set<UUID> asked(UUID person, Side side) {
        return hall.call(() -> new GatheringAudience(side, hall.jdbc(), beans.getBean(MessageSource.class))
                .acquaintances(gathering().getId().toString(), person)
                .orElseThrow());
    }

    private void gather(List<Talk> talks) {
        hall.run(() -> {
            var gathering = new Gathering(round, new Occasion("актовый зал", hall.today, LocalTime.NOON, 2, 5));
            gathering.seat(talks, Instant.EPOCH);
            gathering.register(
                    List.of(
                            new Guest(talker, Side.MENTEE), new Guest(waiter, Side.MENTEE), new Guest(newcomer, Side.MENTEE), new Guest(newcomer, Side.MENTOR),
                            new Guest(mentor, Side.MENTOR), new Guest(otherMentor, Side.MENTOR), new Guest(newMentor, Side.MENTOR)),
                    List.of());
            gathering.end(List.of(new Guest(absentee, Side.MENTEE), new Guest(absentMentor, Side.MENTOR)), Instant.EPOCH, hall.today);
            beans.getBean(Gatherings.class).save(gathering);
        });
    }

    private Gathering gathering() {
        return beans.getBean(Gatherings.class).findByRoundId(round).orElseThrow();
    }

    private List<UUID> everybody() {
        return List.of(talker, waiter, newcomer, absentee, mentor, otherMentor, absentMentor, newMentor);
    }

    private UUID mentee(String surname) {
        return hall.mentee(surname, "Химия").getPerson().getId();
    }

    private UUID mentor(String surname) {
        return hall.mentor(surname, 2, "химия").getPerson().getId();
    }
}
