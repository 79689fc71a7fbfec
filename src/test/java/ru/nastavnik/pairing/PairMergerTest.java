package ru.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.Merge;

@ApplicationTest
class PairMergerTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Pairing pairing;

    @Autowired
    Pairs pairs;

    @Autowired
    PairMerger merger;

    School school;

    @BeforeEach
    void found() {
        school = new School(beans);
    }

    @Test
    void pairsGoOverToTheCardThatStays() {
        Mentor stays = school.teacher("Серова", 5);
        Mentor goes = school.teacher("Cерова", 5);
        Mentee pupil = school.pupil("Образцов");
        Mentee double1 = school.pupil("Макетов");
        Mentee double2 = school.pupil("Макетова");
        UUID one = school.call(() -> pairing.form(school.proposal(goes, pupil)).getId());
        UUID other = school.call(() -> pairing.form(school.proposal(stays, double2)).getId());
        var mentors = new Merge(people(goes, stays), new Merge.Ends(goes.getId(), stays.getId()), null);
        var mentees = new Merge(new Merge.Ends(double2.getPerson().getId(), double1.getPerson().getId()), null, new Merge.Ends(double2.getId(), double1.getId()));
        school.run(() -> {
            assertThat(merger.obstacles(mentors)).isEmpty();
            assertThat(merger.obstacles(mentees)).isEmpty();
            merger.merge(mentors);
            merger.merge(mentees);
        });
        school.run(() -> {
            assertThat(pairs.findById(one).orElseThrow().getMentorId()).isEqualTo(stays.getId());
            assertThat(pairs.findById(other).orElseThrow().getMenteeIds()).containsExactly(double1.getId());
        });
    }

    @Test
    void whereOnePersonCannotStandTwiceItSaysSo() {
        Mentor mentor = school.teacher("Серова", 5);
        Mentor same = school.teacher("Cерова", 5);
        Mentee one = school.pupil("Макетов");
        Mentee other = school.pupil("Макетова");
        Mentee third = school.pupil("Образцов");
        school.run(() -> {
            pairing.form(school.proposal(mentor, one, other));
            pairing.form(school.proposal(mentor, third));
            pairing.form(school.proposal(same, one));
        });
        assertThat(obstacles(new Merge(new Merge.Ends(mentor.getPerson().getId(), one.getPerson().getId()), null, null))).containsExactly("pairing.merge.eachOther");
        assertThat(obstacles(new Merge(new Merge.Ends(other.getPerson().getId(), one.getPerson().getId()), null, new Merge.Ends(other.getId(), one.getId()))))
                .containsExactly("pairing.merge.sameGroup");
        assertThat(obstacles(new Merge(new Merge.Ends(third.getPerson().getId(), one.getPerson().getId()), null, new Merge.Ends(third.getId(), one.getId()))))
                .containsExactly("pairing.merge.twice");
        assertThat(obstacles(new Merge(people(mentor, same), new Merge.Ends(mentor.getId(), same.getId()), null))).containsExactly("pairing.merge.twice");
    }

    private List<String> obstacles(Merge merge) {
        return school.call(() -> merger.obstacles(merge));
    }

    private static Merge.Ends people(Mentor from, Mentor to) {
        return new Merge.Ends(from.getPerson().getId(), to.getPerson().getId());
    }
}
