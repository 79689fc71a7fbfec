package ru.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.Statements;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Role;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;

@ApplicationTest
class MatchingPagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Personas personas;

    @Autowired
    Pairs pairs;

    @Autowired
    Statements statements;

    Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(beans);
    }

    @Test
    void a_round_is_begun_solved_and_explained() {
        hall.mentee("Колбин", "Химия");
        hall.mentee("Лишний", "Астрономия");
        hall.mentor("Реактивова", 2, "химия");
        assertThat(hall.get("")).hasStatusOk().bodyText().contains("Подбора ещё не было");
        assertThat(hall.post("", settings(Map.of("leastScore", "50")))).hasStatus3xxRedirection();
        UUID round = hall.call(() -> beans.getBean(MatchingRounds.class).findAll().get(0).getId());
        assertThat(hall.get("/" + round)).bodyText().contains("2 наставляемых и 1 наставник", "У наставников 2 места");

        assertThat(hall.post("/" + round + "/variants", Map.of("version", 0))).hasStatus3xxRedirection();

        assertThat(hall.get("/" + round)).hasStatusOk().bodyText()
                .contains("1 из 2", "доказана", "Колбин Пётр", "Реактивова Анна", "Просит: Химия. Наставник может: химия", "Без пары: 1",
                        "нет темы «Астрономия»", "#support", "step=WAITING#state")
                .doesNotContain("устарел", "??");
        assertThat(hall.get("/" + round + "?by=MENTOR")).bodyText().contains("занято 1 из 2");
        assertThat(hall.get("")).bodyText().contains("1 из 2", "1 вариант");
    }

    @Test
    void the_next_round_begins_with_the_weights_of_the_last() {
        assertThat(hall.post("", settings(Map.of("topics", "77")))).hasStatus3xxRedirection();

        assertThat(hall.get("/new")).bodyText().contains("value=\"77\"");
        assertThat(hall.post("/usual", settings(Map.of("topics", "77", "name", "Весна")))).hasStatusOk().bodyText()
                .contains("value=\"30\"", "value=\"Весна\"")
                .doesNotContain("value=\"77\"");
    }

    @Test
    void what_is_out_of_bounds_comes_back_with_the_form() {
        assertThat(hall.post("", settings(Map.of("topics", "101", "leastScore", "много", "endsOn", "2020-01-01")))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
                .contains("id=\"topics-error\"", "id=\"leastScore-error\"", "id=\"endsOn-error\"");
        assertThat(hall.call(() -> beans.getBean(MatchingRounds.class).count())).isZero();
    }

    @Test
    void settings_changed_meanwhile_are_shown_beside_those_typed() {
        UUID round = hall.round();
        assertThat(hall.post("/" + round, with(settings(Map.of("name", "Первая")), "version", "0"))).hasStatus3xxRedirection();

        assertThat(hall.post("/" + round, with(settings(Map.of("name", "Вторая")), "version", "0"))).hasStatus(HttpStatus.CONFLICT).bodyText()
                .contains("Первая", "Вторая");
    }

    @Test
    void a_round_moves_to_the_programme_year_of_its_corrected_period() {
        UUID round = hall.round();
        var start = LocalDate.of(ProgrammeYear.firstYearOf(hall.today) + 1, 9, 1);

        assertThat(hall.post("/" + round, with(settings(Map.of("startsOn", start, "endsOn", start.plusMonths(3))), "version", 0))).hasStatus3xxRedirection();

        assertThat(hall.call(() -> hall.jdbc().sql("select first_year from matching_round where id = ?").param(round).query(Integer.class).single()))
                .isEqualTo(start.getYear());
    }

    @Test
    void a_mentees_alternatives_tell_what_a_swap_costs_and_a_choice_holds() {
        Mentee chemist = hall.mentee("Колбин", "Химия");
        Mentee other = hall.mentee("Второй", "Химия");
        Mentor good = hall.mentor("Реактивова", 1, "химия");
        Mentor poor = hall.mentor("Сонатина", 1, "музыка");
        UUID round = hall.round();
        hall.run(() -> hall.find(round).weigh(Weights.USUAL, 4, 0));
        hall.solve(round);
        String page = "/" + round + "/mentees/" + chemist.getId();
        assertThat(hall.get(page)).hasStatusOk().bodyText().contains("Реактивова Анна", "Сонатина Анна", "Просит: Химия. У наставника другое: музыка");

        pin(round, chemist, poor, "pins");
        assertThat(hall.get(page)).bodyText().contains("закреплена");
        assertThat(hall.get("/" + round)).bodyText().contains("Закрепления изменились");
        hall.solve(round);

        assertThat(hall.get("/" + round)).bodyText().contains("закреплена").doesNotContain("Закрепления изменились");
        assertThat(hall.get("/" + round + "/mentors/" + good.getId())).bodyText().contains("Второй Пётр", "в варианте");
        pin(round, chemist, good, "pins");
        assertThat(hall.call(() -> hall.find(round).getPins())).containsExactly(new Pin(chemist.getId(), good.getId()));
        pin(round, chemist, good, "pins/removal");
        assertThat(hall.call(() -> hall.find(round).getPins())).isEmpty();
        pin(round, other, good, "pins");
        assertThat(hall.post("/" + round + "/pins", Map.of("version", hall.version(round), "pair", chemist.getId() + "," + good.getId())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("не осталось мест");
    }

    @Test
    void whoever_is_dragged_is_pinned_and_the_rest_is_matched_around_them() {
        Mentee chemist = hall.mentee("Колбин", "Химия");
        Mentor good = hall.mentor("Реактивова", 1, "химия");
        Mentor poor = hall.mentor("Сонатина", 1, "музыка");
        UUID round = hall.round();
        hall.run(() -> hall.find(round).weigh(Weights.USUAL, 4, 0));
        hall.solve(round);
        String dragged = chemist.getId() + "," + poor.getId();

        var done = hall.post("/" + round + "/pins", Map.of("version", hall.version(round), "pair", dragged, "again", "true", "by", "MENTOR"));
        assertThat(done.getResponse().getRedirectedUrl()).as("the table as it was looked at").endsWith(round + "?by=MENTOR");

        assertThat(hall.get("/" + round)).bodyText().contains("Вариант 2", "Сонатина Анна", "закреплена").doesNotContain("Закрепления изменились", "Реактивова");
        assertThat(hall.post("/" + round + "/pins", Map.of("version", 0, "pair", chemist.getId() + "," + good.getId(), "again", "true"))).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void a_swap_that_takes_anothers_mentor_says_so() {
        Mentee chemist = hall.mentee("Колбин", "Химия");
        hall.mentee("Только", "Химия");
        Mentor only = hall.mentor("Реактивова", 1, "химия");
        UUID round = hall.round();
        hall.solve(round);

        assertThat(hall.get("/" + round + "/mentors/" + only.getId())).bodyText().contains("Остальным этот выбор ничего не стоит");
        hall.mentor("Сонатина", 1, "музыка");
        hall.run(() -> hall.jdbc().sql("update mentor set preferred_age_from = 30 where id = ?").param(only.getId()).update());
        assertThat(hall.get("/" + round + "/mentees/" + chemist.getId())).bodyText().contains("На 16 лет младше, чем просит наставник");
    }

    @Test
    void a_pin_beyond_what_the_mentee_wants_is_shown_as_idle() {
        Mentee mentee = hall.mentee("Колбин", "Химия");
        List<Mentor> mentors = List.of(hall.mentor("Реактивова", 1, "химия"), hall.mentor("Омова", 1, "химия"));
        UUID round = hall.round();
        hall.run(() -> mentors.forEach(mentor -> hall.find(round).pin(new Pin(mentee.getId(), mentor.getId()))));
        hall.solve(round);

        assertThat(hall.get("/" + round)).bodyText().contains("Закрепления, которые не действуют", "больше не нужно столько наставников");
    }

    @Test
    void two_who_are_barred_are_never_proposed_until_the_bar_is_lifted() {
        Mentee mentee = hall.mentee("Колбин", "Химия");
        Mentor mentor = hall.mentor("Реактивова", 1, "химия");
        UUID round = hall.round();
        Map<String, ?> bar = Map.of(
                "mentee", mentee.getId(), "mentor", mentor.getId(), "ground", "RELATIVE", "barNote", "Мать и сын", "round", round, "back", "MENTEE");

        assertThat(hall.post("/bars", bar)).hasRedirectedUrl("/o/" + hall.school.getSlug() + "/matching/" + round + "/mentees/" + mentee.getId());

        assertThat(hall.post("/bars", bar)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Такой запрет уже есть");
        assertThat(hall.solve(round).getServed()).isZero();
        assertThat(hall.get("/" + round)).bodyText().contains("пара запрещена");
        assertThat(hall.get("/" + round + "/mentees/" + mentee.getId())).bodyText().contains("запрет: родственники", "Мать и сын");
        assertThat(hall.get("/bars")).bodyText().contains("Колбин Пётр Ильич – Реактивова Анна Борисовна", "Мать и сын");
        UUID id = hall.call(() -> beans.getBean(Bars.class).findAll().get(0).getId());
        assertThat(hall.post(new Hall(beans).curator, "/bars/" + id + "/removal", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(hall.post("/bars/" + id + "/removal", Map.of())).hasStatus3xxRedirection();
        assertThat(hall.get("/" + round)).bodyText().contains("Вариант устарел");
        assertThat(hall.solve(round).getServed()).isOne();
    }

    @Test
    void conditions_are_stated_once_and_shown_where_they_matter() {
        Mentee mentee = hall.mentee("Колбин", "Химия");
        UUID round = hall.round();
        String page = "/mentees/" + mentee.getId() + "/conditions";
        Map<String, ?> form = Map.of("version", -1, "days", "TUESDAY", "places", "REMOTE", "languages", "русский, татарский", "howMany", 2, "round", round);
        assertThat(hall.get(page)).hasStatusOk();

        assertThat(hall.post(page, form)).hasRedirectedUrl("/o/" + hall.school.getSlug() + "/matching/" + round + "/mentees/" + mentee.getId());

        assertThat(hall.get(page)).bodyText().contains("value=\"русский, татарский\"", "value=\"2\"");
        assertThat(hall.get("/" + round + "/people")).bodyText().contains("дистанционно", "русский, татарский", "вт");
        assertThat(hall.post(page, form)).as("from a page that was older").hasStatus(HttpStatus.CONFLICT);
        assertThat(hall.post(page, with(form, "howMany", "6"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Не больше 5");
        assertThat(hall.post(page, with(form, "days", "ВТОРНИК"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("errors");
    }

    @Test
    void who_is_left_out_comes_back_when_taken_in() {
        Mentee mentee = hall.mentee("Колбин", "Химия");
        UUID round = hall.round();
        Map<String, Object> somebody = Map.of("version", 0, "person", mentee.getPerson().getId(), "side", "MENTEE");

        assertThat(hall.post("/" + round + "/left-out", somebody)).hasStatus3xxRedirection();

        assertThat(hall.get("/" + round + "/people")).bodyText().contains("Наставляемые: 0", "Исключены из раунда");
        assertThat(hall.post("/" + round + "/left-out/removal", with(somebody, "version", hall.version(round)))).hasStatus3xxRedirection();
        assertThat(hall.get("/" + round + "/people")).bodyText().contains("Наставляемые: 1");
    }

    @Test
    void what_a_swap_costs_is_told_those_who_may_swap() {
        Mentee mentee = hall.mentee("Колбин", "Химия");
        hall.mentor("Реактивова", 1, "химия");
        UUID round = hall.round();
        String page = "/" + round + "/mentees/" + mentee.getId() + "?costs=true";
        assertThat(hall.get(page)).bodyText().contains("class=\"effect\"");

        assertThat(hall.get(personas.member(hall.school, Role.COUNCIL), page)).hasStatusOk().bodyText()
                .contains("Реактивова").doesNotContain("class=\"effect\"", "Посчитать, чего стоит замена");
        hall.run(() -> hall.jdbc().sql("update matching_round set closed_at = now() where id = ?").param(round).update());
        assertThat(hall.get(page)).hasStatusOk().bodyText().doesNotContain("class=\"effect\"");
    }

    @Test
    void two_variants_are_compared() {
        Mentee mentee = hall.mentee("Колбин", "Химия");
        hall.mentor("Реактивова", 1, "химия");
        Mentor other = hall.mentor("Сонатина", 1, "музыка");
        UUID round = hall.round();
        hall.solve(round);
        assertThat(hall.get("/" + round + "/comparison")).hasStatusOk().bodyText().contains("Сравнивать пока нечего");
        pin(round, mentee, other, "pins");
        hall.solve(round);

        assertThat(hall.get("/" + round + "/comparison")).hasStatusOk().bodyText().contains("Другой наставник у 1 человека", "Реактивова Анна", "Сонатина Анна");
        assertThat(hall.get("/" + round + "/comparison?one=1&other=7")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(hall.get("/" + round + "?variant=1")).hasStatusOk();
    }

    @Test
    void a_variant_becomes_pairs_once_and_the_round_is_closed() {
        Mentee one = hall.mentee("Первый", "Химия");
        Mentee other = hall.mentee("Второй", "Химия");
        Mentee third = hall.mentee("Третий", "Физика");
        Mentor grouping = hall.mentor("Реактивова", 2, "химия");
        hall.mentor("Омова", 2, "физика");
        hall.run(() -> {
            var stated = new PersonalConditions(grouping.getPerson().getId(), Side.MENTOR);
            stated.state(Conditions.NONE, 1, 2);
            beans.getBean(ConditionsOfPeople.class).save(stated);
        });
        UUID round = hall.round();
        hall.solve(round);
        Map<String, ?> form = Map.of("version", hall.version(round), "variant", 1);

        assertThat(hall.post("/" + round + "/proposal", form)).hasStatus3xxRedirection();

        List<Pair> made = hall.call(() -> pairs.findByIdIn(hall.find(round).getPairs()));
        assertThat(made).extracting(Pair::getMenteeIds)
                .containsExactlyInAnyOrder(Set.of(one.getId(), other.getId()), Set.of(third.getId()));
        assertThat(hall.post("/" + round + "/proposal", form)).as("a second press").hasStatus(HttpStatus.CONFLICT);
        assertThat(hall.call(() -> pairs.count())).isEqualTo(2);
        assertThat(hall.get("/" + round)).hasStatusOk().bodyText().contains("Предложены 2 пары", "/decrees/new", "Первый Пётр");
        assertThat(hall.post("/" + round + "/variants", Map.of("version", hall.version(round)))).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void what_breaks_inside_is_not_taken_for_a_closed_round() {
        UUID round = hall.round();
        var press = beans.getBean(TablePress.class);

        assertThatThrownBy(() -> hall.call(() -> press.press(round, () -> {
            throw new IllegalStateException("A flow that is not of least cost");
        }, new ExtendedModelMap(), new MockHttpServletResponse()))).hasMessageContaining("least cost");
    }

    @Test
    void nothing_is_made_when_one_of_its_people_has_changed_meanwhile() {
        hall.mentee("Первый", "Химия");
        Mentee gone = hall.mentee("Второй", "Химия");
        hall.mentor("Реактивова", 2, "химия");
        UUID round = hall.round();
        hall.solve(round);
        hall.run(() -> hall.jdbc().sql("update mentee set state = 'LEFT' where id = ?").param(gone.getId()).update());

        assertThat(hall.post("/" + round + "/proposal", Map.of("version", hall.version(round), "variant", 1)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Второй Пётр – Реактивова Анна", "Пары не созданы");

        assertThat(hall.call(() -> pairs.count())).isZero();
        assertThat(hall.call(() -> hall.find(round).isClosed())).isFalse();
    }

    @Test
    void a_note_is_kept_and_a_strangers_card_has_none() {
        Mentee mentee = hall.mentee("Колбин", "Химия");
        UUID round = hall.round();
        Mentee stranger = new Hall(beans).mentee("Чужой", "Химия");

        assertThat(hall.post("/" + round + "/notes", Map.of("mentee", mentee.getId(), "text", "Робкий"))).hasStatus3xxRedirection();

        assertThat(hall.get("/" + round + "/mentees/" + mentee.getId())).bodyText().contains("Робкий");
        assertThat(hall.post("/" + round + "/notes", Map.of("mentee", stranger.getId(), "text", "Чужой")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(hall.get("/" + round + "/mentees/" + stranger.getId())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void lines_of_a_note_count_as_they_were_typed_and_what_is_too_long_comes_back() {
        Mentee mentee = hall.mentee("Колбин", "Химия");
        UUID round = hall.round();
        String lines = "ж".repeat(499) + "\r\n" + "ш".repeat(500);

        assertThat(hall.post("/" + round + "/notes", Map.of("mentee", mentee.getId(), "text", lines))).hasStatus3xxRedirection();
        assertThat(hall.post("/" + round + "/notes", Map.of("mentee", mentee.getId(), "before", lines, "text", lines + "щ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("id=\"text-error\"", "шшщ</textarea>");

        assertThat(hall.call(() -> hall.find(round).getNotes())).containsEntry(mentee.getId(), lines.replace("\r", ""));
    }

    @Test
    void a_note_written_meanwhile_is_shown_beside_the_one_typed() {
        Mentee mentee = hall.mentee("Колбин", "Химия");
        UUID round = hall.round();
        Map<String, Object> form = Map.of("mentee", mentee.getId(), "text", "Робкий");
        assertThat(hall.post("/" + round + "/notes", form)).hasStatus3xxRedirection();
        assertThat(hall.post("/" + round + "/notes", form)).as("sent twice").hasStatus3xxRedirection();

        assertThat(hall.post("/" + round + "/notes", with(form, "text", "Смелый"))).hasStatus(HttpStatus.CONFLICT).bodyText()
                .contains("id=\"conflict\"", "name=\"before\" value=\"Робкий\"", "Смелый</textarea>");

        assertThat(hall.post("/" + round + "/notes", with(with(form, "text", "Смелый"), "before", "Робкий"))).hasStatus3xxRedirection();
        assertThat(hall.call(() -> hall.find(round).getNotes())).containsEntry(mentee.getId(), "Смелый");
    }

    @Test
    void a_note_on_a_closed_round_is_not_kept_but_not_lost_either() {
        Mentee mentee = hall.mentee("Колбин", "Химия");
        UUID round = hall.round();
        hall.run(() -> hall.jdbc().sql("update matching_round set closed_at = now() where id = ?").param(round).update());

        assertThat(hall.post("/" + round + "/notes", Map.of("mentee", mentee.getId(), "text", "Робкий"))).hasStatus(HttpStatus.CONFLICT).bodyText()
                .contains("Раунд уже закрыт", "Вы написали: Робкий");
    }

    @Test
    void the_council_reads_and_decides_nothing() {
        hall.mentee("Колбин", "Химия");
        hall.mentor("Реактивова", 1, "химия");
        UUID round = hall.round();
        hall.solve(round);
        var council = personas.member(hall.school, Role.COUNCIL);

        assertThat(hall.get(council, "/" + round)).hasStatusOk().bodyText().contains("Колбин").doesNotContain("Закрепить", "Подобрать заново", "Предложить пары");
        assertThat(hall.post(council, "/" + round + "/variants", Map.of("version", 1))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(hall.get(new Hall(beans).curator, "/" + round)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void the_table_takes_as_many_statements_however_many_people() throws Exception {
        hall.mentee("Колбин", "Химия");
        hall.mentor("Реактивова", 1, "химия");
        UUID round = hall.round();
        hall.solve(round);
        hall.get("/" + round);
        int few = statements.during(() -> hall.get("/" + round)).size();
        for (String surname : List.of("Первый", "Второй", "Третий", "Четвёртый")) {
            hall.mentee(surname, "Химия", "Физика");
            hall.mentor(surname, 2, "физика");
        }
        hall.solve(round);

        assertThat(statements.during(() -> assertThat(hall.get("/" + round)).bodyText().contains("Четвёртый"))).hasSizeLessThanOrEqualTo(few).hasSizeLessThan(40);
    }

    private void pin(UUID round, Mentee mentee, Mentor mentor, String address) {
        assertThat(hall.post(
                        "/" + round + "/" + address, Map.of("version", hall.version(round), "pair", mentee.getId() + "," + mentor.getId(), "back", "MENTEE")))
                .hasRedirectedUrl("/o/" + hall.school.getSlug() + "/matching/" + round + "/mentees/" + mentee.getId());
    }

    private Map<String, Object> settings(Map<String, ?> others) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "name", "Осень", "forms", hall.form(), "startsOn", hall.today, "endsOn", hall.today.plusMonths(6), "leastScore", 30, "hoursNeeded", 4));
        for (Criterion criterion : Criterion.values()) {
            form.put(criterion.name().toLowerCase(), criterion.usualWeight());
        }
        form.putAll(others);
        return form;
    }

    private static Map<String, Object> with(Map<String, ?> form, String name, Object value) {
        Map<String, Object> more = new HashMap<>(form);
        more.put(name, value);
        return more;
    }
}
