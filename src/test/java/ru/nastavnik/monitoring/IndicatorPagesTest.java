package ru.nastavnik.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.people.Occupation.*;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.YearState;

@ApplicationTest
class IndicatorPagesTest {

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

    Organization city;
    Account coordinator;
    Facts school;
    Account council;
    int year;

    @BeforeEach
    void found() {
        city = personas.authority();
        coordinator = personas.coordinator(city);
        school = new Facts(beans, personas.schoolBelow(city));
        council = personas.member(school.organization, Role.COUNCIL);
        year = school.today.getYear();
    }

    @Test
    void beforeTheFirstCountThePageSaysSo() {
        assertThat(get(council, "")).hasStatusOk().bodyText().contains("Ещё не посчитано").doesNotContain("NaN\u00a0%", "??", "null");
        assertThat(get(council, "/STUDENTS")).hasStatusOk().bodyText().contains("Рисовать пока нечего").doesNotContain("NaN\u00a0%", "??");
        assertThat(csv(council, school.organization, "")).isEqualTo("""
                organization,indicator,numerator,denominator,target\r
                Школа № 1,STUDENTS,,,\r
                Школа № 1,TEACHERS,,,\r
                Школа № 1,PROVIDERS,,,\r
                Школа № 1,SATISFIED_MENTEES,,,\r
                Школа № 1,SATISFIED_MENTORS,,,\r
                """);
    }

    @Test
    void withoutHeadcountsThePageSaysWhoEntersThem() {
        school.pair(school.today, school.today, school.person(TEACHER), school.person(PUPIL));
        school.count();
        String address = "/o/" + school.organization.getSlug() + "/settings/headcounts/" + year;
        assertThat(get(council, "")).hasStatusOk().bodyText().contains("1 человек, но численность за " + year + " год не внесена", "Её вносят куратор или руководитель").doesNotContain(address);
        assertThat(get(school.curator(), "")).hasStatusOk().bodyText().contains("Внести численность", address);
    }

    @Test
    void eachIndicatorShowsItsShareItsTargetAndWhoIsMissing() {
        school.headcount(year, 600, 8);
        target("STUDENTS", null, "12,5");
        target("TEACHERS", null, "50");
        UUID teacher = school.person(TEACHER);
        for (int n = 0; n < 4; n++) {
            school.pair(school.today, school.today, teacher, school.person(TEACHER), school.person(PUPIL));
        }
        school.count();
        assertThat(get(council, "")).hasStatusOk().bodyText()
                .contains("0,7\u00a0%", "4 из 600", "цель 12,5\u00a0% к 31 декабря, не хватает 71 человека")
                .contains("50\u00a0%", "4 из 8", "цель 50\u00a0% достигнута", "aria-label=\"0,7\u00a0% при цели 12,5\u00a0%\"")
                .contains("учитывается", "Работает хотя бы одна пара", "Ответов на анкеты пока нет", "по именным опросам")
                .doesNotContain("??", "0 из 0", "100\u00a0%");
    }

    @Test
    void theMonthsAreDrawnAndWrittenWithTheSameFigures() {
        school.headcount(year, 200, 8);
        school.openYear(ProgrammeYear.firstYearOf(school.today));
        target("STUDENTS", null, "30");
        school.pair(school.today, school.today, school.person(TEACHER), school.person(PUPIL));
        school.count();
        assertThat(get(council, "/STUDENTS")).hasStatusOk().bodyText()
                .contains("<svg class=\"chart\"", "график по месяцам", "0,5\u00a0%", "<polyline class=\"goal\"", "<circle class=\"dot\"")
                .contains("На конец месяца", "/STUDENTS/people")
                .containsPattern(">59</td>")
                .doesNotContain("??", "NaN\u00a0%");
        assertThat(get(council, "/STUDENTS?year=" + year)).hasStatusOk().bodyText().contains("За " + year + " год");
        assertThat(get(council, "/PROVIDERS")).hasStatusOk().bodyText().doesNotContain("class=\"chart\"");
        assertThat(get(council, "/STUDENTS?year=" + (year + 1))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(council, "/STUDENTS?year=1999")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(council, "/STUDENTS?year=x")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get(council, "/NONE")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void thePeopleListedAreThoseCounted() {
        UUID teacher = school.person("Примеров", TEACHER, null);
        UUID elder = school.person("Макетов", PUPIL, null);
        school.pair(school.today, school.today, teacher, elder, school.person("Черновиков", PUPIL, null));
        school.pair(school.today, school.today, elder, school.person("Эскизов", PUPIL, null));
        school.pair(school.today, school.today, school.person("Сторонний", STUDENT, "институт"), elder);
        school.pair(school.today.minusDays(9), school.today.minusDays(1), teacher, school.person("Бывший", PUPIL, null));
        assertThat(school.counted("STUDENTS", school.today)).isEqualTo("3/-");
        assertThat(get(council, "/STUDENTS/people")).hasStatusOk().bodyText()
                .contains("Макетов Пётр", "Черновиков Пётр", "Эскизов Пётр", "/mentees/")
                .doesNotContain("Сторонний", "Бывший", "Примеров Пётр");
        assertThat(get(council, "/PROVIDERS/people")).bodyText().contains("Примеров Пётр", "Сторонний", "/mentors/");
        assertThat(get(council, "/TEACHERS/people")).bodyText().contains("Пока никто не учтён");
    }

    @Test
    void whoIsSatisfiedIsSaidWithTheNumberOfForms() {
        UUID content = school.person("Довольнов", PUPIL, null);
        UUID other = school.person("Строгов", PUPIL, null);
        school.pair(school.today, school.today, school.person(TEACHER), content, other);
        school.answer(content, "MENTEE", school.today, 9, 9);
        school.answer(content, "MENTEE", school.today, 9, 7);
        school.answer(other, "MENTEE", school.today, 5, 5);
        assertThat(get(council, "/SATISFIED_MENTEES/people")).hasStatusOk().bodyText()
                .containsPattern("Довольнов Пётр[\\s\\S]*?>2</td>[\\s\\S]*?>да<[\\s\\S]*Строгов Пётр[\\s\\S]*?>1</td>[\\s\\S]*?>нет<");
    }

    @Test
    void peopleAreShownPageByPage() {
        UUID[] many = new UUID[CountedPeople.PAGE + 3];
        for (int n = 0; n < many.length; n++) {
            many[n] = school.person("Образцов" + (char) ('а' + n), PUPIL, null);
        }
        school.pair(school.today, school.today, school.person(TEACHER), many);
        String first = body(get(council, "/STUDENTS/people"));
        assertThat(first.split("/mentees/", -1)).hasSize(1 + CountedPeople.PAGE);
        String next = first.replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1");
        String second = body(mvc.get().uri(next).with(SignIn.as(council)).exchange());
        assertThat(second.split("/mentees/", -1)).hasSize(1 + 3);
        assertThat(second).contains("Образцов" + (char) ('а' + many.length - 1)).doesNotContain("Образцова Пётр");
    }

    @Test
    void anAuthoritySeesSumsKindsAndEachOrganizationButNobody() {
        school.headcount(year, 600, 40);
        target("STUDENTS", null, "1");
        UUID pupil = school.person("Тайнов", PUPIL, null);
        school.pair(school.today, school.today, school.person("Скрытов", TEACHER, null), pupil);
        school.answer(pupil, "MENTEE", school.today, 9, 9);
        school.count();
        var without = new Facts(beans, personas.schoolBelow(city));
        without.pair(without.today, without.today, without.person(TEACHER), without.person(PUPIL), without.person(PUPIL));
        without.count();
        for (String page : List.of("", "/STUDENTS", "/SATISFIED_MENTEES", "/PROVIDERS")) {
            assertThat(city(page)).hasStatusOk().bodyText().doesNotContain("Тайнов", "Скрытов", "Пётр", "/mentees/", "/mentors/", "??", "NaN\u00a0%");
        }
        assertThat(city("")).bodyText()
                .contains("1 из 600", "0,2\u00a0%", "цель 1\u00a0% к 31 декабря, не хватает 5 человек", "Школы", "учитывается")
                .contains("численность не внесена или меньше числа участников — Школа № 1. 2 участника оттуда в сумму не вошли.", "численность не внесена", "Ребёнок, который занимается в двух организациях, считается в каждой");
        assertThat(city("/STUDENTS")).bodyText().contains("1 из 600", "численность не внесена или меньше").doesNotContain("/people");
        assertThat(city("/STUDENTS/people")).hasStatus(HttpStatus.FORBIDDEN);
        var directorOfTheCity = personas.member(city, Role.COORDINATOR);
        assertThat(mvc.get().uri("/o/" + school.organization.getSlug() + "/indicators").with(SignIn.as(directorOfTheCity)).exchange()).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anAuthorityWithoutOrganizationsSaysSo() {
        var empty = personas.authority();
        assertThat(mvc.get().uri("/o/" + empty.getSlug() + "/indicators").with(SignIn.as(personas.coordinator(empty))).exchange())
                .hasStatusOk().bodyText().doesNotContain("??", "NaN\u00a0%");
    }

    @Test
    void aThousandSchoolsTakeAsManyStatementsAsOne() throws Exception {
        school.count();
        city("");
        List<String> forOne = statements.during(() -> assertThat(city("")).hasStatusOk());
        for (int n = 0; n < IndicatorPage.PAGE + 5; n++) {
            new Facts(beans, personas.schoolBelow(city)).count();
        }
        List<String> forMany = statements.during(() -> assertThat(city("")).hasStatusOk().bodyText().contains("56 организаций", "after="));
        assertThat(forOne).isNotEmpty();
        assertThat(forMany).hasSameSizeAs(forOne);
        String next = body(city("")).replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1");
        String last = body(mvc.get().uri(next).with(SignIn.as(coordinator)).exchange());
        assertThat(last.split("<th scope=\"row\">Школа № 1</th>", -1)).hasSize(1 + 6);
        assertThat(city("?after=" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void yesterdaysValuesStandForThoseOfTodayUntilTheyAreCounted() {
        school.headcount(year, 600, 40);
        school.pair(school.today.minusDays(3), school.today, school.person(TEACHER), school.person(PUPIL));
        school.run(() -> beans.getBean(Recalculation.class).since(school.today.minusDays(2), school.today.minusDays(2)));
        assertThat(csv(coordinator, city, "")).contains("Школа № 1,STUDENTS,1," + (school.today.minusDays(2).getYear() == year ? "600" : ""));
    }

    @Test
    void theFileForMachinesIsPlain() {
        school.headcount(year, 600, 40);
        target("STUDENTS", null, "12,5");
        school.pair(school.today, school.today, school.person(TEACHER), school.person(PUPIL));
        school.count();
        var answer = mvc.get().uri("/o/" + city.getSlug() + "/indicators.csv").with(SignIn.as(coordinator)).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment; filename=\"indicators-" + city.getSlug());
        assertThat(csv(coordinator, city, "")).isEqualTo("""
                organization,indicator,numerator,denominator,target\r
                Школа № 1,STUDENTS,1,600,12.5\r
                Школа № 1,TEACHERS,0,40,\r
                Школа № 1,PROVIDERS,1,1,\r
                Школа № 1,SATISFIED_MENTEES,0,0,\r
                Школа № 1,SATISFIED_MENTORS,0,0,\r
                Управление,STUDENTS,1,600,12.5\r
                Управление,TEACHERS,0,40,\r
                Управление,PROVIDERS,1,1,\r
                Управление,SATISFIED_MENTEES,0,0,\r
                Управление,SATISFIED_MENTORS,0,0,\r
                """);
    }

    @Test
    void theFileForExcelIsReadByIt() {
        school.headcount(year, 600, 40);
        target("STUDENTS", null, "12,5");
        school.count();
        String sheet = csv(council, school.organization, "?for=excel");
        assertThat(sheet).startsWith("\uFEFFОрганизация;Показатель;Числитель;Знаменатель;Цель, %\r\n").contains("Школа № 1;Обучающиеся в наставничестве;0;600;12,5\r\n");
    }

    @Test
    void aNameThatWouldBeAFormulaIsMadeHarmless() {
        for (String name : List.of("=1+1", "+1", "-1", "@a", "\t=1")) {
            jdbc.sql("update organization set short_name = ? where id = ?").params(name, school.organization.getId()).update();
            assertThat(csv(council, school.organization, "")).as(name).contains("\n'" + name + ",STUDENTS");
        }
        jdbc.sql("update organization set short_name = ? where id = ?").params("Лицей «А», \"Б\"", school.organization.getId()).update();
        assertThat(csv(council, school.organization, "")).contains("\"Лицей «А», \"\"Б\"\"\",STUDENTS");
    }

    @Test
    void theThresholdOfTheRunningYearIsSetAndCountedBy() {
        int first = ProgrammeYear.firstYearOf(school.today);
        school.openYear(first);
        assertThat(threshold(school.curator(), 0, "8")).as("no year runs").hasStatus(HttpStatus.NOT_FOUND);
        school.run(() -> {
            var opened = beans.getBean(ProgrammeYears.class).findAllOf(school.organization.getId()).get(0);
            opened.become(YearState.RUNNING);
            beans.getBean(ProgrammeYears.class).save(opened);
        });
        UUID pupil = school.person(PUPIL);
        school.answer(pupil, "MENTEE", school.today, 8, 7);
        school.count();
        assertThat(get(school.curator(), "")).hasStatusOk().bodyText().contains("Средняя оценка не ниже", "value=\"7\"", "1 из 1");
        assertThat(get(council, "")).hasStatusOk().bodyText().contains("не ниже 7 из 10").doesNotContain("indicators/threshold");
        for (String wrong : List.of("", "0", "11", "10,5", "7,55", "семь", "-7")) {
            assertThat(threshold(school.curator(), 1, wrong)).as(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("id=\"errors\"");
        }
        assertThat(threshold(council, 1, "8")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(threshold(school.curator(), 1, "7,6")).hasRedirectedUrl("/o/" + school.organization.getSlug() + "/indicators");
        listeners.settle();
        assertThat(school.stored("SATISFIED_MENTEES", school.today)).isEqualTo("0/1");
        assertThat(threshold(school.curator(), 1, "9")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("уже изменил кто-то другой", "7,6", "value=\"9\"");
    }

    @Test
    void anAdministratorHasEverythingCountedAnew() {
        var fresh = new Facts(beans);
        assertThat(mvc.post().uri("/organizations/indicators/recalculation").with(SignIn.as(personas.administrator())).with(Csrf.asABrowser()).exchange())
                .hasRedirectedUrl("/organizations");
        listeners.settle();
        assertThat(fresh.stored()).hasSize(5);
    }

    private void target(String indicator, OrganizationKind kind, String percent) {
        new Facts(beans, city).run(() -> beans.getBean(Targets.class).save(new Target(indicator, year, kind, new BigDecimal(percent.replace(',', '.')))));
    }

    private MvcTestResult get(Account account, String below) {
        return mvc.get().uri("/o/" + school.organization.getSlug() + "/indicators" + below).with(SignIn.as(account)).exchange();
    }

    private MvcTestResult city(String below) {
        return mvc.get().uri("/o/" + city.getSlug() + "/indicators" + below).with(SignIn.as(coordinator)).exchange();
    }

    private MvcTestResult threshold(Account account, int version, String rating) {
        return mvc.post().uri("/o/" + school.organization.getSlug() + "/indicators/threshold")
                .with(SignIn.as(account)).with(Csrf.asABrowser())
                .param("version", "" + version).param("satisfiedFrom", rating)
                .exchange();
    }

    private String csv(Account account, Organization organization, String query) {
        return body(mvc.get().uri("/o/" + organization.getSlug() + "/indicators.csv" + query).with(SignIn.as(account)).exchange());
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
