package ru.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.nastavnik.Personas;
import ru.nastavnik.organization.Role;

/** From an empty register to a director's order, in a school of its own; both sides see each step on their pages. */
@InTheCity
class DecreeJourney {

    private static final String REMARK = "Макетов учится в 7 «А». Поправьте класс.";

    @LocalServerPort
    int port;

    @Autowired
    Personas personas;

    @BeforeEach
    void aSchoolWithACuratorAndADirector() {
        var school = personas.school();
        personas.signsIn(school, Role.CURATOR, "Черновикова Ольга Листовна", "decree-curator@example.org", null);
        personas.signsIn(school, Role.DIRECTOR, "Эскизов Роман Карандашевич", "decree-director@example.org", null);
    }

    @Test
    void aMentorAndAMenteeGoFromTheRegisterToAnApprovedOrder() {
        try (var curator = new Window(port, "curator").signIn("decree-curator@example.org", Personas.PASSWORD);
                var director = new Window(port, "director").signIn("decree-director@example.org", Personas.PASSWORD)) {
            opensTheYear(curator);
            addsAMentor(curator);
            addsAMentee(curator);
            formsThePair(curator);
            drafts(curator);
            cannotSubmitWithoutConsents(curator);
            entersConsents(curator);
            submits(curator);
            returns(director);
            mends(curator);
            approves(director);
            everybodySees(curator, director);
            theParticipantsSee(curator);
        }
    }

    private static void opensTheYear(Window curator) {
        curator.sees("Учебный год программы ещё не начат");
        curator.looks("21-no-year");
        curator.follow("Открыть настройки");
        curator.press("Открыть");
        curator.press("Начать");
        curator.sees("учебный год начат");
    }

    private static void addsAMentor(Window curator) {
        curator.follow("Наставники");
        curator.looks("22-no-mentors");
        curator.follow("Добавить первого наставника");
        curator.press("Сохранить");
        curator.sees("Проверьте, пожалуйста", "Заполните это поле");
        curator.looks("23-mentor-mistakes");
        curator.fill("Фамилия", "Примерова");
        curator.fill("Имя", "Мария");
        curator.fill("Отчество", "Петровна");
        curator.tick("женский");
        curator.choose("Род занятий", "учитель");
        curator.fill("Должность", "учитель химии");
        curator.fill("Компетенции", "химия, проекты");
        curator.fill("Сколько наставляемых возьмёт", "2");
        curator.press("Сохранить");
        curator.sees("Наставник добавлен", "Примерова Мария Петровна");
        curator.looks("24-mentor");
    }

    private static void addsAMentee(Window curator) {
        curator.follow("Наставляемые");
        curator.follow("Добавить первого наставляемого");
        curator.fill("Фамилия", "Макетов");
        curator.fill("Имя", "Пётр");
        curator.fill("Отчество", "Сергеевич");
        curator.fill("Дата рождения", today().minusYears(13).minusDays(40).toString());
        curator.tick("мужской");
        curator.choose("Род занятий", "ученик");
        curator.fill("Класс", "7 «Б»");
        curator.fill("Законный представитель", "Макетова Ирина Олеговна");
        curator.fill("Главный запрос", "Подготовка к олимпиаде по химии");
        curator.page.locator("select").filter(having("родители")).first().selectOption("PARENTS");
        curator.looks("25-new-mentee");
        curator.press("Сохранить");
        curator.sees("Наставляемый добавлен", "Нет 14 лет: согласия подписывает законный представитель", "подтверждён");
        curator.looks("26-mentee");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void formsThePair(Window curator) {
        curator.follow("Подобрать наставника");
        curator.looks("27-choose-form");
        curator.follow("учитель — ученик");
        curator.tick("Примерова Мария Петровна");
        curator.fill("Цель", "Дойти до муниципального этапа");
        curator.looks("28-new-pair");
        curator.press("Сформировать пару");
        curator.sees("Пара сформирована", "Предложена", "Не хватает согласий");
        curator.looks("29-pair");
    }

    private static void drafts(Window curator) {
        curator.follow("Приказы");
        curator.looks("30-no-decrees");
        curator.follow("Подготовить приказ");
        curator.looks("31-new-decree");
        curator.press("Подготовить проект");
        curator.sees("Проект приказа готов", "До подписи нужны согласия");
    }

    private static void cannotSubmitWithoutConsents(Window curator) {
        curator.press("Подать на подпись");
        curator.sees("Приказ не подан: нет согласий", "Примерова Мария Петровна", "Макетов Пётр Сергеевич");
        curator.looks("32-refused");
    }

    /** Each missing name leads to where the paper is entered. */
    private static void entersConsents(Window curator) {
        curator.page.locator("#missing a").filter(having("Примерова")).click();
        curator.tick("на обработку персональных данных");
        curator.tick("на участие в программе и пару");
        curator.press("Внести");
        curator.sees("Нужна подпись самого участника");
        curator.looks("33-consent-without-signature");
        curator.tick("Подпись участника есть");
        curator.press("Внести");
        curator.sees("Согласие внесено");

        opensTheDecree(curator);
        assertThat(curator.page.locator("#missing").innerText()).contains("Макетов").doesNotContain("Примерова");
        curator.page.locator("#missing a").click();
        curator.tick("на обработку персональных данных");
        curator.tick("на участие в программе и пару");
        curator.fill("Подписал законный представитель", "Макетова Ирина Олеговна");
        curator.press("Внести");
        curator.sees("Согласие внесено", "Макетова Ирина Олеговна");
        curator.looks("34-consents");
    }

    private static void opensTheDecree(Window window) {
        window.follow("Приказы");
        window.page.locator("tbody a").first().click();
    }

    private static void submits(Window curator) {
        opensTheDecree(curator);
        assertThat(curator.page.locator("#missing").count()).isZero();
        curator.press("Подать на подпись");
        curator.sees("Приказ подан на подпись", "на подписи");
        curator.looks("35-submitted");
    }

    private static void returns(Window director) {
        director.open("/");
        director.looks("36-director-start");
        director.follow("Подписать приказ: 1 пара или группа");
        director.sees("Ваше решение", "7 «Б»");
        director.unfold("Вернуть куратору");
        director.press("Вернуть с замечанием");
        director.sees("Заполните это поле");
        director.fill("Замечание", REMARK);
        director.press("Вернуть с замечанием");
        director.sees("Приказ возвращён куратору");
    }

    private static void mends(Window curator) {
        curator.open("/");
        curator.sees("Исправить приказ, который вернул руководитель", REMARK);
        curator.looks("37-curator-start-returned");
        curator.follow("Наставляемые");
        curator.follow("Макетов Пётр Сергеевич");
        curator.follow("Изменить");
        curator.fill("Класс", "7 «А»");
        curator.press("Сохранить");
        curator.open("/");
        curator.follow("Исправить приказ");
        curator.sees("Кто вернул: Эскизов Роман Карандашевич", REMARK, "7 «А»");
        curator.looks("38-mended");
        curator.press("Подать на подпись");
        curator.sees("Приказ подан на подпись");
    }

    private static void approves(Window director) {
        director.onAPhone();
        director.open("/");
        director.follow("Подписать приказ");
        director.sees("7 «А»", "только другим приказом");
        director.looksOnAPhone("39-sign-by-phone");
        director.fill("Ваш пароль", Personas.PASSWORD);
        director.press("Утвердить приказ");
        director.sees("Приказ утверждён, пары работают", "Приказ № 1 от");
        director.looks("40-approved");
        director.follow("Для печати");
        director.sees(
                "№ 1",
                "Закрепить наставником Примерову Марию Петровну (учитель химии) за Макетовым Петром Сергеевичем (7 «А»)",
                "Эскизов Роман Карандашевич");
        director.looks("41-print");
    }

    private static void everybodySees(Window curator, Window director) {
        curator.open("/");
        curator.sees("Приказ № 1", "1 пара или группа работает");
        curator.looks("42-curator-start-approved");
        curator.follow("Пары и группы");
        curator.sees("Работает");
        curator.looks("43-pairs");
        curator.follow("Примерова Мария Петровна");
        curator.sees("Приказ № 1");
        curator.follow("Макетов Пётр Сергеевич");
        curator.sees("в паре");
        director.open("/");
        assertThat(director.words()).doesNotContain("Подписать приказ");
    }

    /** Each gets a card with a link and comes in by it, with a phone. */
    private void theParticipantsSee(Window curator) {
        curator.press("Дать доступ");
        curator.looks("44-card");
        String menteesLink = curator.invitation();
        curator.follow("Наставники");
        curator.follow("Примерова Мария Петровна");
        curator.press("Дать доступ");
        String mentorsLink = curator.invitation();
        try (var mentee = new Window(port, "mentee").onAPhone();
                var mentor = new Window(port, "mentor").onAPhone()) {
            comesIn(mentee, menteesLink);
            mentee.sees("Здравствуйте, Пётр!", "Ваш наставник", "Примерова Мария Петровна", "работает с", "Приказ № 1");
            mentee.looksOnAPhone("45-mentee");
            comesIn(mentor, mentorsLink);
            mentor.sees("Здравствуйте, Мария!", "Вы наставник", "Макетов Пётр Сергеевич", "7 «А»", "работает с");
            mentor.looksOnAPhone("46-mentor");
        }
    }

    private static void comesIn(Window participant, String link) {
        participant.open(link);
        participant.fill("Пароль", Personas.PASSWORD);
        participant.fill("Пароль ещё раз", Personas.PASSWORD);
        participant.press("Принять приглашение");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Yekaterinburg"));
    }
}
