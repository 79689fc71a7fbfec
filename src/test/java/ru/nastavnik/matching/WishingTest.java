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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Listeners;
import ru.nastavnik.SignIn;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.Person;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.Library;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Questionnaire;
import ru.nastavnik.questionnaire.Questionnaires;
import ru.nastavnik.questionnaire.Respondent;
import ru.nastavnik.questionnaire.Section;
import ru.nastavnik.questionnaire.Wording;
import ru.nastavnik.survey.Asking;
import ru.nastavnik.survey.Audience;
import ru.nastavnik.survey.AudienceChoice;

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
    void a_survey_of_the_guests_is_read_wherever_it_was_begun() {
        UUID survey = begin("ready:partner-mentee", GatheringAudience.choice(Side.MENTEE, gathering()));
        assertThat(hall.call(() -> hall.find(round).getMenteesWishes())).isEqualTo(survey);
        assertThat(survey(survey)).hasStatusOk().bodyText().doesNotContain("не попадут");
        assertThat(hall.get(at(""))).bodyText().contains("Ответы наставляемых", "Спросить наставников");
        answer(id(first), "\"%s\"".formatted(id(chemist)), true);
        assertThat(hall.call(() -> matching.deliberate(hall.find(round)).seekers().stream().filter(one -> one.person().equals(id(first))).findFirst().orElseThrow().wishes()))
                .isEqualTo(Map.of(id(chemist), 1));

        UUID again = begin("ready:partner-mentee", GatheringAudience.choice(Side.MENTEE, gathering()));
        assertThat(hall.call(() -> hall.find(round).getMenteesWishes())).as("the first stays").isEqualTo(survey);
        assertThat(survey(again)).hasStatusOk().bodyText().contains("В подбор эти ответы не попадут");
    }

    @Test
    void a_survey_of_others_says_that_matching_does_not_read_it() {
        UUID survey = begin("ready:partner-mentor", new AudienceChoice("mentors", null));
        assertThat(hall.call(() -> hall.find(round).getMentorsWishes())).isNull();
        assertThat(survey(survey)).hasStatusOk().bodyText().contains("В подбор эти ответы не попадут. Подбор читает первый опрос");
    }

    @Test
    void one_asks_by_a_questionnaire_of_ones_own() {
        var library = beans.getBean(Library.class).find("partner-mentee").orElseThrow().content();
        var useless = new Content(List.of(new Section("s", null, null, List.of(new Question(
                "why", QuestionKind.LONG_TEXT, Wording.of("Почему?"), null, false, null, null, null, null, null, null)))));
        UUID own = publish("Своя анкета", library);
        UUID without = publish("Без вопроса о напарнике", useless);
        assertThat(hall.get(at(""))).bodyText().contains("own:" + own, "ready:partner-mentee").doesNotContain("own:" + without, "ready:partner-mentor");

        assertThat(hall.post(at("/wishes"), Map.of("side", "MENTEE", "questionnaire", "own:" + without))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(hall.post(at("/wishes"), Map.of("side", "MENTEE", "questionnaire", "ready:partner-mentor"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(count("survey_round")).isZero();
        assertThat(hall.post(at("/wishes"), Map.of("side", "MENTEE", "questionnaire", "own:" + own))).hasStatus(HttpStatus.FOUND);
        UUID survey = hall.call(() -> hall.find(round).getMenteesWishes());
        assertThat(hall.call(() -> hall.jdbc().sql("select questionnaire_id from survey_round where id = ?").param(survey).query(UUID.class).single()))
                .isEqualTo(own);

        UUID silent = begin("own:" + without, GatheringAudience.choice(Side.MENTOR, gathering()));
        assertThat(hall.call(() -> hall.find(round).getMentorsWishes())).isNull();
        assertThat(survey(silent)).bodyText().contains("В подбор эти ответы не попадут: в анкете нет вопроса");
    }

    @Test
    void what_was_taken_over_from_the_library_is_offered_once() {
        ask("MENTEE");
        hall.run(() -> assertThat(beans.getBean(Wishing.class).offers(Side.MENTEE)).singleElement().satisfies(offer -> assertThat(offer.isOwn()).isTrue()));
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
        assertThat(paper(survey, first.getPerson())).bodyText().contains("Реактивова Анна").doesNotContain("Колбина Анна");
    }

    @Test
    void of_a_hundred_whom_one_met_the_last_can_be_named() {
        Mentor late = hall.mentor("Поздняя", 1, "химия");
        List<Mentee> came = IntStream.range(0, 100).mapToObj(n -> hall.mentee("Ученик" + n, "Химия")).toList();
        Mentee last = hall.mentee("Яшин", "Химия");
        register(Stream.concat(Stream.of(guest(late), guest(last)), came.stream().map(WishingTest::guest)).toList(), List.of());
        ask("MENTOR");
        UUID survey = hall.call(() -> hall.find(round).getMentorsWishes());

        assertThat(paper(survey, late.getPerson())).bodyText().contains("Ученик0 Пётр", "Яшин Пётр").hasSizeLessThan(200_000);
        var written = beans.getBean(MockMvcTester.class).post().uri(paperOf(survey, late.getPerson()))
                .param("a.partners." + id(last), "1").param("a.partners." + id(came.get(0)), "40").with(SignIn.as(hall.curator)).with(Csrf.asABrowser());
        assertThat(written).hasStatus(HttpStatus.FOUND);
        hall.run(() -> assertThat(matching.deliberate(hall.find(round)).helpers()).filteredOn(one -> one.person().equals(id(late))).singleElement()
                .satisfies(helper -> assertThat(helper.wishes()).isEqualTo(Map.of(id(last), 1, id(came.get(0)), 2))));
    }

    @Test
    void whoever_was_named_stays_when_another_turns_out_to_have_come() {
        register(List.of(), List.of(guest(chemist)));
        ask("MENTEE");
        UUID survey = hall.call(() -> hall.find(round).getMenteesWishes());
        answer(id(first), "\"%s\"".formatted(id(other)), false);

        register(List.of(guest(chemist)), List.of());

        assertThat(met(Side.MENTEE, id(first))).containsExactly(id(chemist));
        assertThat(paper(survey, first.getPerson())).bodyText().contains("Реактивова Анна", "Колбина Анна");
    }

    private void register(List<Guest> came, List<Guest> not) {
        hall.run(() -> beans.getBean(Gatherings.class).findByRoundId(round).orElseThrow().register(came, not));
    }

    private MvcTestResult paper(UUID survey, Person person) {
        return beans.getBean(MockMvcTester.class).get().uri(paperOf(survey, person)).with(SignIn.as(hall.curator)).exchange();
    }

    private String paperOf(UUID survey, Person person) {
        UUID invitee = hall.call(() ->
                hall.jdbc().sql("select id from invitee where round_id = ? and person_id = ?").params(survey, person.getId()).query(UUID.class).single());
        return "/o/" + hall.school.getSlug() + "/surveys/" + survey + "/paper/" + invitee;
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
    void whoever_came_and_has_left_since_is_not_asked() {
        hall.run(() -> {
            hall.jdbc().sql("update mentee set archived_on = current_date where id = ?").param(first.getId()).update();
            hall.jdbc().sql("update mentor set archived_on = current_date where id = ?").param(other.getId()).update();
        });

        ask("MENTEE");
        ask("MENTOR");

        assertThat(invited(hall.call(() -> hall.find(round).getMenteesWishes()))).containsExactly(id(second));
        assertThat(invited(hall.call(() -> hall.find(round).getMentorsWishes()))).containsExactly(id(chemist));
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

    private UUID gathering() {
        return hall.call(() -> beans.getBean(Gatherings.class).findByRoundId(round).orElseThrow().getId());
    }

    /** As from the list of the year's surveys. */
    private UUID begin(String questionnaire, AudienceChoice whom) {
        UUID survey = hall.call(() -> beans.getBean(Asking.class).ask(questionnaire, whom, hall.curator.getId()));
        beans.getBean(Listeners.class).settle();
        return survey;
    }

    private UUID publish(String title, Content content) {
        return hall.call(() -> {
            var questionnaire = new Questionnaire(Wording.of(title), Purpose.PREFERENCE, Respondent.MENTEE, content);
            questionnaire.publish(hall.today);
            return beans.getBean(Questionnaires.class).save(questionnaire).getId();
        });
    }

    private MvcTestResult survey(UUID survey) {
        return beans.getBean(MockMvcTester.class).get().uri("/o/" + hall.school.getSlug() + "/surveys/" + survey).with(SignIn.as(hall.curator)).exchange();
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
