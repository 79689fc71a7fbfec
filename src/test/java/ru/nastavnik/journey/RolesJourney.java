package ru.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import ru.nastavnik.TestDatabase;

/** What each of the five accounts of the demo finds: their own start page, and every section that is offered to them. */
@InTheCity
class RolesJourney {

    private static final String PASSWORD = "demo-nastavnik";
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    @LocalServerPort
    int port;

    @Autowired
    DataSource dataSource;

    @ParameterizedTest
    @CsvSource({
        "coordinator, Образование Образцова",
        "director, Подписать приказ",
        "curator, Исправить приказ",
        "mentor, Вы наставник",
        "mentee, Ваш наставник"
    })
    void everyRoleHasAStartPageAndSectionsThatOpen(String role, String seen) {
        try (var window = signedIn(role)) {
            window.sees(seen);
            String start = window.path();
            var sections = sections(window);
            if (role.startsWith("ment")) {
                assertThat(start).endsWith("/my");
                window.looksOnAPhone("61-" + role);
            } else {
                assertThat(sections).as("sections of " + role).hasSizeGreaterThanOrEqualTo(2);
            }
            for (String section : sections) {
                assertThat(window.open(section)).as(section).isEqualTo(200);
                window.looks("62-" + role + "-" + section.substring(section.lastIndexOf('/') + 1));
            }
            window.open(start);
            window.leave();
            window.sees("Вы вышли");
            window.open(start);
            assertThat(window.path()).as("nothing is left open").startsWith("/login");
        }
    }

    /** Every link of the rail, which a phone has in its menu. */
    private static List<String> sections(Window window) {
        return window.page.locator(".sections a").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
    }

    @Test
    void theCoordinatorSeesEveryOrganizationAndNoName() {
        try (var window = signedIn("coordinator")) {
            window.sees("21 организация");
            assertThat(window.page.locator("tbody tr:not(.kind)").count()).isEqualTo(21);
            var schools = window.page.locator("tr.kind").first().innerText().replaceAll("\\s+", " ");
            assertThat(schools).startsWith("Школы 19").contains(" 850 ");
            assertThat(names()).hasSizeGreaterThan(100).noneMatch(window.words()::contains);
        }
    }

    /** Every address that a page links to, and what those pages link to, and so on. */
    @Test
    void nothingThatTheCoordinatorCanReachHoldsAName() {
        try (var window = signedIn("coordinator")) {
            var names = names();
            var reached = new LinkedHashSet<>(List.of("/", "/account"));
            var waiting = new ArrayDeque<>(reached);
            while (!waiting.isEmpty()) {
                String path = waiting.poll();
                // their own name stands on each page, and a participant happens to be a namesake
                String answer = window.read(path).replace("Указкина Лада Доскиновна", "");
                assertThat(names).as(path).noneMatch(answer::contains);
                LINK.matcher(answer).results()
                        .map(found -> found.group(1).replace("&amp;", "&"))
                        .filter(link -> !link.startsWith("/assets/") && reached.add(link))
                        .forEach(waiting::add);
            }
            assertThat(reached).hasSizeGreaterThan(8).contains("/o/city", "/o/city/decrees").noneMatch(path -> path.startsWith("/o/school-"));
        }
    }

    /** Of all participants, in full and in short, from behind the walls. */
    private List<String> names() {
        try (var owner = TestDatabase.ownerOf(dataSource)) {
            return JdbcClient.create(new SingleConnectionDataSource(owner, true))
                    .sql("""
                            select surname || ' ' || given_name from person
                            union select surname || ' ' || left(given_name, 1) || '.' from person""")
                    .query(String.class)
                    .list();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theDarkAndTheEnglishFaceAreFitToo() {
        try (var window = signedIn("curator")) {
            window.press("Тёмное");
            assertThat(window.page.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(19, 26, 33)");
            window.looks("63-dark");
            window.press("English");
            window.sees("Waits for you");
            window.looks("64-english");
            window.follow("Mentees");
            window.looks("65-english-mentees");
            assertThat(window.page.locator("main").getByText(Pattern.compile("Наставляем")).count()).isZero();
        }
    }

    /** Pages that no other journey opens. */
    @ParameterizedTest
    @CsvSource({
        "curator, /o/school-1/settings/papers/agreement",
        "curator, /o/school-1/decrees/kinds",
        "director, /o/school-1/decrees/desk",
        "director, /account/second-factor",
        "coordinator, /o/city/settings/papers"
    })
    void whatIsOpenedSeldomIsFitToo(String role, String path) {
        try (var window = signedIn(role)) {
            window.press("Тёмное");
            assertThat(window.open(path)).isEqualTo(200);
            window.looks("68-" + path.substring(1).replace('/', '-'));
        }
    }

    @Test
    void theRegistersAreReadOnAPhone() {
        try (var window = signedIn("curator").onAPhone()) {
            window.unfold("Меню");
            window.page.locator(".menu a").filter(new Locator.FilterOptions().setHasText("Наставляемые")).click();
            int before = window.page.locator("tbody tr").count();
            assertThat(before).isGreaterThan(5);
            window.follow("Дальше");
            assertThat(window.page.locator("tbody tr").count()).isPositive();
            window.looksOnAPhone("66-second-page");
            window.page.locator("tbody a").first().click();
            window.looks("67-mentee-of-the-city");
        }
    }

    private Window signedIn(String role) {
        return new Window(port, role).signIn(role + "@demo.local", PASSWORD);
    }
}
