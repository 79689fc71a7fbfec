package ru.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.nastavnik.Listeners;
import ru.nastavnik.Personas;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.organization.Role;
import ru.nastavnik.people.Mentee;

/** A mentee withdraws: everything stops at once, for everybody who looks; then the data are destroyed, and an act tells. */
@InTheCity
class WithdrawalJourney {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Personas personas;

    @Autowired
    Listeners listeners;

    private Desk desk;
    private String home;
    private UUID person;

    @BeforeEach
    void aPairThatWorks() {
        desk = new Desk(beans);
        home = "/o/" + desk.school.getSlug();
        Mentee mentee = desk.pupil("Чертополохов");
        person = mentee.getPerson().getId();
        UUID decree = desk.submitted(desk.pair(desk.teacher("Примерова"), mentee)).getId();
        desk.approve(decree);
        personas.signsIn(desk.school, Role.CURATOR, "Закладкин Денис Книгович", "withdrawal-curator@example.org", null);
        personas.signsIn(desk.school, Role.DIRECTOR, "Закладкин Денис Книгович", "withdrawal-director@example.org", null);
        personas.signsIn(desk.school, Role.MENTEE, "Закладкин Денис Книгович", "withdrawal-mentee@example.org", person);
    }

    @Test
    void fromTheWithdrawalToTheAct() {
        try (var curator = new Window(port, "curator").signIn("withdrawal-curator@example.org", Personas.PASSWORD);
                var director = new Window(port, "director").signIn("withdrawal-director@example.org", Personas.PASSWORD);
                var mentee = new Window(port, "mentee").onAPhone().signIn("withdrawal-mentee@example.org", Personas.PASSWORD)) {
            mentee.sees("Здравствуйте, Пётр", "Примерова");
            printsThePapers(curator);
            attachesAScan(curator);
            withdraws(curator);
            listeners.settle();
            everythingHasStopped(curator, mentee);
            destroys(curator);
            theDirectorReadsTheAct(director);
        }
    }

    private void printsThePapers(Window curator) {
        curator.open(home + "/people/" + person + "/consents");
        curator.follow("Распечатать согласия");
        curator.sees("Согласие на обработку персональных данных", "Согласие на участие в программе наставничества", "Чертополохов Пётр Ильич");
        curator.looks("61-papers");
        curator.follow("К согласиям участника");
    }

    private static void attachesAScan(Window curator) {
        curator.unfold("Приложить");
        var file = curator.page.locator("input[type=file]:visible").first();
        file.setInputFiles(new FilePayload("согласие.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)));
        curator.press("Приложить скан");
        curator.sees("такой файл не принимается");
        file = curator.page.locator("input[type=file]:visible").first();
        file.setInputFiles(new FilePayload("согласие.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        curator.press("Приложить скан");
        curator.sees("Скан приложен", "согласие.pdf");
        curator.looks("62-consents");
    }

    private static void withdraws(Window curator) {
        var row = curator.page.locator("tr", new Page.LocatorOptions().setHasText("на обработку персональных данных"));
        row.locator("summary").last().click();
        row.getByLabel("Причина").fill("переезжает");
        row.getByText("Отозвать согласие").click();
        curator.sees("Согласие отозвано", "Согласие на обработку данных отозвано", "программа уничтожит их сама");
        curator.looks("63-withdrawn");
    }

    private void everythingHasStopped(Window curator, Window mentee) {
        curator.follow("Наставляемые");
        assertThat(curator.words()).doesNotContain("Чертополохов");
        curator.follow("Пары");
        assertThat(curator.words()).doesNotContain("Чертополохов");
        mentee.open("/");
        mentee.page.waitForURL("**/login**");
    }

    private void destroys(Window curator) {
        curator.open(home);
        curator.follow("Уничтожить данные 1 участника");
        curator.sees("Ждут уничтожения", "Чертополохов Пётр Ильич");
        curator.looks("64-erasures");
        curator.follow("Чертополохов Пётр Ильич");
        curator.unfold("Уничтожить сейчас");
        curator.press("Уничтожить навсегда");
        curator.sees("Данные уничтожены, акт составлен", "Акт № 1");
        assertThat(curator.words()).doesNotContain("Чертополохов");
    }

    private void theDirectorReadsTheAct(Window director) {
        director.open(home + "/erasures");
        director.follow("Акт № 1");
        director.sees("АКТ", person.toString(), "Уничтожено", "Остаётся", "утверждённый приказ", "Выгрузка из журнала", "отзыв, прекращение");
        assertThat(director.words()).doesNotContain("Чертополохов");
        director.looks("65-act");
    }
}
