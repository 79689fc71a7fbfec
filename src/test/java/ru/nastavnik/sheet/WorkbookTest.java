package ru.nastavnik.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.sheet.SheetsTest.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

    private static final List<SheetColumn> COLUMNS = List.of(new SheetColumn("Имя", 30), new SheetColumn("Лет", 8), new SheetColumn("Внесён", 12));
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        Path file = xlsx(List.of(Arrays.asList("Пётр Ёлкин", 14, DAY), Arrays.asList(null, 0L, null)));
        assertThat(rows(file, "a.xlsx")).containsExactly(
                new SheetRow(1, List.of("Имя", "Лет", "Внесён")), new SheetRow(2, List.of("Пётр Ёлкин", "14", "2026-09-01")), new SheetRow(3, List.of("", "0")));
    }

    @Test
    void theHeadingStaysInSightAndEachColumnCanBeFiltered() throws IOException {
        String sheet = part(xlsx(List.of(List.of("Пётр", 14, DAY), List.of("Анна", 15, DAY))), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("state=\"frozen\"", "topLeftCell=\"A2\"", "<autoFilter ref=\"A1:C3\"", "width=\"30", "width=\"8", "width=\"12");
        assertThat(sheet).contains("<v>14</v>", "<v>46266.0</v>");
    }

    @Test
    void daysAreDaysForASpreadsheet() throws IOException {
        assertThat(part(xlsx(List.of(List.of("Пётр", 14, DAY))), "xl/styles.xml")).contains("formatCode=\"dd.mm.yyyy\"", "<b/>");
    }

    @Test
    void manyRowsKeepTheirOrder() throws IOException {
        var file = folder.resolve("a.xlsx");
        try (var out = Files.newOutputStream(file); var book = Workbook.xlsx(out, "Люди", COLUMNS)) {
            for (int row = 0; row < 2_000; row++) {
                book.row(Arrays.asList("Имя " + row, row, DAY.plusDays(row)), Set.of(1));
            }
        }
        var read = rows(file, "a.xlsx");
        assertThat(read).hasSize(2_001);
        assertThat(read.get(1_999).cells()).containsExactly("Имя 1998", "1998", DAY.plusDays(1_998).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7 912 345-67-89", "-1", "@SUM(A1)", "\t=1", "\r=1", "'", "обычный текст"})
    void textIsNeverAFormulaInAWorkbook(String text) throws IOException {
        Path file = xlsx(List.of(List.of(text)));
        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>").contains("t=\"inlineStr\"");
        assertThat(rows(file, "a.xlsx").get(1).cells().get(0).strip()).isEqualTo(text.strip());
    }

    @Test
    void whatXmlForbidsIsLeftOut() throws IOException {
        assertThat(rows(xlsx(List.of(List.of("А\0\u0001\uFFFEнна\uD800", "😀", "x".repeat(40_000)))), "a.xlsx").get(1).cells())
                .containsExactly("Анна", "😀", "x".repeat(32_767));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "~=1+1~ | '=1+1", "~@SUM(A1)~ | '@SUM(A1)", "~-1+cmd~ | '-1+cmd", "~+1~ | '+1", "~ =1~ | ' =1", "~Анна~ | Анна", "~+7 912 345-67-89~ | '+7 912 345-67-89"})
    void textIsNoFormulaInATextFileEither(String text, String written) {
        assertThat(csv(List.of(List.of(text)))).isEqualTo("\uFEFFИмя;Лет;Внесён\r\n" + written + "\r\n");
    }

    @Test
    void aTextFileThatWasMadeHarmlessIsReadBackAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), csv(List.of(List.of("+7 912 345-67-89", " =1", "'Анна'"))));
        assertThat(rows(file, "a.csv").get(1).cells()).containsExactly("+7 912 345-67-89", " =1", "'Анна'");
    }

    @Test
    void tabsAndControlsThatHideAFormulaAreUncovered() {
        assertThat(csv(List.of(List.of("\t=1", "\0=1", "\r=1")))).contains("'\t=1;'=1;\"'\r=1\"");
    }

    @Test
    void aTextFileHasSemicolonsRussianDaysAndQuotesWhereNeeded() {
        assertThat(csv(List.of(Arrays.asList("Анна; «Аня»", -5, DAY), Arrays.asList("a\"b", null, null))))
                .isEqualTo("\uFEFFИмя;Лет;Внесён\r\n\"Анна; «Аня»\";-5;01.09.2026\r\n\"a\"\"b\";;\r\n");
    }

    private Path xlsx(List<List<?>> lines) throws IOException {
        var file = folder.resolve("a.xlsx");
        try (var out = Files.newOutputStream(file); var book = Workbook.xlsx(out, "Люди", COLUMNS)) {
            lines.forEach(book::row);
        }
        return file;
    }

    private static String csv(List<List<?>> lines) {
        var out = new ByteArrayOutputStream();
        try (var book = Workbook.csv(out, COLUMNS)) {
            lines.forEach(book::row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String part(Path file, String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
