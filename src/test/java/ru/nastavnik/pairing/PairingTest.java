package ru.nastavnik.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static ru.nastavnik.pairing.Objection.Reason.*;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.MenteeState;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.Mentors;

@ApplicationTest
class PairingTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Pairing pairing;

    @Autowired
    Pairs pairs;

    @Autowired
    PairLines lines;

    @Autowired
    Mentors mentors;

    @Autowired
    Mentees mentees;

    @Autowired
    MentoringKinds kinds;

    @Autowired
    MentoringModels models;

    School school;

    @BeforeEach
    void found() {
        school = new School(beans);
    }

    /** The form on the page carries the mentor in a hidden field; what a stranger puts there counts for nothing. */
    @Test
    void anAmendedPairIsMeasuredByItsOwnMentorWhateverWasSent() {
        Mentor full = school.teacher("Примерова", 1);
        Mentor roomy = school.teacher("Эскизова", 5);
        Mentee one = school.pupil("Образцов");
        Mentee two = school.pupil("Макетов");
        Pair pair = school.call(() -> pairing.form(school.proposal(full, one)));
        assertThatThrownBy(() -> school.call(() -> pairing.amend(pair.getId(), pair.getVersion(), school.proposal(roomy, one, two))))
                .isInstanceOf(PairRefused.class);
    }

    @Test
    void aNewSchoolHasTheSevenKindsAndFourModels() {
        school.run(() -> {
            assertThat(kinds.findAllByOrderByPosition()).hasSize(7).filteredOn(kind -> kind.getRhythmDays() == null).hasSize(2);
            assertThat(models.findByFormIdOrderByPosition(school.form("педагог — педагог").getId())).hasSize(4);
        });
    }

    @Test
    void aPairIsProposedUntilTheEndOfTheProgrammeYearWithARhythmOfTwoWeeks() {
        Mentor mentor = school.teacher("Примерова", 2);
        Mentee first = school.pupil("Образцов");
        Mentee second = school.pupil("Макетов");
        Pair formed = form(mentor, first, second);
        school.run(() -> assertThat(pairs.findById(formed.getId())).hasValueSatisfying(pair -> {
            assertThat(pair.getState()).isEqualTo(PairState.PROPOSED);
            assertThat(pair.getPeriod().endsOn()).isEqualTo(Period.restOfProgrammeYear(School.TODAY).endsOn());
            assertThat(pair.getRhythmDays()).isEqualTo(14);
            assertThat(pair.isGroup()).isTrue();
            assertThat(pair.getMenteeIds()).containsExactlyInAnyOrder(first.getId(), second.getId());
        }));
        school.run(() -> assertThat(lines.in(PairState.PROPOSED)).singleElement().satisfies(line -> {
            assertThat(line.form()).isEqualTo("учитель — ученик");
            assertThat(line.mentor().name().full()).isEqualTo("Примерова Анна Борисовна");
            assertThat(line.mentees()).extracting(member -> member.name().surname()).containsExactly("Макетов", "Образцов");
        }));
    }

    @Test
    void saysEverythingThatStandsAgainstAPairAtOnce() {
        Mentor pupil = school.call(() -> mentors.save(new Mentor(school.pupil("Макетов").getPerson(), School.TODAY)));
        Mentee self = school.call(() -> mentees.findByPersonId(pupil.getPerson().getId()).orElseThrow());
        Mentee archived = school.pupil("Черновиков");
        school.run(() -> mentees.findById(archived.getId()).orElseThrow().archive(School.TODAY));
        assertThat(objections(school.proposal(pupil, self, archived)))
                .containsExactlyInAnyOrder(FORM_REFUSES_MENTOR, MENTORS_THEMSELF, MENTEE_ARCHIVED, NO_ROOM);
    }

    @Test
    void theSameMentorAndMenteeAreNotBoundTwiceAtATime() {
        Mentor mentor = school.teacher("Примерова", 5);
        Mentee mentee = school.pupil("Образцов");
        form(mentor, mentee);
        assertThat(objections(school.proposal(mentor, mentee))).containsExactly(BOUND_ALREADY);
        // and the database would refuse it too
        Terms terms = new Terms(null, Set.of(), null, new Period(School.TODAY, School.TODAY), null);
        var again = new Pair(mentor.getId(), school.form("учитель — ученик").getId(), List.of(mentee.getId()), terms);
        assertThatThrownBy(() -> school.run(() -> pairs.saveAndFlush(again)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("pair_mentee_once_at_a_time");
    }

    @Test
    void whoeverLeftAGroupLeavesTheirPlaceInIt() {
        Mentor mentor = school.teacher("Примерова", 2);
        Mentee left = school.pupil("Образцов");
        Pair group = form(mentor, left, school.pupil("Макетов"));
        LocalDate day = School.TODAY.plusDays(3);
        school.run(() -> {
            Pair working = pairs.findById(group.getId()).orElseThrow();
            working.enterDecree();
            working.activate(School.TODAY);
            working.part(left.getId(), day);
        });
        Mentee next = school.pupil("Черновиков");
        assertThat(objections(from(day.minusDays(1), school.proposal(mentor, next)))).as("while they are in it").containsExactly(NO_ROOM);
        assertThat(objections(from(day.minusDays(1), school.proposal(mentor, left)))).containsExactlyInAnyOrder(BOUND_ALREADY, NO_ROOM);
        school.run(() -> pairing.form(from(day, school.proposal(mentor, left))));
        assertThat(objections(from(day, school.proposal(mentor, next)))).as("there was one place").containsExactly(NO_ROOM);
    }

    private static Proposal from(LocalDate day, Proposal proposal) {
        return new Proposal(
                proposal.mentor(), proposal.form(), proposal.mentees(), proposal.model(), proposal.kinds(), proposal.goal(),
                new Period(day, proposal.period().endsOn()), proposal.rhythmDays());
    }

    @Test
    void twentyCuratorsAtOnceCannotFillOnePlaceTwice() throws Exception {
        Mentor mentor = school.teacher("Примерова", 1);
        List<Proposal> proposals =
                IntStream.range(0, 20).mapToObj(i -> school.proposal(mentor, school.pupil("Образцов" + "абвгдежзиклмнопрстуф".charAt(i)))).toList();
        var start = new CyclicBarrier(20);
        var threads = Executors.newFixedThreadPool(20);
        try {
            var outcomes = threads.invokeAll(proposals.stream().map(proposal -> (Callable<Boolean>) () -> {
                start.await();
                try {
                    school.run(() -> pairing.form(proposal));
                    return true;
                } catch (PairRefused refused) {
                    assertThat(refused.objections()).extracting(Objection::reason).containsExactly(NO_ROOM);
                    return false;
                }
            }).toList());
            int formed = 0;
            for (var outcome : outcomes) {
                formed += outcome.get() ? 1 : 0;
            }
            assertThat(formed).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        school.run(() -> assertThat(pairs.count()).isEqualTo(1));
    }

    @Test
    void nothingOfAnotherSchoolGetsIntoAPair() {
        var strangers = new School(beans);
        Mentor theirMentor = strangers.teacher("Чужова", 3);
        Mentee theirMentee = strangers.pupil("Чужов");
        Mentor mentor = school.teacher("Примерова", 3);
        Mentee mentee = school.pupil("Образцов");
        assertThatThrownBy(() -> form(theirMentor, mentee)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> form(mentor, theirMentee)).isInstanceOf(NoSuchElementException.class);
        // and the keys refuse it too
        Terms terms = new Terms(null, Set.of(), null, Period.restOfProgrammeYear(School.TODAY), null);
        var ourForm = school.form("учитель — ученик").getId();
        var theirForm = strangers.form("учитель — ученик").getId();
        for (Pair foreign : List.of(
                new Pair(theirMentor.getId(), ourForm, List.of(mentee.getId()), terms),
                new Pair(mentor.getId(), theirForm, List.of(mentee.getId()), terms),
                new Pair(mentor.getId(), ourForm, List.of(theirMentee.getId()), terms))) {
            assertThatThrownBy(() -> school.run(() -> pairs.saveAndFlush(foreign))).isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void anAmendedPairKeepsItsPlaceAndRefusesAnOldVersion() {
        Mentor mentor = school.teacher("Примерова", 1);
        Mentee before = school.pupil("Образцов");
        Mentee after = school.pupil("Макетов");
        Pair pair = form(mentor, before);
        int version = pair.getVersion();
        school.run(() -> pairing.amend(pair.getId(), version, school.proposal(mentor, after)));
        school.run(() -> assertThat(pairs.findById(pair.getId()).orElseThrow().getMenteeIds()).containsExactly(after.getId()));
        assertThatThrownBy(() -> school.run(() -> pairing.amend(pair.getId(), version, school.proposal(mentor, before))))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void activationMakesThePairsWorkAndTheirMenteesPaired() {
        Mentor mentor = school.teacher("Примерова", 2);
        Mentee mentee = school.pupil("Образцов");
        Pair pair = form(mentor, mentee);
        assertThatThrownBy(() -> school.run(() -> pairing.activate(List.of(pair.getId()), School.TODAY))).isInstanceOf(IllegalStateException.class);
        school.run(() -> pairs.findById(pair.getId()).orElseThrow().enterDecree());
        school.run(() -> pairing.activate(List.of(pair.getId()), School.TODAY));
        school.run(() -> {
            assertThat(pairs.findById(pair.getId()).orElseThrow().getState()).isEqualTo(PairState.ACTIVE);
            assertThat(mentees.findById(mentee.getId()).orElseThrow().getState()).isEqualTo(MenteeState.PAIRED);
        });
    }

    private Pair form(Mentor mentor, Mentee... chosen) {
        Proposal proposal = school.proposal(mentor, chosen);
        return school.call(() -> pairing.form(proposal));
    }

    private List<Objection.Reason> objections(Proposal proposal) {
        return catchThrowableOfType(PairRefused.class, () -> school.run(() -> pairing.form(proposal))).objections().stream()
                .map(Objection::reason)
                .toList();
    }
}
