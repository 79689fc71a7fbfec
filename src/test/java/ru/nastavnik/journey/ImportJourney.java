package ru.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.nastavnik.Personas;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Accounts;
import ru.nastavnik.organization.Role;

/** A curator brings the school's own list, with its mistakes: columns are corrected, errors mended, the list applied, and taken back. */
@InTheCity
class ImportJourney {

    private static final String LIST = """
            Список наставляемых школы № 1;;;;
            №;ФИО ученика;Д.р.;Кл.;Нужно
            1;ОБРАЗЦОВ ПЕТР ИЛЬИЧ;08.03.2012;8а;проект по химии
            2;Макетова Анна Сергеевна;31.02.2012;8а;математика
            3;Эскизов Лев;01.09.2011;9 "Б";
            """;

    @LocalServerPort
    int port;

    @Autowired
    Personas personas;

    @Autowired
    Accounts accounts;

    @TempDir
    Path folder;

    @BeforeEach
    void aSchoolWithACurator() {
        var school = personas.school();
        var account = accounts.save(new Account("Черновикова Ольга Листовна", "import-curator@example.org", null));
        personas.join(account, school, Role.CURATOR);
        personas.withPassword(account);
    }

    @Test
    void fromAMessyListToCardsAndBack() throws IOException {
        try (var curator = new Window(port, "import").signIn("import-curator@example.org", Personas.PASSWORD)) {
            curator.follow("Наставляемые");
            curator.follow("Загрузить список");
            curator.sees("До вашего согласия ничего не записывается");
            curator.looks("81-import-file");
            curator.page.setInputFiles("#file", Files.write(folder.resolve("Наши дети.csv"), LIST.getBytes(Charset.forName("windows-1251"))));
            curator.press("Дальше: столбцы");

            correctsColumns(curator);
            curator.sees("Ошибки: 1", "C4", "Не удалось понять дату «31.02.2012»", "Новые: 2");
            curator.looks("83-import-errors");
            curator.press("Загрузить");
            curator.sees("В 1 строке ошибка");

            mendsTheList(curator);
            curator.looks("84-import-checked");
            curator.press("Загрузить");
            curator.page.waitForSelector("text=Готово, список загружен");
            curator.sees("Добавлено: 3");
            curator.looks("85-import-applied");
            curator.follow("К наставляемым");
            curator.sees("Образцов Петр Ильич", "Макетова Анна Сергеевна", "Эскизов Лев", "9 «Б»");

            bringsTheListOnceMore(curator);
            takesItBack(curator);
            bringsTooMuch(curator);
        }
    }

    private static void correctsColumns(Window curator) {
        curator.sees("Наши дети.csv", "ФИО ученика", "ОБРАЗЦОВ ПЕТР ИЛЬИЧ");
        assertThat(meaningOf(curator, "E")).as("nobody can know what Нужно means").isEqualTo("Не загружать");
        curator.page.getByLabel("Что значит столбец D").selectOption(new SelectOption().setLabel("Класс"));
        curator.page.getByLabel("Что значит столбец E").selectOption(new SelectOption().setLabel("Запрос"));
        curator.looks("82-import-columns");
        curator.press("Дальше: проверка");
    }

    private static String meaningOf(Window curator, String column) {
        return (String) curator.page.getByLabel("Что значит столбец " + column).evaluate("select => select.selectedOptions[0].text");
    }

    private static void mendsTheList(Window curator) {
        curator.follow("Загрузить исправленный файл");
        curator.fill("Строки вместе с заголовками", LIST.replace("31.02.2012", "28.02.2012").replace(';', '\t'));
        curator.press("Дальше: столбцы");
        assertThat(meaningOf(curator, "E")).as("it was told once").isEqualTo("Запрос");
        curator.press("Дальше: проверка");
        curator.sees("Новые: 3", "Ошибки: 0", "Добавим 3 записи");
    }

    private static void bringsTheListOnceMore(Window curator) {
        curator.follow("Загрузить список");
        curator.fill("Строки вместе с заголовками", "ФИО\tД.р.\tКласс\nОбразцов Пётр Ильич\t08.03.2012\t9а\nМакетова Анна Сергеевно\t28.02.2012\t8а\n");
        curator.press("Дальше: столбцы");
        curator.press("Дальше: проверка");
        curator.sees("Похожие: 1", "Изменения: 1", "отличается буква");
        curator.looks("86-import-doubles");
        curator.follow("Изменения: 1");
        curator.sees("8 «А»", "9 «А»");
        curator.looks("87-import-changes");
        curator.press("Не загружать этот список");
        curator.sees("Список не загружен");
    }

    private static void takesItBack(Window curator) {
        curator.follow("Все загруженные списки");
        curator.sees("загружен: добавлено 3, обновлено 0");
        curator.looks("88-imports");
        curator.page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("добавлено 3")).getByRole(AriaRole.LINK).click();
        curator.press("Отменить загрузку");
        curator.sees("Загрузка отменена", "Добавленное убрано");
        curator.looks("89-import-undone");
        curator.follow("К наставляемым");
        curator.sees("Здесь появятся наставляемые");
    }

    private void bringsTooMuch(Window curator) throws IOException {
        curator.follow("Загрузить список");
        curator.page.setInputFiles("#file", Files.write(folder.resolve("Все.csv"), new byte[40 << 20]));
        curator.press("Дальше: столбцы");
        curator.sees("Файл слишком велик");
    }
}
