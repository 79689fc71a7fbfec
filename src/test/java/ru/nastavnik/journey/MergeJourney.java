package ru.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.nastavnik.Personas;
import ru.nastavnik.organization.Role;

/** A pupil was entered twice, with a slip in the surname: found, compared, made one; nothing of either is lost. */
@InTheCity
class MergeJourney {

    @LocalServerPort
    int port;

    @Autowired
    Personas personas;

    @BeforeEach
    void aSchoolWithACurator() {
        personas.signsIn(personas.school(), Role.CURATOR, "Черновикова Ольга Листовна", "merge-curator@example.org", null);
    }

    @Test
    void twoCardsOfOnePupilBecomeOne() {
        try (var curator = new Window(port, "merge").signIn("merge-curator@example.org", Personas.PASSWORD)) {
            curator.follow("Наставляемые");
            curator.follow("Добавить первого наставляемого");
            fills(curator, "Макетов", "7 «Б»", "Олимпиада по химии");
            curator.sees("Наставляемый добавлен");
            curator.follow("Наставляемые");
            curator.follow("Добавить");
            fills(curator, "Макитов", "7 «А»", "Проект по физике");
            isAskedWhetherItIsTheSame(curator);
            String gone = curator.page.url();
            findsByASlip(curator);
            movesBoth(curator);
            merges(curator);
            losesNothing(curator, gone);
        }
    }

    private static void fills(Window curator, String surname, String schoolClass, String request) {
        curator.fill("Фамилия", surname);
        curator.fill("Имя", "Пётр");
        curator.fill("Отчество", "Сергеевич");
        curator.fill("Дата рождения", "2012-03-08");
        curator.tick("мужской");
        curator.choose("Род занятий", "ученик");
        curator.fill("Класс", schoolClass);
        curator.fill("Главный запрос", request);
        curator.press("Сохранить");
    }

    /** The curator overlooks it, as one does. */
    private static void isAskedWhetherItIsTheSame(Window curator) {
        curator.sees("Похоже, этот человек уже есть", "Макетов Пётр Сергеевич", "7 «Б»");
        curator.looks("69-lookalike");
        curator.press("Другой человек, сохранить");
        curator.sees("Наставляемый добавлен");
    }

    private static void findsByASlip(Window curator) {
        curator.follow("Наставляемые");
        curator.looks("70-list");
        curator.fill("Имя, класс или запрос", "Мкаетов");
        curator.press("Найти");
        curator.sees("Точных совпадений нет", "Макетов Пётр Сергеевич");
        curator.looks("71-alike");
    }

    /** What is done to many is shown before it is done. */
    private static void movesBoth(Window curator) {
        curator.press("Все");
        curator.unfold("Отбор");
        curator.page.locator(".facets .n", new Page.LocatorOptions().setHasText("2")).first().waitFor();
        curator.unfold("Столбцы");
        curator.unfold("Сохранить отбор");
        curator.looks("76-filter");
        curator.page.locator("input[name=chosen]").nth(0).check();
        curator.page.keyboard().press("j");
        curator.page.keyboard().press("j");
        curator.page.keyboard().press("x");
        curator.press("Дальше");
        curator.looks("77-many");
        curator.tick("ждёт пары");
        curator.fill("Причина", "наставника пока нет");
        curator.press("Дальше");
        curator.sees("Подходит: 2 человека");
        curator.looks("78-sure");
        curator.press("Изменить состояние");
        curator.sees("Состояние изменено. Карточек: 2", "ждёт пары");
    }

    private static void merges(Window curator) {
        curator.follow("Двойники");
        curator.sees("Макитов Пётр Сергеевич");
        curator.looks("72-doubles");
        curator.follow("Сравнить");
        curator.sees("Что верно", "7 «А»", "7 «Б»");
        curator.page.locator("label").getByText("7 «А»").click();
        curator.page.locator("label[for^=one-]").getByText("Макетов").click();
        curator.looks("73-side-by-side");
        curator.looksOnAPhone("74-side-by-side-phone");
        curator.press("Объединить");
        curator.sees("Карточки объединены");
    }

    private static void losesNothing(Window curator, String gone) {
        curator.sees("Олимпиада по химии", "Проект по физике", "7 «А»");
        curator.looks("75-merged");
        String kept = curator.page.url();
        curator.page.navigate(gone);
        assertThat(curator.page.url()).isEqualTo(kept);
        curator.follow("Наставляемые");
        assertThat(curator.page.locator("tbody tr").count()).isEqualTo(1);
    }
}
