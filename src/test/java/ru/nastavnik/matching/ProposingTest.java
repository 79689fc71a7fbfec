package ru.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.pairing.MenteeCount;
import ru.nastavnik.pairing.MentoringKind;
import ru.nastavnik.pairing.MentoringKinds;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.people.Occupation;

@ApplicationTest
class ProposingTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Proposing proposing;

    @Autowired
    Matching matching;

    @Autowired
    Pairs pairs;

    @Autowired
    MentoringKinds kinds;

    @Autowired
    ConditionsOfPeople conditions;

    Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(beans);
    }

    @Test
    void of_many_who_press_at_once_one_makes_the_pairs() throws Exception {
        hall.mentee("Колбин", "Химия");
        hall.mentor("Реактивова", 1, "химия");
        UUID round = hall.round();
        hall.solve(round);
        int version = hall.version(round);

        assertThat(atOnce(8, () -> hall.call(() -> proposing.propose(round, version, 1)))).isEqualTo(1);

        assertThat(hall.call(() -> pairs.count())).isOne();
    }

    @Test
    void of_many_who_solve_at_once_one_makes_a_variant() throws Exception {
        hall.mentee("Колбин", "Химия");
        UUID round = hall.round();

        assertThat(atOnce(8, () -> hall.call(() -> matching.solve(round, 0, "Куратор")))).isEqualTo(1);

        assertThat(hall.call(() -> hall.find(round).getVariants())).isOne();
    }

    @Test
    void two_rounds_at_once_do_not_bind_one_mentee_twice() throws Exception {
        hall.mentee("Колбин", "Химия");
        hall.mentor("Реактивова", 1, "химия");
        List<UUID> rounds = new ArrayList<>(List.of(hall.round(), hall.round()));
        rounds.forEach(hall::solve);

        assertThat(atOnce(2, () -> {
            UUID round;
            synchronized (rounds) {
                round = rounds.remove(0);
            }
            int version = hall.version(round);
            return hall.call(() -> proposing.propose(round, version, 1));
        })).isEqualTo(1);

        assertThat(hall.call(() -> pairs.count())).isOne();
    }

    @Test
    void a_kind_that_both_would_like_goes_into_their_pair() {
        Mentee mentee = hall.mentee("Колбин", "Химия");
        Mentor mentor = hall.mentor("Реактивова", 1, "химия");
        Set<UUID> liked = hall.call(() -> kinds.findAllByOrderByPosition().stream().map(MentoringKind::getId).collect(Collectors.toSet()));
        hall.run(() -> {
            conditions.save(stated(mentee.getPerson().getId(), Side.MENTEE, liked));
            conditions.save(stated(mentor.getPerson().getId(), Side.MENTOR, liked));
        });
        UUID round = hall.round();
        hall.solve(round);
        int version = hall.version(round);

        Set<UUID> made = hall.call(() -> proposing.propose(round, version, 1));

        hall.run(() -> assertThat(pairs.findById(made.iterator().next()).orElseThrow().getKinds())
                .isNotEmpty()
                .noneMatch(kind -> kind.getMentees() == MenteeCount.GROUP));
    }

    @Test
    void whoever_wants_a_second_mentor_is_not_bound_to_the_first_again() {
        Mentee mentee = hall.mentee("Колбин", "Химия");
        Mentor first = hall.mentor("Реактивова", 2, "химия");
        hall.state(mentee.getPerson().getId(), Side.MENTEE, 2, 1);
        propose(hall.round());
        Mentor second = hall.mentor("Омова", 1, "физика");

        Set<UUID> made = propose(loose());

        hall.run(() -> assertThat(pairs.findByIdIn(made)).extracting(Pair::getMentorId).containsExactly(second.getId()));
        assertThat(hall.call(() -> pairs.findAll())).extracting(Pair::getMentorId).containsExactlyInAnyOrder(first.getId(), second.getId());
    }

    @Test
    void a_group_is_one_pair_in_a_form_that_all_may_have() {
        UUID tutoring = hall.call(() -> beans.getBean(MentoringForms.class)
                .save(new MentoringForm("куратор — ученик", Set.of(Occupation.TEACHER), Set.of(Occupation.PUPIL), 1))
                .getId());
        Mentee one = hall.mentee("Колбин", "Химия");
        Mentee other = hall.mentee("Пробиркин", "Химия");
        Mentor mentor = hall.mentor("Реактивова", 2, "химия");
        hall.state(mentor.getPerson().getId(), Side.MENTOR, 1, 2);
        hall.run(() -> names(one, hall.form()));
        hall.run(() -> names(other, tutoring));

        Set<UUID> made = propose(hall.round(hall.form(), tutoring));

        hall.run(() -> assertThat(pairs.findByIdIn(made)).singleElement().satisfies(pair -> {
            assertThat(pair.getMenteeIds()).containsExactlyInAnyOrder(one.getId(), other.getId());
            assertThat(pair.getFormId()).isEqualTo(tutoring);
        }));
    }

    @Test
    void a_group_that_no_form_lets_work_together_is_not_split() {
        hall.mentee("Колбин", "Химия");
        Mentee colleague = hall.mentee("Новичков", "Химия");
        hall.run(() -> hall.jdbc().sql("update person set occupation = 'TEACHER', school_class = null where id = ?")
                .param(colleague.getPerson().getId()).update());
        Mentor mentor = hall.mentor("Реактивова", 2, "химия");
        hall.state(mentor.getPerson().getId(), Side.MENTOR, 1, 2);
        UUID round = hall.round(hall.form(), hall.form("учитель — учитель"));

        assertThatThrownBy(() -> propose(round)).isInstanceOfSatisfying(DecisionRefused.class, refused -> {
            assertThat(refused.key()).isEqualTo("matching.refused.group");
            assertThat(refused.people()).hasSize(2);
        });
    }

    @Test
    void a_pin_beyond_what_the_mentee_wants_holds_no_more_and_the_round_goes_on() {
        Mentee mentee = hall.mentee("Колбин", "Химия");
        List<Mentor> mentors = List.of(hall.mentor("Реактивова", 1, "химия"), hall.mentor("Омова", 1, "химия"));
        hall.state(mentee.getPerson().getId(), Side.MENTEE, 2, 1);
        UUID round = hall.round();
        hall.run(() -> mentors.forEach(mentor -> hall.find(round).pin(new Pin(mentee.getId(), mentor.getId()))));
        hall.run(() -> hall.jdbc().sql("update matching_conditions set mentors_wanted = 1").update());

        assertThat(propose(round)).hasSize(1);
    }

    @Test
    void a_variant_that_passes_over_a_pin_is_not_proposed() {
        Mentee mentee = hall.mentee("Колбин", "Химия");
        hall.mentor("Реактивова", 1, "химия");
        Mentor pinned = hall.mentor("Сонатина", 1, "музыка");
        UUID round = hall.round();
        int older = hall.solve(round).getNumber();
        hall.run(() -> hall.find(round).pin(new Pin(mentee.getId(), pinned.getId())));
        int version = hall.version(round);

        assertThatThrownBy(() -> hall.call(() -> proposing.propose(round, version, older))).isInstanceOfSatisfying(DecisionRefused.class, refused -> {
            assertThat(refused.key()).isEqualTo("matching.refused.pins");
            assertThat(refused.people()).singleElement().asString().contains("Сонатина");
        });

        assertThat(propose(round)).hasSize(1);
    }

    private void names(Mentee mentee, UUID form) {
        hall.jdbc().sql("insert into mentee_form (mentee_id, form_id) values (?, ?)").param(mentee.getId()).param(form).update();
    }

    /** A round that asks for no score. */
    private UUID loose() {
        UUID round = hall.round();
        hall.run(() -> hall.find(round).weigh(Weights.USUAL, 4, 0));
        return round;
    }

    /** What is found for the round. */
    private Set<UUID> propose(UUID round) {
        int number = hall.solve(round).getNumber();
        int version = hall.version(round);
        return hall.call(() -> proposing.propose(round, version, number));
    }

    private static PersonalConditions stated(UUID person, Side side, Set<UUID> likes) {
        var stated = new PersonalConditions(person, side);
        stated.state(new Conditions(Set.of(DayOfWeek.MONDAY), Set.of(), Set.of(), likes), 1, 1);
        return stated;
    }

    /** @return how many came through */
    private static int atOnce(int threads, Callable<?> work) throws Exception {
        var together = new CyclicBarrier(threads);
        var workers = Executors.newFixedThreadPool(threads);
        try {
            int through = 0;
            for (var future : workers.invokeAll(Collections.nCopies(threads, () -> {
                together.await();
                return work.call();
            }))) {
                try {
                    future.get();
                    through++;
                } catch (ExecutionException refused) {
                    // somebody else was first
                }
            }
            return through;
        } finally {
            workers.shutdown();
        }
    }
}
