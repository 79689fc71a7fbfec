package ru.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.nastavnik.Listeners;
import ru.nastavnik.Personas;
import ru.nastavnik.organization.Role;
import ru.nastavnik.sheet.SheetColumn;
import ru.nastavnik.sheet.Workbook;

/** The school's own list, as untidy as it is: its errors are shown by cell, a column is told, a double decided, all of it brought in and taken back. */
@InTheCity
class ImportJourney {

    /** As an old Excel saves it, with a title above the headings and a heading that only this school understands. */
    private static final byte[] UNTIDY = String.join("\r\n",
                    "Список наставляемых школы № 1;;;;;",
                    ";;;;;",
                    "№ п/п;Ф.И.О.;Дата рожд.;Класс;Тел. родителя;Чем хочет заниматься",
                    "1;МАКЕТОВ ПЁТР СЕРГЕЕВИЧ;08.03.2012;7б;89000000001;олимпиада по химии",
                    "2;Эскизова  Вера Ильинична;31.02.2012;7 \"Б\";8 (900) 000-00-02;",
                    "3;Чертёжов Лев Маркович;9.3.12;7-б;;робототехника")
            .getBytes(Charset.forName("windows-1251"));

    @LocalServerPort
    int port;

    @Autowired
    Personas personas;

    @Autowired
    Listeners listeners;

    @BeforeEach
    void aSchoolWithACurator() {
        personas.signsIn(personas.school(), Role.CURATOR, "Черновикова Ольга Листовна", "import-curator@example.org", null);
    }

    @Test
    void aListIsMendedBroughtInAndTakenBack() throws IOException {
        try (var curator = new Window(port, "import").signIn("import-curator@example.org", Personas.PASSWORD)) {
            aPupilIsThereAlready(curator);
            bringsTheUntidyList(curator);
            bringsTheMendedOne(curator);
            decidesTheDouble(curator);
            takesItIn(curator);
            takesItBack(curator);
        }
    }

    private void aPupilIsThereAlready(Window curator) {
        curator.follow("Наставляемые");
        curator.follow("Загрузить список");
        curator.looks("80-bring");
        curator.fill("Строки вместе с заголовками", "ФИО\tДата рождения\tКласс\nМакитов Пётр Сергеевич\t08.03.2012\t6 «Б»");
        curator.press("Дальше: столбцы");
        curator.press("Дальше: проверка");
        curator.press("Загрузить");
        listeners.settle(); // the page looks again by itself
        curator.sees("Готово, список загружен", "Добавлено: 1");
    }

    private void bringsTheUntidyList(Window curator) {
        curator.follow("Наставляемые");
        curator.follow("Загрузить список");
        chooses(curator, "список.csv", "text/csv", UNTIDY);
        curator.sees("Строка 3", "МАКЕТОВ ПЁТР СЕРГЕЕВИЧ", "Чем хочет заниматься");
        curator.page.locator("select[name=column-5]").selectOption("REQUEST");
        curator.looks("81-columns");
        curator.looksOnAPhone("81-columns-phone");
        curator.press("Дальше: проверка");
        curator.sees("Строки с ошибками", "C5", "31.02.2012");
        curator.looks("82-errors");
    }

    /** The column that was told is remembered. */
    private void bringsTheMendedOne(Window curator) throws IOException {
        curator.follow("Загрузить исправленный файл");
        chooses(curator, "список.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", mended());
        assertThat(curator.page.locator("select[name=column-4]").inputValue()).isEqualTo("REQUEST");
        curator.press("Дальше: проверка");
    }

    private void decidesTheDouble(Window curator) {
        curator.follow("Похожие: 1");
        curator.sees("Макетов Пётр Сергеевич", "Макитов Пётр Сергеевич", "отличается буква", "7 «Б»");
        curator.tick("тот же: обновить карточку");
        curator.looks("83-doubles");
        curator.looksOnAPhone("83-doubles-phone");
        curator.press("Запомнить выбор");
        curator.sees("Добавим 2 записи");
    }

    private void takesItIn(Window curator) {
        curator.press("Загрузить");
        listeners.settle(); // the page looks again by itself
        curator.sees("Готово, список загружен", "Добавлено: 2. Обновлено: 1.");
        curator.looks("84-brought");
        curator.follow("Наставляемые");
        curator.sees("Эскизова Вера Ильинична", "Чертёжов Лев Маркович", "7 «Б»");
    }

    private void takesItBack(Window curator) {
        curator.page.goBack();
        curator.press("Отменить загрузку");
        curator.sees("Загрузка отменена");
        curator.looks("85-undone");
        curator.follow("Наставляемые");
        curator.sees("Макитов Пётр Сергеевич", "6 «Б»");
        assertThat(curator.words()).doesNotContain("Эскизова", "Чертёжов");
    }

    private static void chooses(Window curator, String name, String type, byte[] content) {
        curator.page.getByLabel("Выберите файл со списком").setInputFiles(new FilePayload(name, type, content));
        curator.press("Дальше: столбцы");
    }

    private static byte[] mended() throws IOException {
        var headings = List.of("Ф.И.О.", "Дата рожд.", "Класс", "Тел. родителя", "Чем хочет заниматься");
        var out = new ByteArrayOutputStream();
        try (var book = Workbook.xlsx(out, "Список", headings.stream().map(heading -> new SheetColumn(heading, 20)).toList())) {
            book.row(Arrays.asList("МАКЕТОВ ПЁТР СЕРГЕЕВИЧ", LocalDate.of(2012, 3, 8), "7б", "89000000001", "олимпиада по химии"));
            book.row(Arrays.asList("Эскизова  Вера Ильинична", "01.03.2012", "7 \"Б\"", "8 (900) 000-00-02", null));
            book.row(Arrays.asList("Чертёжов Лев Маркович", "9.3.12", "7-б", null, "робототехника"));
        }
        return out.toByteArray();
    }
}
