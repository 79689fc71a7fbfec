package ru.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Listeners;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Role;
import ru.nastavnik.roadmap.Change.Aspect;

@ApplicationTest
class RoadmapPagesTest {

    private static final Pattern ROW = Pattern.compile("<td class=\"n\"");

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    Statements statements;

    @Autowired
    Listeners listeners;

    @Autowired
    JdbcClient jdbc;

    Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(beans);
    }

    @Test
    void withoutAYearThePageSaysWhatToDoFirst() {
        assertThat(get(desk.curator, "")).hasStatusOk().bodyText().contains("Учебный год программы ещё не открыт", "/settings").doesNotContain("Создать по образцу");
        assertThat(get(personas.member(desk.school, Role.COUNCIL), "")).hasStatusOk().bodyText().contains("ещё не открыт").doesNotContain("/settings");
        assertThat(post(desk.curator, "", "firstYear", 2026)).hasStatus(HttpStatus.FOUND).flash().containsEntry("problem", "roadmap.year.not-open");
    }

    @Test
    void aCuratorCreatesItByOneButton() {
        int year = Maps.startYear(beans, desk.school);
        assertThat(get(desk.curator, "")).hasStatusOk().bodyText().contains("Дорожной карты ещё нет", "Создать по образцу: 7 этапов, 29 мероприятий");
        assertThat(get(desk.director, "")).hasStatusOk().bodyText().contains("Её составляет куратор").doesNotContain("Создать по образцу");
        assertThat(get(desk.curator, "/timeline")).hasRedirectedUrl(address(""));
        assertThat(post(desk.curator, "", "firstYear", year)).hasRedirectedUrl(address("?year=" + year)).flash().containsEntry("flash", "roadmap.created");
        assertThat(get(desk.curator, "")).hasStatusOk().bodyText()
                .contains("Дорожная карта на " + ProgrammeYear.title(year) + " учебный год", "Этап 1. Подготовка условий", "Этап 7. Завершение", "Сделано 0 из 29")
                .contains("август " + year + " г.", "январь – июнь " + (year + 1) + " г.", "01.01." + (year + 1) + " – 30.06." + (year + 1))
                .contains("Руководитель, заместитель руководителя", desk.school.getFullName())
                .doesNotContain("??", "{0}");
        assertThat(rows(get(desk.curator, ""))).isEqualTo(29);
    }

    @Test
    void sentTwiceAtOnceItIsCreatedOnce() throws Exception {
        int year = Maps.startYear(beans, desk.school);
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var flashes = threads.invokeAll(Collections.nCopies(2, () -> {
                together.await();
                return post(desk.curator, "", "firstYear", year).getMvcResult().getFlashMap().get("flash");
            }));
            assertThat(List.of(flashes.get(0).get(), flashes.get(1).get())).containsExactlyInAnyOrder("roadmap.created", "roadmap.exists");
        } finally {
            threads.shutdown();
        }
        assertThat(rows(get(desk.curator, ""))).isEqualTo(29);
    }

    @Test
    void thePlannedYearHasARoadmapOfItsOwn() {
        int year = Maps.createIn(beans, desk.school);
        desk.run(() -> jdbc.sql("insert into programme_year (id, version, first_year, state) values (?, 0, ?, 'PLANNED')").params(UUID.randomUUID(), year + 1).update());
        assertThat(get(desk.curator, "?year=" + (year + 1))).hasStatusOk().bodyText().contains("Создать по образцу");
        assertThat(post(desk.curator, "", "firstYear", year + 1)).flash().containsEntry("flash", "roadmap.created");
        assertThat(get(desk.curator, "?year=" + (year + 1))).bodyText().contains("август " + (year + 1) + " г.", "?year=" + year + "\"").doesNotContain("сентябрь " + year + " г.");
        assertThat(get(desk.curator, "")).bodyText().contains("сентябрь " + year + " г.");
        assertThat(get(desk.curator, "?year=" + (year + 2))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(desk.curator, "?year=завтра")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get(desk.curator, "?show=SOMETHING")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void theTableShowsWhatIsLateAndWhatIsNext() {
        Maps.createIn(beans, desk.school);
        Maps.dueFarAhead(beans, desk.school);
        assertThat(get(desk.curator, "?show=LATE")).bodyText().contains("Ничего не просрочено").doesNotContain("<table");
        Maps.due(beans, desk.school, 1, 2, desk.today.minusDays(3));
        Maps.due(beans, desk.school, 2, 1, desk.today);
        Maps.due(beans, desk.school, 2, 2, desk.today.plusDays(ActivityRow.AHEAD + 1));
        assertThat(get(desk.director, "")).bodyText().contains("просрочено 1 мероприятие", "просрочено на 3 дня", "Просроченные: 1", "Сейчас и скоро: 1");
        assertThat(get(desk.director, "?show=LATE")).bodyText().contains("Рассказать педагогам").doesNotContain("Собрать запросы учеников", "Этап 2.");
        assertThat(rows(get(desk.director, "?show=NEXT"))).isEqualTo(1);
        assertThat(get(desk.director, "?show=NEXT")).bodyText().contains("Собрать запросы учеников");
    }

    @Test
    void theTimelineDrawsTheYearAndSaysTheSameInWords() {
        int year = Maps.createIn(beans, desk.school);
        Maps.due(beans, desk.school, 1, 1, desk.today.minusDays(3));
        Maps.due(beans, desk.school, 7, 6, desk.today.plusDays(3));
        assertThat(get(desk.director, "/timeline")).hasStatusOk().bodyText()
                .contains("<svg", "class=\"bar late\"", "просрочено", "запланировано", "01.06." + (year + 1), "30.06." + (year + 1), "tabindex=\"0\"", "class=\"today\"")
                .doesNotContain("??", "style=");
        assertThat(rows(get(desk.director, "/timeline"))).isEqualTo(29);
    }

    @Test
    void aCuratorChangesAnActivityAndTheHistoryTellsIt() {
        int year = Maps.createIn(beans, desk.school);
        String card = card(3, 3);
        assertThat(get(desk.curator, card)).hasStatusOk().bodyText().contains("Сопоставить запросы", "Изменений пока не было", "Удалить мероприятие");
        assertThat(change(card, "title", "Сравнить <анкеты>", "deadline", "Октябрь–ноябрь " + year + "г.", "decision", "RUNNING", "note", "Ждём анкеты 9-х классов"))
                .hasRedirectedUrl(address(card));
        assertThat(get(desk.director, card)).hasStatusOk().bodyText()
                .contains("Сравнить &lt;анкеты&gt;", "Октябрь–ноябрь " + year + "г.", "01.10." + year + " – 30.11." + year, "Ждём анкеты 9-х классов")
                .contains(desk.curator.getName(), "октябрь " + year + " г. → Октябрь–ноябрь " + year + "г.", "запланировано → идёт", "заместитель руководителя → куратор, педагоги")
                .doesNotContain("Удалить мероприятие", "name=\"version\"", "??");
        assertThat(Maps.activity(beans, desk.school, 3, 3).getHistory()).extracting(Change::aspect)
                .containsExactly(Aspect.TITLE, Aspect.RESPONSIBLE, Aspect.DEADLINE, Aspect.RESULT, Aspect.NOTE, Aspect.STATE);
    }

    @Test
    void aDeadlineThatNamesNoDateIsKeptAndSaidToHaveNone() {
        Maps.createIn(beans, desk.school);
        String card = card(3, 3);
        assertThat(change(card, "deadline", "по отдельному графику")).hasStatus(HttpStatus.FOUND);
        assertThat(get(desk.director, card)).bodyText().contains("по отдельному графику", "без даты");
        assertThat(get(desk.director, "/timeline")).bodyText().contains("без даты, запланировано").doesNotContain("не в этом году");
        Maps.due(beans, desk.school, 1, 1, desk.today.plusYears(3));
        assertThat(get(desk.director, "/timeline")).bodyText().contains("не в этом году, ");
    }

    @Test
    void badInputComesBackWithEverythingTyped() {
        Maps.createIn(beans, desk.school);
        String card = card(4, 3);
        assertThat(change(card, "title", " ", "deadline", "", "note", "я".repeat(2_001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"errors\"", "Мероприятие: Заполните это поле", "Срок: Заполните это поле", "Примечание: Слишком длинно");
        assertThat(change(card, "decision", "CANCELLED", "note", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Напишите, почему мероприятие не проводится", "value=\"CANCELLED\" name=\"decision\" checked=\"checked\"");
        assertThat(change(card, "decision", "BY_EVIDENCE")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("выберите состояние сами");
        assertThat(change(card, "decision", "ЗАВТРА")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(change(card, "responsible", "MAYOR")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Maps.activity(beans, desk.school, 4, 3).getHistory()).isEmpty();
        assertThat(change(card, "decision", "CANCELLED", "note", "Не набрали наставников")).hasStatus(HttpStatus.FOUND);
        assertThat(get(desk.curator, "")).bodyText().contains("не проводится", "Не набрали наставников", "Сделано 0 из 28");
    }

    @Test
    void aLostUpdateShowsBothAndSavingAgainWins() {
        Maps.createIn(beans, desk.school);
        String card = card(3, 3);
        assertThat(change(card, "title", "Сравнить анкеты")).hasStatus(HttpStatus.FOUND);
        assertThat(change(card, "title", "Сопоставить анкеты", "decision", "DONE"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("id=\"conflict\"", "Сравнить анкеты", "Сопоставить анкеты", "name=\"version\" value=\"1\"", "сделано");
        assertThat(change(card, "title", "Сопоставить анкеты", "version", 1)).hasStatus(HttpStatus.FOUND);
        assertThat(Maps.activity(beans, desk.school, 3, 3).getTitle()).isEqualTo("Сопоставить анкеты");
        assertThat(post(desk.curator, card + "/completion", "version", 1)).hasStatus(HttpStatus.FOUND);
        assertThat(Maps.activity(beans, desk.school, 3, 3).getState()).as("not done over somebody else's change").isEqualTo(ActivityState.PLANNED);
        assertThat(post(desk.curator, card + "/removal", "version", 1)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void factsThatMovedMeanwhileAreALostUpdateToo() {
        Maps.createIn(beans, desk.school);
        String card = card(5, 4);
        desk.approve(desk.submitted(desk.pair()).getId());
        listeners.settle();
        assertThat(change(card, "decision", "PLANNED")).hasStatus(HttpStatus.CONFLICT);
        assertThat(get(desk.curator, card)).bodyText().contains("по факту: 1 приказ, последний от", "утверждено пар: 1 из 1", "по фактам: меняется само");
        assertThat(change(card, "decision", "PLANNED", "version", 1)).hasStatus(HttpStatus.FOUND);
        assertThat(get(desk.curator, card)).bodyText().contains("решено вручную", "1 приказ, последний от");
        assertThat(change(card, "decision", "BY_EVIDENCE", "version", 2)).hasStatus(HttpStatus.FOUND);
        assertThat(Maps.activity(beans, desk.school, 5, 4).getState()).isEqualTo(ActivityState.DONE);
    }

    @Test
    void anActivityIsDoneByOneButton() {
        int year = Maps.createIn(beans, desk.school);
        String card = card(1, 1);
        assertThat(post(desk.curator, card + "/completion", "version", 0, "year", year, "show", "LATE"))
                .hasRedirectedUrl(address("?year=" + year + "&show=LATE"));
        assertThat(Maps.activity(beans, desk.school, 1, 1)).satisfies(done -> {
            assertThat(done.getState()).isEqualTo(ActivityState.DONE);
            assertThat(done.isByHand()).isTrue();
        });
        assertThat(get(desk.curator, "")).bodyText().contains("Сделано 1 из 29");
    }

    @Test
    void anActivityIsAddedAndRemoved() {
        int year = Maps.createIn(beans, desk.school);
        String section = section(4);
        assertThat(get(desk.curator, section + "/new")).hasStatusOk().bodyText().contains("Этап 4. Отбор и обучение наставников");
        assertThat(post(desk.curator, section, "title", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Заполните это поле");
        var added = post(desk.curator, section, "title", "Съездить на семинар", "deadline", "ноябрь", "responsible", "CURATOR", "responsible", "MENTORS", "note", "Автобус");
        String card = "/activities/" + Maps.id(beans, desk.school, 4, 5);
        assertThat(added).hasRedirectedUrl(address(card));
        assertThat(get(desk.director, card)).hasStatusOk().bodyText().contains("Съездить на семинар", "01.11." + year, "мероприятие добавлено", "Автобус");
        assertThat(get(desk.curator, "")).bodyText().contains("Сделано 0 из 30", ">4.5<");
        assertThat(post(desk.curator, card(4, 2) + "/removal", "version", 0)).hasRedirectedUrl(address(""));
        assertThat(get(desk.curator, "")).bodyText().contains("Сделано 0 из 29", ">4.4<").doesNotContain(">4.5<", "Побеседовать с каждым");
        assertThat(post(desk.curator, section, "title", "Ещё один семинар", "deadline", "ноябрь")).as("the place of the removed one is not taken twice").hasStatus(HttpStatus.FOUND);
    }

    @Test
    void aClosedYearStaysAsItWas() {
        int year = Maps.createIn(beans, desk.school);
        String card = card(1, 1);
        desk.run(() -> jdbc.sql("update programme_year set state = 'CLOSED'").update());
        assertThat(get(desk.curator, "?year=" + year)).hasStatusOk().bodyText().contains("Подготовка условий").doesNotContain("Готово", "Добавить мероприятие");
        assertThat(get(desk.curator, card)).hasStatusOk().bodyText().doesNotContain("Удалить мероприятие", "Сохранить");
        for (var refused : List.of(
                change(card, "title", "Иное"), post(desk.curator, card + "/completion", "version", 0), post(desk.curator, card + "/removal", "version", 0),
                post(desk.curator, section(1), "title", "Новое", "deadline", "август"))) {
            assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        }
        assertThat(Maps.activity(beans, desk.school, 1, 1).getHistory()).isEmpty();
        assertThat(post(desk.curator, "", "firstYear", year)).flash().containsEntry("problem", "roadmap.year.not-open");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"MENTOR", "MENTEE", "PSYCHOLOGIST"})
    void thoseWhoMayNotReadItDoNot(Role role) {
        Maps.createIn(beans, desk.school);
        Account member = personas.member(desk.school, role);
        for (String page : List.of("", "/timeline", card(1, 1), section(1) + "/new")) {
            assertThat(get(member, page)).as(page).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void directorAndCouncilReadAndChangeNothing() {
        int year = Maps.createIn(beans, desk.school);
        for (Account reader : List.of(desk.director, personas.member(desk.school, Role.COUNCIL))) {
            for (String page : List.of("", "/timeline", card(1, 1))) {
                assertThat(get(reader, page)).as(page).hasStatusOk().bodyText().doesNotContain("action=\"/o/" + desk.school.getSlug() + "/roadmap");
            }
            for (String action : List.of("", card(1, 1), card(1, 1) + "/completion", card(1, 1) + "/removal", section(1))) {
                assertThat(post(reader, action, "version", 0, "firstYear", year, "title", "Чужое", "deadline", "август")).as(action).hasStatus(HttpStatus.FORBIDDEN);
            }
        }
    }

    @Test
    void anotherSchoolsRoadmapIsNotThere() {
        Maps.createIn(beans, desk.school);
        Desk other = new Desk(beans);
        Maps.createIn(beans, other.school);
        String theirs = "/activities/" + Maps.id(beans, other.school, 1, 1);
        String theirSection = "/sections/" + sectionId(other, 1) + "/activities";
        assertThat(get(desk.curator, theirs)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(desk.curator, theirSection + "/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/o/" + other.school.getSlug() + "/roadmap" + theirs).with(SignIn.as(desk.curator)).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(change(theirs, "title", "Чужое")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(desk.curator, theirs + "/completion", "version", 0)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(desk.curator, theirs + "/removal", "version", 0)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(desk.curator, theirSection, "title", "Чужое", "deadline", "август")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(Maps.activity(beans, other.school, 1, 1).getHistory()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%s", "%s/completion", "%s/removal"})
    void nothingChangesWithoutAToken(String path) {
        Maps.createIn(beans, desk.school);
        assertThat(mvc.post().uri(address(path.formatted(card(1, 1)))).param("version", "0").with(SignIn.as(desk.curator)).exchange()).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aNewOneMayFollowASurvey() {
        Maps.createIn(beans, desk.school);
        assertThat(get(desk.curator, section(6) + "/new")).bodyText().contains("Опрос, который это подтвердит", "середина программы").doesNotContain("PAIRS_DECREE");
        assertThat(post(desk.curator, section(6), "title", "Спросить пары", "deadline", "февраль", "survey", "SURVEY_INTERIM")).hasStatus3xxRedirection();
        assertThat(Maps.activity(beans, desk.school, 6, 6).getEvidence()).isEqualTo(EvidenceKind.SURVEY_INTERIM);
        assertThat(get(desk.curator, card(6, 6))).bodyText().contains("опроса ещё не было");
    }

    @Test
    void pagesAreInEnglishToo() {
        Maps.createIn(beans, desk.school);
        for (String page : List.of("", "/timeline", card(5, 4), section(1) + "/new")) {
            assertThat(mvc.get().uri(address(page)).cookie(new Cookie("language", "en")).with(SignIn.as(desk.curator)).exchange())
                    .hasStatusOk()
                    .bodyText()
                    .containsIgnoringCase("activity")
                    .doesNotContain("??", "Состояние");
        }
    }

    @Test
    void pagesCostTheSameForManyActivitiesAndChanges() throws Exception {
        Maps.createIn(beans, desk.school);
        String card = card(1, 1);
        get(desk.curator, "");
        int table = statements.during(() -> get(desk.curator, "")).size();
        int timeline = statements.during(() -> get(desk.curator, "/timeline")).size();
        int activity = statements.during(() -> get(desk.curator, card)).size();
        for (int i = 0; i < 6; i++) {
            post(desk.curator, section(1), "title", "Ещё " + i, "deadline", "август");
            change(card, "title", "Название " + i, "version", i);
        }
        assertThat(statements.during(() -> assertThat(get(desk.curator, "")).bodyText().contains("Ещё 5", "Название 5"))).hasSize(table).hasSizeLessThan(9);
        assertThat(statements.during(() -> get(desk.curator, "/timeline"))).hasSize(timeline).hasSizeLessThan(9);
        assertThat(statements.during(() -> get(desk.curator, card))).hasSize(activity).hasSizeLessThan(9);
    }

    private MvcTestResult change(String card, Object... different) {
        var request = mvc.post().uri(address(card)).with(Csrf.asABrowser()).with(SignIn.as(desk.curator));
        request.param("version", "0").param("title", "Сопоставить запросы").param("deadline", "октябрь").param("responsible", "CURATOR", "TEACHERS");
        for (int i = 0; i < different.length; i += 2) {
            // the later of two of one name counts for all but the roles
            String name = different[i].toString();
            String value = different[i + 1].toString();
            request.with(given -> {
                given.setParameter(name, value);
                return given;
            });
        }
        return request.exchange();
    }

    private String card(int section, int position) {
        return "/activities/" + Maps.id(beans, desk.school, section, position);
    }

    private String section(int position) {
        return "/sections/" + sectionId(desk, position) + "/activities";
    }

    private UUID sectionId(Desk of, int position) {
        return of.call(() -> jdbc.sql("select id from roadmap_section where position = ?").param(position).query(UUID.class).single());
    }

    private static int rows(MvcTestResult page) {
        return (int) ROW.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)).results().count();
    }

    private MvcTestResult get(Account account, String path) {
        return mvc.get().uri(address(path)).with(SignIn.as(account)).exchange();
    }

    private MvcTestResult post(Account account, String path, Object... parameters) {
        var request = mvc.post().uri(address(path)).with(Csrf.asABrowser()).with(SignIn.as(account));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i].toString(), parameters[i + 1].toString());
        }
        return request.exchange();
    }

    private String address(String path) {
        return "/o/" + desk.school.getSlug() + "/roadmap" + path;
    }
}
