package ru.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import ru.nastavnik.TestDatabase;

/** The first hour of a real school: an empty database, a line on the console, and in the end a curator and a director at work. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("journey")
@Import(TestDatabase.class)
class FirstHourJourney {

    private static final String PASSWORD = "Три чашки чая на перемене";

    @LocalServerPort
    int port;

    @Test
    void fromTheLinkOnTheConsoleToACuratorAndADirector(CapturedOutput console) {
        String setUp = setUpLink(console);
        try (var administrator = new Window(port, "administrator")) {
            administrator.open(setUp);
            administrator.looks("01-set-up");
            accept(administrator, "Пробникова Вера Эскизовна", "admin@example.org");
            administrator.sees("Организаций пока нет");
            administrator.looks("02-no-organizations");

            administrator.follow("Добавить организацию");
            describe(administrator, "муниципальный орган управления", "Образование Образцова", "Управление образования города Образцова");
            administrator.looks("03-new-organization");
            administrator.press("Добавить");
            administrator.sees("орган управления добавлен");
            administrator.looks("04-authority-settings");

            administrator.follow("Организации");
            administrator.follow("Добавить подведомственную");
            describe(administrator, "школа", "Школа № 5", "Средняя школа № 5 города Образцова");
            administrator.press("Добавить");
            administrator.sees("Школа № 5: организация добавлена", "Пригласить куратора", "Пригласить руководителя");
            administrator.looks("05-school-settings");

            administrator.press("Открыть");
            administrator.press("Начать");
            administrator.sees("учебный год начат");
            administrator.follow("Внести численность");
            administrator.fill("Обучающиеся", "640");
            administrator.fill("Из них 10–19 лет", "700");
            administrator.fill("Педагоги", "41");
            administrator.fill("Из них молодые специалисты", "6");
            administrator.fill("Предприятия-партнёры", "3");
            administrator.press("Сохранить");
            administrator.sees("Не больше, чем всего обучающихся: 640");
            administrator.looks("06-headcount");
            administrator.fill("Из них 10–19 лет", "430");
            administrator.press("Сохранить");
            administrator.sees("сохранена");

            administrator.follow("Пригласить куратора");
            String curatorsLink = invite(administrator, "Примерова Анна Борисовна", "куратор");
            administrator.looks("07-invitation");
            administrator.follow("Вернуться к списку");
            String directorsLink = invite(administrator, "Макетов Олег Шаблонович", "руководитель");
            administrator.follow("Вернуться к списку");
            administrator.looks("08-access");

            joins(curatorsLink, "curator", "Примерова Анна Борисовна");
            joins(directorsLink, "director", "Макетов Олег Шаблонович");
            administrator.follow("Настройки");
            assertThat(administrator.words()).as("all steps are done").doesNotContain("С чего начать");
            administrator.looks("12-settled");
        }
        assertThat(setUpIsOver(setUp)).isTrue();
    }

    private static String setUpLink(CapturedOutput console) {
        var found = Pattern.compile("(?m)^\\s*(http\\S+/invitations/\\S+)$").matcher(console.getOut());
        assertThat(found.find()).as("the console says how to set up").isTrue();
        String link = found.group(1);
        assertThat(found.find()).as("once").isFalse();
        return URI.create(link).getPath();
    }

    private static void describe(Window window, String kind, String shortName, String fullName) {
        window.choose("Вид", kind);
        window.fill("Краткое название", shortName);
        window.fill("Полное название", fullName);
        window.choose("Часовой пояс", "Екатеринбург");
    }

    private static String invite(Window window, String name, String role) {
        window.fill("Фамилия, имя, отчество", name);
        window.choose("Роль", role);
        window.press("Сделать приглашение");
        window.sees("Приглашение готово");
        return window.invitation();
    }

    /** In a browser of their own; afterwards with the password alone. */
    private void joins(String link, String who, String name) {
        try (var window = new Window(port, who)) {
            window.open(link);
            window.sees("Школа № 5");
            window.looks("09-invited-" + who);
            accept(window, name, who + "@example.org");
            assertThat(window.path()).startsWith("/o/");
            window.sees("Школа № 5", "Подготовка условий", "База наставляемых", "Завершение");
            window.looks("10-start-" + who);
            window.leave();
            window.sees("Вы вышли");
            window.looks("11-sign-in");
            window.signIn(who + "@example.org", PASSWORD);
            window.sees("Школа № 5");
        }
    }

    private static void accept(Window window, String name, String signIn) {
        window.fill("Фамилия, имя, отчество", name);
        window.fill("Почта или имя для входа", signIn);
        window.fill("Пароль", PASSWORD);
        window.fill("Пароль ещё раз", PASSWORD);
        window.page.locator("main form button").last().click();
    }

    private boolean setUpIsOver(String link) {
        try (var stranger = new Window(port, "stranger")) {
            int status = stranger.open(link);
            stranger.looks("13-invitation-over");
            return status == 404;
        }
    }
}
