package ru.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Statements;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;

@ApplicationTest
class MatchingTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Matching matching;

    @Autowired
    ConditionsOfPeople conditions;

    @Autowired
    Statements statements;

    Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(beans);
    }

    @Test
    void a_request_meets_its_competence_across_the_forms_of_words() {
        Mentee chemist = hall.mentee("Колбин", "Химия");
        Mentee coder = hall.mentee("Кодов", "Программирование на Python");
        Mentor programmer = hall.mentor("Алгоритмова", 1, "программирование");
        Mentor teacher = hall.mentor("Реактивова", 1, "подготовка к экзамену по химии");

        Variant variant = hall.solve(hall.round());

        assertThat(variant.getServed()).isEqualTo(2);
        assertThat(variant.isProved()).isTrue();
        assertThat(variant.getProposals()).extracting(Proposed::menteeId, Proposed::mentorId).containsExactlyInAnyOrder(
                tuple(chemist.getId(), teacher.getId()), tuple(coder.getId(), programmer.getId()));
    }

    @Test
    void only_those_take_part_who_look_for_one_another_and_are_not_left_out() {
        Mentee seeks = hall.mentee("Колбин", "Химия");
        Mentee left = hall.mentee("Ушедший", "Химия");
        Mentee stays = hall.mentee("Оставленный", "Химия");
        Mentor trained = hall.mentor("Реактивова", 2, "химия");
        Mentor candidate = hall.mentor("Кандидатова", 2, "химия");
        UUID round = hall.round();
        hall.run(() -> {
            hall.jdbc().sql("update mentee set state = 'LEFT' where id = ?").param(left.getId()).update();
            hall.jdbc().sql("update mentor set state = 'CANDIDATE' where id = ?").param(candidate.getId()).update();
            hall.find(round).leaveOut(new LeftOut(stays.getPerson().getId(), Side.MENTEE));
        });

        hall.run(() -> {
            Deliberation deliberation = matching.deliberate(hall.find(round));
            assertThat(deliberation.seekers()).extracting(Seeker::id).containsExactly(seeks.getId());
            assertThat(deliberation.helpers()).extracting(Helper::id).containsExactly(trained.getId());
            assertThat(deliberation.seekers().get(0).age()).isEqualTo(14);
        });
    }

    @Test
    void conditions_bars_and_pins_are_taken_from_where_they_are_kept() {
        Mentee one = hall.mentee("Первый", "Химия");
        Mentee other = hall.mentee("Второй", "Физика");
        Mentor chemist = hall.mentor("Реактивова", 1, "химия");
        Mentor physicist = hall.mentor("Омова", 1, "физика");
        UUID round = hall.round();
        hall.run(() -> {
            var stated = new PersonalConditions(one.getPerson().getId(), Side.MENTEE);
            stated.state(new Conditions(Set.of(DayOfWeek.TUESDAY), Set.of(Place.REMOTE), Set.of("татарский"), Set.of()), 2, 1);
            conditions.save(stated);
            hall.bar(one, chemist);
        });
        hall.run(() -> {
            Deliberation deliberation = matching.deliberate(hall.find(round));
            assertThat(deliberation.seekers().get(0).wanted()).isEqualTo(2);
            assertThat(deliberation.seekers().get(0).conditions().days()).containsExactly(DayOfWeek.TUESDAY);
            assertThat(deliberation.compatibility().isPossible(0, 0)).isFalse();
            hall.find(round).pin(new Pin(one.getId(), physicist.getId()));
        });

        Variant variant = hall.solve(round);

        assertThat(variant.getProposals()).extracting(Proposed::menteeId, Proposed::mentorId, Proposed::pinned).containsExactlyInAnyOrder(
                tuple(one.getId(), physicist.getId(), true), tuple(other.getId(), chemist.getId(), false));
    }

    @Test
    void a_variant_is_out_of_date_when_a_card_has_changed_so_that_it_matters() {
        hall.mentee("Колбин", "Химия");
        Mentor mentor = hall.mentor("Реактивова", 1, "химия");
        UUID round = hall.round();
        Variant variant = hall.solve(round);
        hall.run(() -> assertThat(variant.isOf(matching.deliberate(hall.find(round)))).isTrue());

        hall.run(() -> hall.jdbc().sql("update mentor set competences = '{физика}' where id = ?").param(mentor.getId()).update());

        hall.run(() -> assertThat(variant.isOf(matching.deliberate(hall.find(round)))).isFalse());
    }

    @Test
    void a_second_press_finds_that_the_round_was_solved_meanwhile() {
        hall.mentee("Колбин", "Химия");
        UUID round = hall.round();
        int version = hall.version(round);
        hall.call(() -> matching.solve(round, version, "Куратор"));

        assertThatThrownBy(() -> hall.call(() -> matching.solve(round, version, "Куратор"))).isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(hall.solve(round).getNumber()).isEqualTo(2);
    }

    @Test
    void a_pin_that_a_bar_forbids_holds_no_more() {
        Mentee mentee = hall.mentee("Колбин", "Химия");
        Mentor mentor = hall.mentor("Реактивова", 1, "химия");
        UUID round = hall.round();
        hall.run(() -> {
            hall.find(round).pin(new Pin(mentee.getId(), mentor.getId()));
            hall.bar(mentee, mentor);
        });

        assertThat(hall.solve(round).getProposals()).isEmpty();
    }

    @Test
    void another_school_sees_no_round() {
        UUID round = hall.round();

        new Hall(beans).run(() -> assertThat(beans.getBean(MatchingRounds.class).findById(round)).isEmpty());
    }

    @Test
    void a_deliberation_takes_as_many_statements_however_many_people() throws Exception {
        hall.mentee("Колбин", "Химия");
        hall.mentor("Реактивова", 1, "химия");
        UUID round = hall.round();
        int few = statements.during(() -> hall.run(() -> matching.deliberate(hall.find(round)))).size();
        for (String surname : List.of("Первый", "Второй", "Третий")) {
            hall.mentee(surname, "Химия", "Физика");
            hall.mentor(surname, 2, "физика");
        }

        assertThat(statements.during(() -> hall.run(() -> assertThat(matching.deliberate(hall.find(round)).seekers()).hasSize(4)))).hasSize(few);
    }
}
