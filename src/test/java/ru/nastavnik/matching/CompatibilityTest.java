package ru.nastavnik.matching;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.nastavnik.matching.FormJudge.Admitted;
import ru.nastavnik.matching.HistoryJudge.Acquainted;
import ru.nastavnik.people.Occupation;

class CompatibilityTest {

    private static final UUID PUPIL_PUPIL = UUID.randomUUID();
    private static final UUID TEACHER_PUPIL = UUID.randomUUID();

    private final Affinity affinity = Affinity.of(
            Map.of("Химия", List.of("хим"), "Подготовка к экзамену по химии", List.of("подготовк", "экзам", "хим"), "Физика", List.of("физик"),
                    "Подготовка к олимпиаде", List.of("подготовк", "олимпиад")),
            Set.of("подготовк"));

    @Test
    void the_same_words_answer_a_request_better_than_akin_ones_and_those_better_than_none() {
        var topics = topics(List.of("Химия"), List.of(List.of("химия"), List.of("Подготовка к экзамену по химии"), List.of("Физика")));

        assertThat(topics.value(0, 0)).isEqualTo(100);
        assertThat(topics.value(0, 1)).isEqualTo(70);
        assertThat(topics.value(0, 2)).isZero();
    }

    @Test
    void of_several_competences_the_nearest_answers_a_request() {
        var topics = topics(List.of("Химия"), List.of(List.of("Физика", " химия "), List.of("Физика", "Подготовка к экзамену по химии")));

        assertThat(topics.value(0, 0)).isEqualTo(100);
        assertThat(topics.value(0, 1)).isEqualTo(70);
        assertThat(topics.reason(0, 1, 30).key()).isEqualTo("matching.reason.topics.all");
    }

    @Test
    void a_word_that_half_of_all_topics_have_makes_nobody_akin() {
        assertThat(topics(List.of("Подготовка к олимпиаде"), List.of(List.of("Подготовка к экзамену по химии"))).value(0, 0)).isZero();
    }

    @Test
    void the_main_request_weighs_twice_the_second() {
        var topics = topics(List.of("Химия", "Физика"), List.of(List.of("Химия"), List.of("Физика")));

        assertThat(topics.value(0, 0)).isEqualTo(66);
        assertThat(topics.value(0, 1)).isEqualTo(33);
    }

    @Test
    void what_nobody_told_is_neither_for_nor_against() {
        assertThat(topics(List.of(), List.of(List.of("Химия"))).value(0, 0)).isEqualTo(50);
        assertThat(topics(List.of("Химия"), List.of(List.of())).value(0, 0)).isEqualTo(50);
        assertThat(days(Set.of(), Set.of(MONDAY)).value(0, 0)).isEqualTo(50);
        assertThat(new HoursJudge(List.of(helper(Occupation.TEACHER, null, null, null)), 4).value(0, 0)).isEqualTo(50);
    }

    @Test
    void one_day_in_common_is_enough() {
        assertThat(days(Set.of(MONDAY, TUESDAY), Set.of(TUESDAY)).value(0, 0)).isEqualTo(100);
        assertThat(days(Set.of(MONDAY), Set.of(FRIDAY)).value(0, 0)).isZero();
        assertThat(days(Set.of(MONDAY, TUESDAY), Set.of(TUESDAY)).reason(0, 0, 5).arguments()).containsExactly("TUESDAY");
    }

    @Test
    void days_are_told_in_the_order_of_the_week() {
        Set<DayOfWeek> all = Set.of(DayOfWeek.values());

        assertThat(days(all, all).reason(0, 0, 5).arguments()).containsExactly("MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY");
    }

    @Test
    void each_year_beside_the_preferred_age_costs_a_quarter() {
        var ages = new AgeJudge(
                List.of(seeker(Occupation.PUPIL, 14), seeker(Occupation.PUPIL, 12), seeker(Occupation.PUPIL, 8)),
                List.of(helper(Occupation.TEACHER, 14, 16, null)));

        assertThat(List.of(ages.value(0, 0), ages.value(1, 0), ages.value(2, 0))).containsExactly(100, 50, 0);
        assertThat(ages.reason(1, 0, 10).arguments()).containsExactly(2);
    }

    @Test
    void a_mentor_who_does_not_mind_the_age_fits_anybody() {
        assertThat(new AgeJudge(List.of(seeker(Occupation.PUPIL, null)), List.of(helper(Occupation.TEACHER, null, null, null))).value(0, 0)).isEqualTo(100);
    }

    @Test
    void hours_are_those_that_earlier_mentees_leave() {
        var busy = new Helper(
                UUID.randomUUID(), UUID.randomUUID(), Occupation.TEACHER, Set.of(), List.of(), null, null, 10, 3, 2, 1, Conditions.NONE, null);

        assertThat(new HoursJudge(List.of(busy), 4).value(0, 0)).isEqualTo(50);
        assertThat(new HoursJudge(List.of(busy), 4).reason(0, 0, 5).key()).isEqualTo("matching.reason.hours.few");
    }

    @Test
    void a_form_that_both_named_is_better_than_one_that_nobody_did() {
        var forms = forms(
                List.of(seekerOf(Set.of(TEACHER_PUPIL)), seekerOf(Set.of()), seekerOf(Set.of(PUPIL_PUPIL))), List.of(helperOf(Set.of(TEACHER_PUPIL))));

        assertThat(List.of(forms.value(0, 0), forms.value(1, 0), forms.value(2, 0))).containsExactly(100, 75, 25);
        assertThat(forms.formOf(2, 0)).isEqualTo(TEACHER_PUPIL);
    }

    @Test
    void wishes_of_both_are_averaged_and_not_to_be_named_is_worse_than_not_to_be_asked() {
        Helper helper = helper(Occupation.TEACHER, null, null, null);
        Seeker first = wishing(Map.of(helper.person(), 1));
        Seeker none = wishing(Map.of());
        Seeker unasked = wishing(null);

        var wishes = new WishJudge(List.of(first, none, unasked), List.of(helper), Meetings.OF_ALL);

        assertThat(List.of(wishes.value(0, 0), wishes.value(2, 0), wishes.value(1, 0))).containsExactly(75, 50, 32);
    }

    @Test
    void those_whom_no_form_lets_who_are_one_or_whom_a_bar_keeps_apart_do_not_fit() {
        Seeker pupil = seeker(Occupation.PUPIL, 12);
        Seeker educator = seeker(Occupation.EDUCATOR, 30);
        Helper teacher = helper(Occupation.TEACHER, null, null, null);
        Helper herself = new Helper(
                UUID.randomUUID(), pupil.person(), Occupation.TEACHER, Set.of(), List.of(), null, null, null, 1, 0, 1, Conditions.NONE, null);
        Helper relative = helper(Occupation.TEACHER, null, null, null);
        var bars = Set.of(new Acquainted(pupil.person(), relative.person()));

        byte[][] scores = compatibility(List.of(pupil, educator), List.of(teacher, herself, relative), bars).scores(0);

        assertThat(scores[0]).containsExactly(50, Market.IMPOSSIBLE, Market.IMPOSSIBLE);
        assertThat(scores[1]).containsOnly(Market.IMPOSSIBLE);
    }

    @Test
    void nobody_is_proposed_below_the_least_score() {
        assertThat(compatibility(List.of(seeker(Occupation.PUPIL, 12)), List.of(helper(Occupation.TEACHER, null, null, null)), Set.of()).scores(51)[0])
                .containsExactly(Market.IMPOSSIBLE);
    }

    @Test
    void an_earlier_pair_counts_only_for_its_two() {
        Seeker one = seeker(Occupation.PUPIL, 12);
        Seeker other = seeker(Occupation.PUPIL, 12);
        Helper helper = helper(Occupation.TEACHER, null, null, null);
        var history = new HistoryJudge(List.of(one, other), List.of(helper), Map.of(new Acquainted(one.person(), helper.person()), false));

        assertThat(history.value(0, 0)).isZero();
        assertThat(history.value(1, 0)).isEqualTo(Judge.SILENT);
    }

    @Test
    void what_decided_most_is_told_first() {
        var seekers = List.of(new Seeker(
                UUID.randomUUID(), UUID.randomUUID(), Occupation.PUPIL, Set.of(), List.of("Химия"), 12, 1, Conditions.NONE, null));
        var helpers = List.of(new Helper(
                UUID.randomUUID(), UUID.randomUUID(), Occupation.TEACHER, Set.of(), List.of("Химия"), 14, 16, 40, 1, 0, 1, Conditions.NONE, null));
        var compatibility = new Compatibility(
                seekers, helpers, forms(seekers, helpers),
                List.of(new HoursJudge(helpers, 4), new AgeJudge(seekers, helpers), new TopicJudge(seekers, helpers, affinity)), Weights.USUAL, Set.of());

        assertThat(compatibility.reasons(0, 0)).extracting(Reason::criterion)
                .containsExactly(Criterion.TOPICS, Criterion.HOURS, Criterion.FORM, Criterion.AGE);
    }

    @Test
    void weights_are_within_their_bounds() {
        assertThatThrownBy(() -> new Weights(Map.of(Criterion.AGE, 101))).isInstanceOf(IllegalArgumentException.class);
        Map<Criterion, Integer> nothing = new HashMap<>();
        Arrays.stream(Criterion.values()).forEach(criterion -> nothing.put(criterion, 0));
        assertThatThrownBy(() -> new Weights(nothing)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Weights.USUAL.withoutWishes().of(Criterion.WISHES)).isZero();
    }

    private TopicJudge topics(List<String> asked, List<List<String>> offered) {
        var seeker = new Seeker(UUID.randomUUID(), UUID.randomUUID(), Occupation.PUPIL, Set.of(), asked, null, 1, Conditions.NONE, null);
        return new TopicJudge(
                List.of(seeker),
                offered.stream()
                        .map(competences -> new Helper(
                                UUID.randomUUID(), UUID.randomUUID(), Occupation.TEACHER, Set.of(), competences, null, null, null, 1, 0, 1, Conditions.NONE, null))
                        .toList(),
                affinity);
    }

    private static OverlapJudge<DayOfWeek> days(Set<DayOfWeek> one, Set<DayOfWeek> other) {
        return new OverlapJudge<>(Criterion.DAYS, List.of(one), List.of(other), DayOfWeek::name);
    }

    private static FormJudge forms(List<Seeker> seekers, List<Helper> helpers) {
        return new FormJudge(seekers, helpers, List.of(
                new Admitted(PUPIL_PUPIL, "Ученик – ученик", Set.of(Occupation.PUPIL), Set.of(Occupation.PUPIL)),
                new Admitted(TEACHER_PUPIL, "Учитель – ученик", Set.of(Occupation.TEACHER), Set.of(Occupation.PUPIL))));
    }

    private static Compatibility compatibility(List<Seeker> seekers, List<Helper> helpers, Set<Acquainted> bars) {
        return new Compatibility(seekers, helpers, forms(seekers, helpers), List.of(), Weights.USUAL, bars);
    }

    private static Seeker seeker(Occupation occupation, Integer age) {
        return new Seeker(UUID.randomUUID(), UUID.randomUUID(), occupation, Set.of(), List.of(), age, 1, Conditions.NONE, null);
    }

    private static Seeker seekerOf(Set<UUID> forms) {
        return new Seeker(UUID.randomUUID(), UUID.randomUUID(), Occupation.PUPIL, forms, List.of(), null, 1, Conditions.NONE, null);
    }

    private static Seeker wishing(Map<UUID, Integer> wishes) {
        return new Seeker(UUID.randomUUID(), UUID.randomUUID(), Occupation.PUPIL, Set.of(), List.of(), null, 1, Conditions.NONE, wishes);
    }

    private static Helper helper(Occupation occupation, Integer ageFrom, Integer ageTo, Integer hours) {
        return new Helper(
                UUID.randomUUID(), UUID.randomUUID(), occupation, Set.of(), List.of(), ageFrom, ageTo, hours, 1, 0, 1, Conditions.NONE, null);
    }

    private static Helper helperOf(Set<UUID> forms) {
        return new Helper(
                UUID.randomUUID(), UUID.randomUUID(), Occupation.TEACHER, forms, List.of(), null, null, null, 1, 0, 1, Conditions.NONE, null);
    }
}
