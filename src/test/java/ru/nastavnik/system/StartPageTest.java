package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Headcount;
import ru.nastavnik.organization.Headcounts;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.organization.YearState;
import ru.nastavnik.roadmap.Maps;

@ApplicationTest
class StartPageTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    ProgrammeYears years;

    @Autowired
    Headcounts headcounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Statements statements;

    @Autowired
    Clock clock;

    Organization school;

    @BeforeEach
    void school() {
        school = personas.school();
    }

    @Test
    void withoutAYearThePageSaysWhoMustDoWhat() {
        assertThat(open(school, personas.curator(school))).hasStatusOk().bodyText()
                .contains("Учебный год программы ещё не начат", "/o/" + school.getSlug() + "/settings", "Внести численность за")
                .doesNotContain("Подготовка условий");
        assertThat(open(school, personas.member(school, Role.COUNCIL))).hasStatusOk().bodyText()
                .contains("открывают и начинают куратор или руководитель")
                .doesNotContain("/o/" + school.getSlug() + "/settings");
    }

    @Test
    void aRunningYearShowsItsDayAndTheSevenStages() {
        start(school);
        var today = school.today(clock);
        var year = new ProgrammeYear(ProgrammeYear.firstYearOf(today));
        assertThat(open(school, personas.curator(school))).hasStatusOk().bodyText()
                .contains("Учебный год " + year.title() + " · день " + year.dayOf(today) + " из " + year.days())
                .contains("Подготовка условий", "База наставляемых", "База наставников", "Отбор и обучение", "Пары и группы", "Работа пар", "Завершение")
                .doesNotContain("??", "ещё не начат");
    }

    @Test
    void eachRoleStartsWhereItsWorkIs() {
        start(school);
        assertThat(open(school, personas.mentor(school))).hasRedirectedUrl("/o/" + school.getSlug() + "/my");
        assertThat(open(school, personas.mentee(school))).hasRedirectedUrl("/o/" + school.getSlug() + "/my");
        assertThat(open(school, personas.administrator())).hasRedirectedUrl("/o/" + school.getSlug() + "/settings");
        assertThat(open(school, personas.member(school, Role.PSYCHOLOGIST))).hasStatusOk().bodyText().contains("Кто ждёт пару");
        String director = body(open(school, personas.director(school)));
        assertThat(director.indexOf("Ждёт вас")).as("first").isPositive().isLessThan(director.indexOf("Подготовка условий"));
        var curatorAndMentor = personas.curator(school);
        personas.join(curatorAndMentor, school, Role.MENTOR);
        assertThat(open(school, curatorAndMentor)).hasStatusOk();
        assertThat(open(school, personas.curator(personas.school()))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anAuthoritySeesItsOrganizationsInNumbers() {
        var city = personas.authority();
        var counted = personas.schoolBelow(city);
        personas.schoolBelow(city);
        start(counted);
        count(counted, 640);
        assertThat(open(city, personas.coordinator(city))).hasStatusOk().bodyText()
                .contains("2 организации", "Школы", "640", "численность не внесена", "год не открыт", "идёт", "Всего")
                .contains("не внесла 1 организация")
                .doesNotContain("??", school.getSlug());
    }

    @Test
    void theOverviewTakesAsManyStatementsForManyOrganizationsAsForOne() throws Exception {
        var city = personas.authority();
        var coordinator = personas.coordinator(city);
        personas.schoolBelow(city);
        open(city, coordinator);
        List<String> forOne = statements.during(() -> assertThat(open(city, coordinator)).hasStatusOk());
        for (int i = 0; i < 20; i++) {
            start(personas.schoolBelow(city));
        }
        List<String> forMany = statements.during(() -> assertThat(open(city, coordinator)).bodyText().contains("21 организация"));
        assertThat(forOne).isNotEmpty();
        assertThat(forMany).hasSameSizeAs(forOne);
    }

    /** What is late and what is next, by the roadmap; a psychologist, who does not read it, is spared it. */
    @Test
    void theStartPageShowsTheAgendaAndTheIndicators() {
        Maps.createIn(beans, school);
        Maps.dueFarAhead(beans, school);
        var today = school.today(clock);
        Maps.due(beans, school, 3, 1, today.minusDays(7));
        Maps.due(beans, school, 4, 2, today.plusDays(3));
        count(school, 640);
        for (var reader : List.of(personas.curator(school), personas.director(school), personas.member(school, Role.COUNCIL))) {
            assertThat(open(school, reader)).hasStatusOk().bodyText()
                    .contains("Дорожная карта", "7 дней", "Пригласить возможных наставников", "Побеседовать с каждым наставником", "is-late", "#stage-4")
                    .contains("Показатели на", "Обучающиеся в наставничестве")
                    .doesNotContain("??");
        }
        assertThat(open(school, personas.member(school, Role.PSYCHOLOGIST))).hasStatusOk().bodyText()
                .doesNotContain("Побеседовать с каждым наставником", "Показатели на");
    }

    @Test
    void withoutARoadmapTheCuratorIsLedToOne() {
        start(school);
        assertThat(open(school, personas.curator(school))).bodyText().contains("Карты на этот год ещё нет", "Создать по образцу").doesNotContain("Всё, у чего есть срок");
        assertThat(open(school, personas.director(school))).bodyText().contains("Карты на этот год ещё нет").doesNotContain("Создать по образцу");
    }

    @Test
    void anAuthoritySeesTheStagesOfItsOrganizations() {
        var city = personas.authority();
        var below = personas.schoolBelow(city);
        Maps.createIn(beans, below);
        Maps.dueFarAhead(beans, below);
        Maps.due(beans, below, 2, 1, below.today(clock).minusDays(1));
        in(below, () -> Maps.tally(beans, ProgrammeYear.firstYearOf(below.today(clock))));
        assertThat(open(city, personas.coordinator(city))).hasStatusOk().bodyText()
                .contains("2: просрочено, 0 из 2", "1: пока пусто, 0 из 5", "Показатели на")
                .doesNotContain("??");
    }

    @Test
    void aSchoolsStartPageTakesFewStatements() throws Exception {
        Maps.createIn(beans, school);
        var curator = personas.curator(school);
        open(school, curator);
        assertThat(statements.during(() -> open(school, curator))).hasSizeLessThan(29);
    }

    private void start(Organization organization) {
        in(organization, () -> {
            var year = new ProgrammeYear(ProgrammeYear.firstYearOf(organization.today(clock)));
            year.become(YearState.RUNNING);
            years.save(year);
        });
    }

    private void count(Organization organization, int students) {
        in(organization, () -> {
            var headcount = new Headcount(organization.today(clock).getYear());
            headcount.count(students, 400, 40, 4, 1);
            headcounts.save(headcount);
        });
    }

    private void in(Organization organization, Runnable work) {
        Standing.job(organization).run(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    private MvcTestResult open(Organization organization, Account account) {
        return mvc.get().uri("/o/" + organization.getSlug()).with(SignIn.as(account)).exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
