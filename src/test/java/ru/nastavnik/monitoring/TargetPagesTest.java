package ru.nastavnik.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
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
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Organization;

@ApplicationTest
class TargetPagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    TargetSetting setting;

    Organization city;
    Account coordinator;
    Organization school;
    Account director;
    int year;

    @BeforeEach
    void found() {
        city = personas.authority();
        coordinator = personas.coordinator(city);
        school = personas.schoolBelow(city);
        director = personas.director(school);
        year = new Facts(beans, city).today.getYear();
    }

    @Test
    void anAuthoritySetsThemForAllAndByKind() {
        assertThat(get(city, coordinator, "")).hasStatusOk().bodyText().contains("Цели на " + year + " год", "Для всех организаций", "Детские сады", "Организации, предоставившие наставников").doesNotContain("??");
        assertThat(set(city, coordinator, "STUDENTS", "30", "STUDENTS_SUPPLEMENTARY", "45,5", "TEACHERS", " 50 ")).hasStatus(HttpStatus.FOUND);
        assertThat(targets(city)).containsExactlyInAnyOrder("STUDENTS null 30.00", "STUDENTS SUPPLEMENTARY 45.50", "TEACHERS null 50.00");
        assertThat(get(city, coordinator, "")).bodyText().contains("value=\"45,5\"", "value=\"30\"").containsPattern("<details class=\"act\" open=\"open\"");
        assertThat(set(city, coordinator, "STUDENTS", "31")).hasStatus(HttpStatus.FOUND);
        assertThat(targets(city)).as("what is not sent stays")
                .containsExactlyInAnyOrder("STUDENTS null 31.00", "STUDENTS SUPPLEMENTARY 45.50", "TEACHERS null 50.00");
        assertThat(set(city, coordinator, "STUDENTS_SUPPLEMENTARY", "", "TEACHERS", "50")).hasStatus(HttpStatus.FOUND);
        assertThat(targets(city)).as("an emptied field is no target").containsExactlyInAnyOrder("STUDENTS null 31.00", "TEACHERS null 50.00");
        assertThat(mvc.get().uri("/o/" + school.getSlug() + "/indicators").with(SignIn.as(director)).exchange()).hasStatusOk();
    }

    @Test
    void whatIsNoPercentageIsRefusedAtItsField() {
        for (String wrong : List.of("-1", "101", "100,01", "5,555", "много", "1e1", "NaN")) {
            assertThat(set(city, coordinator, "STUDENTS", wrong, "TEACHERS", "50")).as(wrong)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText().contains("Введите число от 0 до 100", "href=\"#percent[STUDENTS]\"", "value=\"" + wrong + "\"", "value=\"50\"");
        }
        assertThat(set(city, coordinator, "STUDENTS", "50", "STUDENTS_SCHOOL", "49,99")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("Не ниже 50\u00a0%: столько задано для всех организаций", "href=\"#percent[STUDENTS_SCHOOL]\"");
        assertThat(targets(city)).isEmpty();
    }

    @Test
    void aHeadSetsHigherOnesAndNoneLowerThanThoseAbove() {
        set(city, coordinator, "STUDENTS", "30", "STUDENTS_SCHOOL", "45", "STUDENTS_COLLEGE", "90").getResponse();
        assertThat(get(school, director, "")).hasStatusOk().bodyText().contains("Орган управления задал 45\u00a0%").doesNotContain("Детские сады", "предоставившие");
        assertThat(set(school, director, "STUDENTS", "44,99")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Не ниже 45\u00a0%: столько задал орган управления");
        assertThat(set(school, director, "STUDENTS", "45")).hasStatus(HttpStatus.FOUND);
        assertThat(set(school, director, "STUDENTS", "60")).hasStatus(HttpStatus.FOUND);
        new Facts(beans, school).count();
        assertThat(csv(school, director)).contains(",STUDENTS,0,,60\r\n");
        assertThat(csv(city, coordinator)).as("an authority does not see what a head sets").contains(",STUDENTS,0,,45\r\n");
        set(city, coordinator, "STUDENTS", "75").getResponse();
        assertThat(csv(school, director)).as("the greatest holds").contains(",STUDENTS,0,,75\r\n");
    }

    @Test
    void whatSomebodyElseSetMeanwhileIsShown() {
        String edition = edition(city, coordinator);
        set(city, coordinator, "STUDENTS", "30");
        assertThat(post(city, coordinator, "", edition, "STUDENTS", "40"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText().contains("уже изменил кто-то другой", "Обучающиеся в наставничестве", ">30<", ">40<", "value=\"40\"");
        assertThat(targets(city)).containsExactly("STUDENTS null 30.00");
        assertThat(set(city, coordinator, "STUDENTS", "40")).hasStatus(HttpStatus.FOUND);
        assertThat(targets(city)).containsExactly("STUDENTS null 40.00");
    }

    @Test
    void ofTwoWhoSetTheSameAtOnceOneIsAsked() throws Exception {
        String edition = edition(city, coordinator);
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var sent = Stream.of("30", "40").<Callable<Integer>>map(percent -> () -> {
                together.await();
                return post(city, coordinator, "", edition, "STUDENTS", percent).getResponse().getStatus();
            }).map(threads::submit).toList();
            assertThat(List.of(sent.get(0).get(), sent.get(1).get())).containsExactlyInAnyOrder(302, 409);
        } finally {
            threads.shutdownNow();
        }
        assertThat(targets(city)).hasSize(1);
    }

    @Test
    void theSampleFillsWhatIsNotSetAndUndercutsNothing() {
        set(city, coordinator, "TEACHERS", "33", "STUDENTS", "12");
        assertThat(post(city, coordinator, "/sample", "")).hasStatus(HttpStatus.FOUND);
        assertThat(post(city, coordinator, "/sample", "")).as("pressed twice").hasStatus(HttpStatus.FOUND);
        assertThat(targets(city)).containsExactlyInAnyOrder(
                "TEACHERS null 33.00", "STUDENTS null 12.00", "STUDENTS SUPPLEMENTARY 15.00", "PROVIDERS null 10.00", "SATISFIED_MENTEES null 65.00", "SATISFIED_MENTORS null 65.00");
        assertThat(post(school, director, "/sample", "")).hasStatus(HttpStatus.FOUND);
        assertThat(targets(school)).as("not lower than the city's, and no share of organizations").containsExactlyInAnyOrder("SATISFIED_MENTEES null 65.00", "SATISFIED_MENTORS null 65.00");
        year++;
        assertThat(targets(city)).containsExactlyInAnyOrder(
                "STUDENTS null 30.00", "TEACHERS null 50.00", "PROVIDERS null 20.00", "SATISFIED_MENTEES null 75.00", "SATISFIED_MENTORS null 75.00");
        assertThat(targets(school)).containsExactlyInAnyOrder("STUDENTS null 30.00", "TEACHERS null 50.00", "SATISFIED_MENTEES null 75.00", "SATISFIED_MENTORS null 75.00");
    }

    @Test
    void onlyYearsThatAreIndicatorsYearsAreThere() {
        assertThat(get(city, coordinator, "?year=2019")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(city, coordinator, "?year=" + (year + 6))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(city, coordinator, "?year=2020")).hasStatusOk();
        assertThat(get(city, coordinator, "?year=x")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private List<String> targets(Organization organization) {
        return new Facts(beans, organization).call(() -> setting.own(year).stream()
                .map(target -> target.getIndicator() + " " + target.getKind() + " " + target.getPercent())
                .toList());
    }

    private MvcTestResult set(Organization organization, Account account, String... typed) {
        return post(organization, account, "", edition(organization, account), typed);
    }

    private String edition(Organization organization, Account account) {
        return body(get(organization, account, "?year=" + year)).replaceAll("(?s).*name=\"edition\" value=\"([^\"]*)\".*", "$1");
    }

    private MvcTestResult post(Organization organization, Account account, String below, String edition, String... typed) {
        var request = mvc.post().uri("/o/" + organization.getSlug() + "/indicators/targets" + below)
                .with(SignIn.as(account)).with(Csrf.asABrowser())
                .param("year", "" + year).param("edition", edition);
        for (int n = 0; n < typed.length; n += 2) {
            request = request.param("percent[" + typed[n] + "]", typed[n + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(Organization organization, Account account, String query) {
        return mvc.get().uri("/o/" + organization.getSlug() + "/indicators/targets" + query).with(SignIn.as(account)).exchange();
    }

    private String csv(Organization organization, Account account) {
        return body(mvc.get().uri("/o/" + organization.getSlug() + "/indicators.csv").with(SignIn.as(account)).exchange());
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
