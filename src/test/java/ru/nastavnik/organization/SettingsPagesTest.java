package ru.nastavnik.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.Csrf;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;

@ApplicationTest
class SettingsPagesTest {

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
    Clock clock;

    Organization school;
    Account curator;
    int present;
    int calendarYear;

    @BeforeEach
    void school() {
        school = personas.school();
        curator = personas.curator(school);
        calendarYear = school.today(clock).getYear();
        present = ProgrammeYear.firstYearOf(school.today(clock));
    }

    @Test
    void aYearIsOpenedStartedAndClosed() {
        assertThat(open(present)).hasRedirectedUrl("/o/" + school.getSlug() + "/settings");
        assertThat(open(present).exchange()).hasStatus3xxRedirection().flash().containsEntry("problem", "organization.year.open-already");
        var id = yearIds().get(0);
        assertThat(post("/years/" + id + "/closing").exchange()).flash().containsEntry("problem", "organization.year.changed-meanwhile");
        assertThat(post("/years/" + id + "/start").exchange()).flash().containsEntry("flash", "organization.year.started");
        assertThat(get("")).hasStatusOk().bodyText().contains(ProgrammeYear.title(present), "идёт").doesNotContain("/settings#years");
        assertThat(get("/years/" + id + "/closing")).hasStatusOk().bodyText().contains("Закрытый год нельзя начать снова");
        assertThat(post("/years/" + id + "/closing").exchange()).flash().containsEntry("flash", "organization.year.closed");
        assertThat(find(id).getState()).isEqualTo(YearState.CLOSED);
    }

    @Test
    void onlyThePresentAndTheNextYearCanBeOpened() {
        assertThat(open(present - 1)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(open(present + 2)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void ofTwoYearsStartedAtOnceOneRuns() throws Exception {
        open(present).exchange();
        open(present + 1).exchange();
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var starts = yearIds().stream().<Callable<MvcTestResult>>map(id -> () -> {
                together.await();
                return post("/years/" + id + "/start").exchange();
            });
            var flashes = threads.invokeAll(starts.toList()).stream().map(SettingsPagesTest::flash).toList();
            assertThat(flashes).containsExactlyInAnyOrder("organization.year.started", "organization.year.another-runs");
        } finally {
            threads.shutdown();
        }
        assertThat(inSchool(() -> years.findAllOf(school.getId()))).extracting(ProgrammeYear::getState)
                .containsExactlyInAnyOrder(YearState.RUNNING, YearState.PLANNED);
    }

    private static Object flash(Future<MvcTestResult> done) {
        try {
            var flash = done.get().getMvcResult().getFlashMap();
            return flash.getOrDefault("flash", flash.get("problem"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void headcountsAreEnteredAndShown() {
        assertThat(get("/headcounts/" + calendarYear)).hasStatusOk().bodyText().contains("Обучающиеся");
        assertThat(enter("", 600, 420, 40, 4)).hasRedirectedUrl("/o/" + school.getSlug() + "/settings");
        assertThat(get("")).bodyText().contains(">600<", ">420<").doesNotContain("численность не внесена", ">Внести численность за");
    }

    @Test
    void aPartGreaterThanItsWholeIsRefusedAtItsField() {
        assertThat(enter("", 600, 601, 40, 41)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
                .contains("studentsOf10To19-error", "Не больше, чем всего обучающихся: 600", "youngSpecialists-error", "Не больше, чем всего педагогов: 40", "value=\"601\"");
        assertThat(post("/headcounts/" + calendarYear).param("students", "много").param("teachers", "-1")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
                .contains("Введите целое число цифрами, ноль или больше", "Заполните это поле", "value=\"много\"", "value=\"-1\"");
        assertThat(inSchool(() -> headcounts.findAllOf(school.getId()))).isEmpty();
    }

    @Test
    void aLostUpdateOfHeadcountsShowsBoth() {
        enter("", 600, 420, 40, 4).exchange();
        // two had the empty page open
        assertThat(enter("", 590, 420, 40, 4)).hasStatus(HttpStatus.CONFLICT).bodyText()
                .contains("Запись уже изменил кто-то другой", "600", "value=\"590\"", "name=\"version\" value=\"0\"");
        assertThat(enter("0", 590, 420, 40, 4)).hasStatus3xxRedirection();
        assertThat(enter("0", 580, 420, 40, 4)).hasStatus(HttpStatus.CONFLICT);
        assertThat(inSchool(() -> headcounts.findOf(school.getId(), calendarYear))).hasValueSatisfying(saved -> assertThat(saved.getStudents()).isEqualTo(590));
    }

    @Test
    void nobodyCountsAheadOfTimeOrBeforeTheModel() {
        assertThat(get("/headcounts/" + (calendarYear + 1))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/headcounts/2019")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void namesChangeAndALostUpdateComesBack() {
        assertThat(describe("Лицей")).hasStatus3xxRedirection();
        assertThat(describe("Гимназия")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Лицей", "Гимназия");
        assertThat(describe(" ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("shortName-error");
    }

    @Test
    void anAuthorityHasNamesOnly() {
        var city = personas.authority();
        var coordinator = personas.coordinator(city);
        String settings = "/o/" + city.getSlug() + "/settings";
        assertThat(mvc.get().uri(settings).with(SignIn.as(coordinator))).hasStatusOk().bodyText()
                .contains("Часовой пояс").doesNotContain("Учебные годы", "Численность");
        assertThat(mvc.get().uri(settings + "/headcounts/" + calendarYear).with(SignIn.as(coordinator))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri(settings + "/years").param("firstYear", "" + present).with(Csrf.asABrowser()).with(SignIn.as(coordinator)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theCoordinatorCannotReachTheYearOfASchoolBelow() {
        var city = personas.authority();
        school = personas.schoolBelow(city);
        curator = personas.curator(school);
        open(present).exchange();
        var id = yearIds().get(0);
        var coordinator = personas.coordinator(city);
        for (var organization : List.of(city, school)) {
            String address = "/o/" + organization.getSlug() + "/settings/years/" + id;
            assertThat(mvc.post().uri(address + "/start").with(Csrf.asABrowser()).with(SignIn.as(coordinator))).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(mvc.get().uri(address + "/closing").with(SignIn.as(coordinator))).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(find(id).getState()).isEqualTo(YearState.PLANNED);
    }

    @Test
    void aStrangersYearIsNotThereAndAMentorMayNot() {
        open(present).exchange();
        var id = yearIds().get(0);
        var other = personas.school();
        var stranger = personas.curator(other);
        assertThat(mvc.post().uri("/o/" + other.getSlug() + "/settings/years/" + id + "/start").with(Csrf.asABrowser()).with(SignIn.as(stranger)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/o/" + school.getSlug() + "/settings").with(SignIn.as(stranger))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/o/" + school.getSlug() + "/settings").with(SignIn.as(personas.mentor(school)))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/o/" + school.getSlug() + "/settings").with(SignIn.as(personas.administrator()))).hasStatusOk();
    }

    private MockMvcRequestBuilder open(int firstYear) {
        return post("/years").param("firstYear", Integer.toString(firstYear));
    }

    private MockMvcRequestBuilder enter(String version, int students, int studentsOf10To19, int teachers, int youngSpecialists) {
        return post("/headcounts/" + calendarYear)
                .param("version", version).param("students", "" + students).param("studentsOf10To19", "" + studentsOf10To19)
                .param("teachers", "" + teachers).param("youngSpecialists", "" + youngSpecialists).param("partnerEnterprises", "0");
    }

    private MockMvcRequestBuilder describe(String shortName) {
        return post("").param("version", "0").param("shortName", shortName).param("fullName", "Полное").param("headPost", "директор")
                .param("timeZone", "Europe/Moscow");
    }

    private MockMvcRequestBuilder post(String below) {
        return mvc.post().uri("/o/" + school.getSlug() + "/settings" + below).with(Csrf.asABrowser()).with(SignIn.as(curator));
    }

    private MvcTestResult get(String below) {
        return mvc.get().uri("/o/" + school.getSlug() + "/settings" + below).with(SignIn.as(curator)).exchange();
    }

    private List<UUID> yearIds() {
        return inSchool(() -> years.findAllOf(school.getId())).stream().map(ProgrammeYear::getId).toList();
    }

    private ProgrammeYear find(UUID id) {
        return inSchool(() -> years.findOf(school.getId(), id)).orElseThrow();
    }

    private <T> T inSchool(Supplier<T> work) {
        return Standing.job(school).call(() -> transaction.execute(status -> work.get()));
    }
}
