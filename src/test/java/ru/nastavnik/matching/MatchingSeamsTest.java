package ru.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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
class MatchingSeamsTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MatchingEraser eraser;

    @Autowired
    MatchingMerger merger;

    @Autowired
    ConditionsOfPeople conditions;

    Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(beans);
    }

    @Test
    void all_that_was_said_of_a_person_is_forgotten_and_a_variant_stays_as_it_was_found() {
        Mentee gone = hall.mentee("Уходящий", "Химия");
        Mentee other = hall.mentee("Второй", "Химия");
        Mentor mentor = hall.mentor("Реактивова", 2, "химия");
        UUID round = furnished(gone, other, mentor);

        List<Eraser.Line> lines = hall.call(() -> eraser.erase(new Eraser.Subject(gone.getPerson().getId(), gone.getPerson().getName(), gone.getPerson().getBirth())));

        assertThat(lines).containsExactly(
                Eraser.Line.destroyed("matching.erased.conditions", 1), Eraser.Line.destroyed("matching.erased.bars", 1),
                Eraser.Line.destroyed("matching.erased.notes", 1), Eraser.Line.kept("matching.kept.proposals", 1));
        hall.run(() -> {
            MatchingRound now = hall.find(round);
            assertThat(now.getPins()).isEmpty();
            assertThat(now.getNotes().values()).singleElement().asString().doesNotContain("Уходящ").contains("Дружит");
        });
    }

    @Test
    void what_stands_of_both_stays_once_when_two_become_one() {
        Mentee goes = hall.mentee("Двойников", "Химия");
        Mentee stays = hall.mentee("Двойников", "Химия");
        Mentor mentor = hall.mentor("Реактивова", 2, "химия");
        UUID round = furnished(goes, stays, mentor);
        hall.run(() -> {
            hall.bar(stays, mentor);
            conditions.save(new PersonalConditions(stays.getPerson().getId(), Side.MENTEE));
        });

        hall.run(() -> merger.merge(new Merge(
                new Merge.Ends(goes.getPerson().getId(), stays.getPerson().getId()), null, new Merge.Ends(goes.getId(), stays.getId()))));

        hall.run(() -> {
            MatchingRound now = hall.find(round);
            assertThat(now.getPins()).containsExactly(new Pin(stays.getId(), mentor.getId()));
            assertThat(now.getNotes()).containsOnlyKeys(stays.getId());
            assertThat(count("matching_bar")).isOne();
            assertThat(count("matching_conditions")).isOne();
            assertThat(count("matching_proposal")).isOne();
            assertThat(hall.jdbc().sql("select count(*) from matching_proposal where mentee_id = ?").param(goes.getId()).query(Integer.class).single()).isZero();
        });
    }

    private int count(String table) {
        return hall.jdbc().sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** Solved with the first pinned, whom a bar then keeps apart. */
    private UUID furnished(Mentee one, Mentee other, Mentor mentor) {
        UUID round = hall.round();
        hall.run(() -> {
            hall.find(round).pin(new Pin(one.getId(), mentor.getId()));
            hall.find(round).note(one.getId(), "Робкий");
            hall.find(round).note(other.getId(), "Дружит с Уходящим");
            conditions.save(new PersonalConditions(one.getPerson().getId(), Side.MENTEE));
            hall.find(round).leaveOut(new LeftOut(other.getPerson().getId(), Side.MENTEE));
        });
        hall.solve(round);
        hall.run(() -> hall.bar(one, mentor));
        assertThat(Set.copyOf(hall.call(() -> hall.find(round).getPins()))).isNotEmpty();
        return round;
    }
}
