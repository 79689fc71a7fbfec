package ru.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.PaperText;
import ru.nastavnik.Personas;
import ru.nastavnik.Statements;
import ru.nastavnik.organization.Role;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;

@ApplicationTest
class GatheringPagesTest {

    private static final String JOURNALLED =
            "select p.person_id from journal_entry e join journal_person p on p.entry_id = e.id where e.what = ? order by e.id";

    @Autowired
    BeanFactory beans;

    @Autowired
    Statements statements;

    Hall hall;
    UUID round;

    @BeforeEach
    void open() {
        hall = new Hall(beans);
        round = hall.round();
    }

    @Test
    void a_meeting_is_called_moved_and_lost_to_nobody() {
        assertThat(hall.get(at(""))).bodyText().contains("Встреча ещё не назначена", "Открыть отчёт");
        assertThat(call(Map.of())).hasRedirectedUrl("/o/" + hall.school.getSlug() + "/matching/" + round + "/gathering");
        assertThat(hall.get(at(""))).bodyText().contains("Актовый зал", "6 бесед по 7 минут, до 15:42", "Назначена на");

        assertThat(hall.post(at(""), form(Map.of("place", "Библиотека", "version", 0)))).hasStatus(HttpStatus.FOUND);
        assertThat(hall.post(at(""), form(Map.of("place", "Спортзал", "version", 0)))).hasStatus(HttpStatus.CONFLICT).bodyText()
                .contains("Библиотека", "Спортзал");
        assertThat(call(Map.of())).as("a second first one").hasStatus(HttpStatus.CONFLICT);
    }

    @ParameterizedTest
    @CsvSource({
        "turns, 0", "turns, 300", "turns, шесть", "turns, 99999999999", "minutes, 0", "minutes, 61", "minutes, -7", "startsAt, 25:99", "startsAt, ''",
        "heldOn, ''", "heldOn, 31.12.2026", "heldOn, 0001-01-01", "heldOn, 2999-01-01", "place, ' '", "startsAt, 23:30"
    })
    void what_is_no_occasion_comes_back_with_everything_typed(String field, String value) {
        assertThat(call(Map.of(field, value))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("id=\"errors\"", "href=\"#" + field + "\"");
        assertThat(count("gathering")).isZero();
    }

    @Test
    void everybody_has_a_talk_nobody_two_at_once_and_bars_hold() {
        List<Mentee> mentees = mentees(7);
        List<Mentor> mentors = mentors(3);
        hall.run(() -> hall.bar(mentees.get(0), mentors.get(0)));
        call(Map.of("turns", "3"));

        seat(false);

        List<Talk> talks = talks();
        assertThat(talks).as("all turns of all mentors").hasSize(9);
        assertThat(talks).extracting(Talk::turn).allMatch(turn -> turn >= 1 && turn <= 3);
        assertThat(talks.stream().map(talk -> talk.turn() + " " + talk.menteePersonId())).doesNotHaveDuplicates();
        assertThat(talks.stream().map(talk -> talk.turn() + " " + talk.mentorPersonId())).doesNotHaveDuplicates();
        assertThat(talks).extracting(Talk::menteePersonId).containsAll(mentees.stream().map(mentee -> mentee.getPerson().getId()).toList());
        assertThat(talks).noneMatch(talk -> talk.menteePersonId().equals(person(mentees.get(0))) && talk.mentorPersonId().equals(person(mentors.get(0))));
        assertThat(talks.stream().collect(Collectors.groupingBy(Talk::menteePersonId, Collectors.counting())).values())
                .as("shared out evenly").allMatch(many -> many <= 2);
        for (String by : List.of("MENTOR", "MENTEE", "TURN")) {
            assertThat(hall.get(at("/timetable?by=" + by))).hasStatusOk().bodyText().contains("Первый Пётр", "Реактивова0 Анна", "15:14");
        }
        assertThat(hall.get(at("/cards"))).bodyText().contains("стол 1", "Первый", "15:07");
    }

    @Test
    void the_talks_are_those_with_the_mentors_who_fit_best() {
        Mentee chemist = hall.mentee("Колбин", "Химия");
        Mentor best = hall.mentor("Реактивова", 1, "химия");
        hall.mentor("Омова", 1, "физика");
        call(Map.of("turns", "1"));

        seat(false);

        assertThat(talks()).singleElement().satisfies(talk -> {
            assertThat(talk.menteePersonId()).isEqualTo(person(chemist));
            assertThat(talk.mentorPersonId()).isEqualTo(person(best));
        });
    }

    @Test
    void a_pinned_pair_meets() {
        Mentee chemist = hall.mentee("Колбин", "Химия");
        hall.mentor("Реактивова", 1, "химия");
        Mentor pinned = hall.mentor("Омова", 1, "физика");
        hall.run(() -> hall.find(round).pin(new Pin(chemist.getId(), pinned.getId())));
        call(Map.of("turns", "1"));

        seat(false);

        assertThat(talks()).extracting(Talk::mentorPersonId).containsExactly(person(pinned));
    }

    @Test
    void what_was_printed_stays_when_a_card_changes_and_is_planned_anew_with_those_who_came() {
        List<Mentee> mentees = mentees(2);
        List<Mentor> mentors = mentors(2);
        call(Map.of("turns", "1"));
        seat(false);
        List<Talk> printed = talks();
        hall.run(() -> hall.jdbc().sql("update mentor set competences = '{вязание}', preferred_age_from = 30").update());
        assertThat(talks()).isEqualTo(printed);
        hall.run(() -> hall.jdbc().sql("update mentor set competences = '{химия}', preferred_age_from = null").update());

        tick(guest(mentees.get(0)), guest(mentors.get(1)));
        seat(true);

        assertThat(talks()).singleElement().satisfies(talk -> {
            assertThat(talk.menteePersonId()).isEqualTo(person(mentees.get(0)));
            assertThat(talk.mentorPersonId()).isEqualTo(person(mentors.get(1)));
            assertThat(talk.seat()).isOne();
        });
    }

    @Test
    void whoever_is_left_out_is_not_seated_but_may_come() {
        List<Mentee> mentees = mentees(2);
        List<Mentor> mentors = mentors(1);
        call(Map.of("turns", "2"));

        invite(List.of(guest(mentees.get(0)), guest(mentors.get(0))), guest(mentees.get(1)));
        seat(false);

        assertThat(talks()).extracting(Talk::menteePersonId).containsExactly(person(mentees.get(0)));
        assertThat(hall.get(at("/sheet"))).bodyText().contains("Первый Пётр Ильич").doesNotContain("Второй Пётр");
        var sheet = hall.get(at("/sheet/paper"));
        assertThat(PaperText.word(sheet)).contains("Лист регистрации", "Актовый зал", "Первый Пётр Ильич", "с 15:00 до 15:14").doesNotContain("Второй Пётр", "{{");
        assertThat(PaperText.plain(PaperText.pdf(hall.get(at("/sheet/paper?format=PDF"))))).isEqualTo(PaperText.plain(PaperText.word(sheet)));
        assertThat(hall.get(at("/attendance"))).bodyText().contains("Второй Пётр Ильич", "не приглашали");
        tick(guest(mentees.get(1)));
        assertThat(hall.get(at(""))).bodyText().contains("Наставляемые: 1 из 2");
    }

    @Test
    void whoever_joined_after_the_list_was_opened_stays_invited() {
        Mentee shown = hall.mentee("Колбин", "Химия");
        call(Map.of());
        assertThat(hall.get(at("/guests"))).bodyText().contains("name=\"shown\" value=\"" + guest(shown) + "\"");
        Mentee joined = hall.mentee("Новичков", "Химия");

        invite(List.of(), guest(shown));

        hall.run(() -> {
            Gathering now = beans.getBean(Gatherings.class).findByRoundId(round).orElseThrow();
            assertThat(now.isExpected(new Guest(person(shown), Side.MENTEE))).isFalse();
            assertThat(now.isExpected(new Guest(person(joined), Side.MENTEE))).isTrue();
        });
        assertThat(journalled("gathering.journal.invited")).containsExactly(person(shown));
    }

    @Test
    void boxes_of_a_meeting_that_is_over_cannot_be_ticked() {
        String disabled = "class=\"ticks\" disabled=\"disabled\"";
        Mentee mentee = hall.mentee("Колбин", "Химия");
        Mentor mentor = hall.mentor("Реактивова", 1, "химия");
        call(Map.of());
        tick(guest(mentee), guest(mentor));
        assertThat(hall.get(at("/guests"))).bodyText().doesNotContain(disabled);

        assertThat(hall.post(at("/end"), Map.of())).hasStatus(HttpStatus.FOUND);

        assertThat(hall.get(at("/guests"))).bodyText().contains(disabled);
        assertThat(hall.get(at("/attendance"))).as("can be put right").bodyText().doesNotContain(disabled);
    }

    @Test
    void whoever_is_taken_back_stands_in_the_journal() {
        Mentee mentee = hall.mentee("Колбин", "Химия");
        call(Map.of());
        tick(guest(mentee));
        hall.post(at("/attendance"), Map.of("before", guest(mentee)));

        assertThat(count("gathering_guest")).isZero();
        assertThat(journalled("gathering.journal.came")).containsExactly(person(mentee), person(mentee));
    }

    @Test
    void nobody_of_another_school_or_round_is_noted() {
        Mentee here = hall.mentee("Колбин", "Химия");
        var elsewhere = new Hall(beans);
        Mentee stranger = elsewhere.mentee("Чужаков", "Химия");
        call(Map.of());

        tick(guest(here), guest(stranger), "MENTEE:17", "MENTOR:" + person(here), "'; drop table person");

        assertThat(count("gathering_guest")).isOne();
        assertThat(elsewhere.get(elsewhere.curator, "/" + round + "/gathering")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(elsewhere.post("/" + round + "/gathering/attendance", Map.of("guest", guest(stranger)))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void two_at_two_doors_add_up() {
        List<Mentee> mentees = mentees(2);
        call(Map.of());
        tick(guest(mentees.get(0)));
        tick(guest(mentees.get(1)));
        assertThat(count("gathering_guest")).isEqualTo(2);

        hall.post(at("/attendance"), Map.of("guest", guest(mentees.get(1)), "before", guest(mentees.get(0)) + "," + guest(mentees.get(1))));

        assertThat(count("gathering_guest")).isOne();
    }

    @Test
    void a_meeting_that_nobody_came_to_does_not_end() {
        mentees(1);
        call(Map.of());

        assertThat(hall.post(at("/end"), Map.of())).hasStatus(HttpStatus.FOUND);

        assertThat(hall.call(() -> beans.getBean(Gatherings.class).findByRoundId(round).orElseThrow().isOver())).isFalse();
        assertThat(hall.post(at("/wishes"), Map.of("side", "MENTEE"))).hasStatus(HttpStatus.FOUND);
        assertThat(count("survey_round")).isZero();
        assertThat(hall.post(at("/wishes"), Map.of("side", "CURATOR"))).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void a_closed_round_leaves_its_meeting_alone() {
        Mentee mentee = hall.mentee("Колбин", "Химия");
        call(Map.of());
        hall.run(() -> hall.jdbc().sql("update matching_round set closed_at = now() where id = ?").param(round).update());

        tick(guest(mentee));
        assertThat(hall.post(at(""), form(Map.of("version", 0, "place", "Библиотека")))).hasStatus(HttpStatus.CONFLICT).bodyText()
                .contains("Так уже нельзя", "value=\"Библиотека\"");

        assertThat(count("gathering_guest")).isZero();
        assertThat(hall.get(at(""))).hasStatusOk().bodyText().doesNotContain("/gathering/edit");
    }

    @Test
    void the_report_names_the_best_candidates_with_their_reasons() {
        hall.mentee("Колбин", "Химия");
        hall.mentor("Реактивова", 1, "химия");
        hall.mentor("Омова", 1, "физика");

        assertThat(hall.get(at("/comparison"))).bodyText().contains("Колбин Пётр Ильич", "Просит: Химия. Наставник может: химия", "Отчёт просмотрен")
                .containsSubsequence("Реактивова", "Омова");
        assertThat(hall.post(at("/comparison"), Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(hall.post(at("/comparison"), Map.of())).as("twice").hasStatus(HttpStatus.FOUND);
        assertThat(hall.get(at(""))).bodyText().contains("Отчёт просмотрен:");
    }

    @Test
    void a_director_reads_and_changes_nothing() {
        call(Map.of());
        var director = beans.getBean(Personas.class).member(hall.school, Role.DIRECTOR);

        assertThat(hall.get(director, at(""))).hasStatusOk().bodyText().doesNotContain("method=\"post\" action=\"/o/" + hall.school.getSlug() + "/matching");
        assertThat(hall.post(director, at("/timetable"), Map.of())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void a_list_of_people_weighs_nobody() throws Exception {
        mentees(2);
        mentors(2);
        call(Map.of());

        for (String page : List.of("", "/guests", "/attendance", "/sheet", "/sheet/paper", "/timetable", "/cards")) {
            assertThat(statements.during(() -> assertThat(hall.get(at(page))).hasStatusOk())).as(page).noneMatch(sql -> sql.contains("matching_bar"));
        }
    }

    @Test
    void pages_take_as_many_statements_however_many_people() throws Exception {
        mentees(2);
        mentors(2);
        call(Map.of("turns", "2"));
        seat(false);
        List<String> pages = List.of("", "/guests", "/attendance", "/sheet", "/sheet/paper", "/timetable", "/cards", "/comparison");
        Map<String, Integer> few = new HashMap<>();
        for (String page : pages) {
            few.put(page, statements.during(() -> hall.get(at(page))).size());
        }
        Stream.of("Пятый", "Шестой", "Седьмой").forEach(surname -> hall.mentee(surname, "Физика"));
        hall.mentor("Новая", 2, "физика");
        seat(false);

        for (String page : pages) {
            assertThat(statements.during(() -> assertThat(hall.get(at(page))).hasStatusOk())).as(page).hasSize(few.get(page));
        }
    }

    private String at(String below) {
        return "/" + round + "/gathering" + below;
    }

    private MvcTestResult call(Map<String, String> different) {
        return hall.post(at(""), form(different));
    }

    private Map<String, Object> form(Map<String, ?> different) {
        Map<String, Object> form = new HashMap<>(
                Map.of("place", "Актовый зал", "heldOn", hall.today.toString(), "startsAt", "15:00", "turns", "6", "minutes", "7"));
        form.putAll(different);
        return form;
    }

    private void seat(boolean arrived) {
        assertThat(hall.post(at("/timetable"), Map.of("arrived", arrived))).hasStatus(HttpStatus.FOUND);
    }

    /** @param other shown, but not ticked */
    private void invite(List<String> ticked, String other) {
        String shown = Stream.concat(ticked.stream(), Stream.of(other)).collect(Collectors.joining(","));
        assertThat(hall.post(at("/guests"), Map.of("guest", String.join(",", ticked), "shown", shown))).hasStatus(HttpStatus.FOUND);
    }

    private List<UUID> journalled(String what) {
        return hall.call(() -> hall.jdbc().sql(JOURNALLED).param(what).query(UUID.class).list());
    }

    private void tick(String... guests) {
        assertThat(hall.post(at("/attendance"), Map.of("guest", String.join(",", guests)))).hasStatus(HttpStatus.FOUND);
    }

    private List<Talk> talks() {
        return hall.call(() -> beans.getBean(Gatherings.class).findByRoundId(round).orElseThrow().getTalks().stream()
                .sorted(Comparator.comparing(Talk::turn).thenComparing(Talk::seat))
                .toList());
    }

    private List<Mentee> mentees(int many) {
        List<Mentee> mentees = new ArrayList<>();
        List.of("Первый", "Второй", "Третий", "Четвёртый", "Пятая", "Шестая", "Седьмая").subList(0, many)
                .forEach(surname -> mentees.add(hall.mentee(surname, "Химия")));
        return mentees;
    }

    private List<Mentor> mentors(int many) {
        List<Mentor> mentors = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            mentors.add(hall.mentor("Реактивова" + n, 3, "химия"));
        }
        return mentors;
    }

    private static UUID person(Mentee mentee) {
        return mentee.getPerson().getId();
    }

    private static UUID person(Mentor mentor) {
        return mentor.getPerson().getId();
    }

    private static String guest(Mentee mentee) {
        return new Guest(person(mentee), Side.MENTEE).toString();
    }

    private static String guest(Mentor mentor) {
        return new Guest(person(mentor), Side.MENTOR).toString();
    }

    private int count(String table) {
        return hall.call(() -> hall.jdbc().sql("select count(*) from " + table).query(Integer.class).single());
    }
}
