package ru.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.SignIn;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.Person;
import ru.nastavnik.survey.Audience;

@ApplicationTest
class WishingTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Matching matching;

    @Autowired
    List<Audience> audiences;

    Hall hall;
    UUID round;
    Mentee first;
    Mentee second;
    Mentee absent;
    Mentor chemist;
    Mentor other;

    /** A meeting at which the first talked to the one chemist and the second to the other; the third stayed at home. */
    @BeforeEach
    void hold() {
        hall = new Hall(beans);
        round = hall.round();
        first = hall.mentee("Первый", "Химия");
        second = hall.mentee("Второй", "Химия");
        absent = hall.mentee("Третий", "Химия");
        chemist = hall.mentor("Реактивова", 1, "химия");
        other = hall.mentor("Колбина", 1, "химия");
        hall.run(() -> {
            var gathering = new Gathering(round, new Occasion("Зал", hall.today, LocalTime.NOON, 2, 5));
            gathering.seat(
                    List.of(talk(1, 1, first, chemist), talk(1, 2, second, other), talk(2, 2, absent, other)), Instant.EPOCH);
            gathering.register(
                    Stream.of(guest(first), guest(second), guest(chemist), guest(other)).toList(), List.of());
            beans.getBean(Gatherings.class).save(gathering);
        });
        assertThat(hall.post(at("/end"), Map.of())).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void those_who_came_are_asked_once_each_side_by_its_own_questionnaire() {
        assertThat(hall.get(at(""))).bodyText().contains("Спросить наставляемых", "Спросить наставников");

        ask("MENTEE");
        ask("MENTEE");

        UUID survey = hall.call(() -> hall.find(round).getMenteesWishes());
        assertThat(invited(survey)).containsExactlyInAnyOrder(id(first), id(second));
        assertThat(hall.call(() -> hall.find(round).getMentorsWishes())).isNull();
        ask("MENTOR");
        assertThat(invited(hall.call(() -> hall.find(round).getMentorsWishes()))).containsExactlyInAnyOrder(id(chemist), id(other));
        assertThat(count("survey_round")).isEqualTo(2);
        assertThat(hall.get(at(""))).bodyText().contains("Ответы наставляемых", "Ответы наставников", "Ответили 0 из 4");
    }

    @Test
    void one_may_name_those_one_talked_to_and_whoever_was_in_no_timetable_all_who_came() {
        assertThat(met(Side.MENTEE, id(first))).containsExactly(id(chemist));
        assertThat(met(Side.MENTOR, id(other))).as("the absent one was not met").containsExactly(id(second));

        hall.run(() -> beans.getBean(Gatherings.class).findByRoundId(round).orElseThrow().register(List.of(guest(absent)), List.of()));
        assertThat(met(Side.MENTOR, id(other))).containsExactlyInAnyOrder(id(second), id(absent));
        Mentee late = hall.mentee("Поздний", "Химия");
        hall.run(() -> beans.getBean(Gatherings.class).findByRoundId(round).orElseThrow().register(List.of(guest(late)), List.of()));
        assertThat(met(Side.MENTEE, id(late))).containsExactlyInAnyOrder(id(chemist), id(other));
    }

    @Test
    void the_questionnaire_offers_whom_they_met() {
        ask("MENTEE");
        UUID survey = hall.call(() -> hall.find(round).getMenteesWishes());
        UUID invitee = hall.call(() -> hall.jdbc().sql("select id from invitee where person_id = ?").param(id(first)).query(UUID.class).single());

        var page = beans.getBean(MockMvcTester.class).get()
                .uri("/o/" + hall.school.getSlug() + "/surveys/" + survey + "/paper/" + invitee)
                .with(SignIn.as(hall.curator));

        assertThat(page).bodyText().contains("Реактивова Анна").doesNotContain("Колбина Анна");
    }

    @Test
    void a_curator_can_ask_the_same_people_something_else() {
        hall.run(() -> {
            Audience mentees = audience(Side.MENTEE);
            assertThat(mentees.groups()).singleElement().satisfies(group -> assertThat(group.label()).startsWith("Осень, "));
            assertThat(mentees.members(mentees.groups().get(0).argument())).extracting(Audience.Member::person)
                    .containsExactlyInAnyOrder(id(first), id(second));
        });
        new Hall(beans).run(() -> assertThat(audience(Side.MENTEE).groups()).as("of another school").isEmpty());
    }

    @Test
    void not_to_be_named_by_somebody_one_never_met_says_nothing() {
        ask("MENTEE");
        answer(id(first), "", true);

        hall.run(() -> {
            Deliberation now = matching.deliberate(hall.find(round));
            int seeker = now.placeOfMentee(first.getId()).orElseThrow();
            int met = now.placeOfMentor(chemist.getId()).orElseThrow();
            int unmet = now.placeOfMentor(other.getId()).orElseThrow();
            assertThat(now.compatibility().value(Criterion.WISHES, seeker, met)).hasValue(32);
            assertThat(now.compatibility().value(Criterion.WISHES, seeker, unmet)).hasValue(Judge.UNKNOWN);
            assertThat(now.compatibility().reasons(seeker, unmet)).filteredOn(reason -> reason.criterion() == Criterion.WISHES)
                    .singleElement().satisfies(reason -> assertThat(reason.arguments()).containsExactly(-2, -1));
        });
    }

    @Test
    void wishes_turn_the_next_variant() {
        assertThat(hall.solve(round).isWithWishes()).isFalse();
        ask("MENTEE");
        ask("MENTOR");
        assertThat(hall.solve(round).isWithWishes()).as("asked, but nobody has answered").isFalse();

        answer(id(first), "\"%s\", \"%s\"".formatted(id(other), id(chemist)), true);
        answer(id(other), "\"%s\"".formatted(id(first)), true);
        answer(id(second), "\"%s\"".formatted(id(other)), false);

        hall.run(() -> {
            Map<UUID, Seeker> seekers =
                    matching.deliberate(hall.find(round)).seekers().stream().collect(Collectors.toMap(Seeker::person, seeker -> seeker));
            assertThat(seekers.get(id(first)).wishes()).isEqualTo(Map.of(id(other), 1, id(chemist), 2));
            assertThat(seekers.get(id(second)).wishes()).as("a draft").isNull();
        });
        Variant variant = hall.solve(round);
        assertThat(variant.isWithWishes()).isTrue();
        assertThat(variant.getProposals()).extracting(Proposed::menteeId, Proposed::mentorId).contains(tuple(first.getId(), other.getId()));
        assertThat(hall.get(at(""))).bodyText().contains("Ответили 2 из 4", "Есть вариант с учётом пожеланий");
    }

    @Test
    void a_closed_round_asks_nobody() {
        hall.run(() -> hall.jdbc().sql("update matching_round set closed_at = now() where id = ?").param(round).update());

        ask("MENTEE");

        assertThat(count("survey_round")).isZero();
    }

    private String at(String below) {
        return "/" + round + "/gathering" + below;
    }

    private void ask(String side) {
        assertThat(hall.post(at("/wishes"), Map.of("side", side))).hasStatus(HttpStatus.FOUND);
    }

    private List<UUID> invited(UUID survey) {
        return hall.call(() -> hall.jdbc().sql("select person_id from invitee where round_id = ?").param(survey).query(UUID.class).list());
    }

    private Set<UUID> met(Side side, UUID person) {
        return hall.call(() -> {
            UUID gathering = beans.getBean(Gatherings.class).findByRoundId(round).orElseThrow().getId();
            return audience(side).acquaintances(gathering.toString(), person).orElseThrow();
        });
    }

    private Audience audience(Side side) {
        String name = side == Side.MENTEE ? "gatheringMentees" : "gatheringMentors";
        return audiences.stream().filter(audience -> audience.name().equals(name)).findFirst().orElseThrow();
    }

    /** As the room of surveys keeps it. */
    private void answer(UUID person, String named, boolean sent) {
        hall.run(() -> {
            hall.jdbc().sql("""
                            insert into response (id, version, round_id, invitee_id, side, answers, sent_on, on_paper)
                            select gen_random_uuid(), 0, round_id, id, side, cast(? as jsonb), case when ? then current_date end, false
                            from invitee where person_id = ?""")
                    .params("{\"partners\": [" + named + "]}", sent, person)
                    .update();
            if (sent) {
                hall.jdbc().sql("update invitee set answered_on = current_date where person_id = ?").param(person).update();
            }
        });
    }

    private static Talk talk(int turn, int seat, Mentee mentee, Mentor mentor) {
        return new Talk(turn, seat, id(mentee), id(mentor));
    }

    private static Guest guest(Mentee mentee) {
        return new Guest(id(mentee), Side.MENTEE);
    }

    private static Guest guest(Mentor mentor) {
        return new Guest(id(mentor), Side.MENTOR);
    }

    private static UUID id(Mentee mentee) {
        return id(mentee.getPerson());
    }

    private static UUID id(Mentor mentor) {
        return id(mentor.getPerson());
    }

    private static UUID id(Person person) {
        return person.getId();
    }

    private int count(String table) {
        return hall.call(() -> hall.jdbc().sql("select count(*) from " + table).query(Integer.class).single());
    }
}
