package ru.nastavnik.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {

    private static final String DATES = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy;@\"/><numFmt numFmtId=\"165\" formatCode=\"[Red]0&quot; дней&quot;\"/>"
            + "<numFmt numFmtId=\"166\" formatCode=\"[$-419]d mmmm yyyy &quot;г.&quot;;@\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"20\"/></cellXfs>";

    @TempDir
    private Path folder;

    @Test
    void readsTextsThatAreSharedWrittenInPlaceOrSetInSeveralFonts() {
        var book = new Book()
                .sheet("""
                        <row r="2"><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><r><t>Ан</t></r><r><rPr/><t xml:space="preserve">на </t></r></is></c></row>
                        <row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" t="str"><f>A1</f><v>из формулы</v></c></row>""")
                .strings("<si><t>Пётр</t></si><si><r><t>Пет</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh><r><t>ров_x000D_&lt;&amp;_x0041_</t></r></si>");
        assertThat(rows(book)).containsExactly(
                new SheetRow(2, List.of("", "Петров<&A", "", "Анна ")), new SheetRow(4, List.of("Пётр", "из формулы")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<c><v>7.9123456789E10</v></c> | 79123456789", "<c><v>8</v></c> | 8", "<c><v>8.0</v></c> | 8", "<c><v>0.1</v></c> | 0.1", "<c><v>0.30000000000000004</v></c> | 0.3",
        "<c><v>-5</v></c> | -5", "<c><v>1E20</v></c> | 100000000000000000000", "<c><v>12345678901234567890</v></c> | 12345678901234600000",
        "<c t='b'><v>1</v></c> | ИСТИНА", "<c t='b'><v>0</v></c> | ЛОЖЬ", "<c t='e'><v>#REF!</v></c> | #REF!", "<c><f>SUM(A1:A2)</f><v>3</v></c> | 3",
        "<c t='d'><v>2011-09-01T00:00:00</v></c> | 2011-09-01", "<c s='1'><v>40787</v></c> | 2011-09-01", "<c s='2'><v>40787.75</v></c> | 2011-09-01",
        "<c s='4'><f>TODAY()</f><v>40787</v></c> | 2011-09-01", "<c s='3'><v>40787</v></c> | 40787", "<c s='0'><v>40787</v></c> | 40787", "<c s='1'><v>1</v></c> | 1900-01-01",
        "<c s='1'><v>59</v></c> | 1900-02-28", "<c s='1'><v>61</v></c> | 1900-03-01", "<c s='5'><v>0.5</v></c> | 12:00", "<c s='1'><v>99999999</v></c> | 99999999", "<c s='1'><v>-1</v></c> | -1"})
    void readsNumbersDatesAndWhatFormulasShowed(String cell, String text) {
        assertThat(rows(new Book().sheet("<row>" + cell.replace('\'', '"') + "</row>").styles(DATES)).get(0).cells()).containsExactly(text);
    }

    @Test
    void readsTextThatIsNotEscaped() {
        var book = new Book().sheet("<row><c t=\"inlineStr\"><is><t><![CDATA[a < b]] & c]]]></t></is></c><c><v>1</v></c></row>");
        assertThat(rows(book).get(0).cells()).containsExactly("a < b]] & c]", "1");
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        var book = new Book().sheet("<row><c s=\"1\"><v>39325</v></c><c s=\"1\"><v>0</v></c></row>").styles(DATES).from1904();
        assertThat(rows(book).get(0).cells()).containsExactly("2011-09-01", "1904-01-01");
    }

    @Test
    void takesTheFirstVisibleSheetThatHoldsSomething() {
        var book = new Book().sheet("<row><c><v>1</v></c></row>", "hidden").sheet("<row r=\"1\"/>").sheet("<row><c><v>3</v></c></row>").sheet("<row><c><v>4</v></c></row>");
        assertThat(rows(book)).containsExactly(new SheetRow(1, List.of("3")));
    }

    @Test
    void readsTheStrictEditionOfTheStandardAndNamesWrittenTheWindowsWay() {
        String strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        var book = new Book()
                .part("_rels\\.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + strict + "/officeDocument\" Target=\"/xl/Workbook.xml\"/></Relationships>")
                .part("xl\\workbook.xml", "<x:workbook xmlns:x=\"a\" xmlns:q=\"b\"><x:sheets><x:sheet q:id=\"s\"/></x:sheets></x:workbook>")
                .part("xl\\_rels\\workbook.xml.rels", "<Relationships><Relationship Id=\"s\" Type=\"" + strict + "/worksheet\" Target=\"a%20b/../sheet.xml\"/></Relationships>")
                .part("xl\\sheet.xml", "<x:worksheet xmlns:x=\"a\"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>");
        assertThat(rows(book)).containsExactly(new SheetRow(1, List.of("5")));
    }

    @Test
    void findsThePeopleBelowAMillionEmptyRows() {
        var rows = new Repeated("<worksheet><sheetData>", "<row><c s=\"1\"/><c s=\"1\"/><c s=\"1\"/></row>", 1_048_575, "<row r=\"1048576\"><c><v>5</v></c></row></sheetData></worksheet>");
        Path file = Book.plain().part("xl/worksheets/sheet1.xml", rows).save(folder.resolve("book.xlsx"));
        assertThat(rows(file, "book.xlsx")).containsExactly(new SheetRow(1_048_576, List.of("5")));
    }

    @Test
    void passesOverEmptyCellsHoweverManyThereAre() {
        assertThat(rows(new Book().sheet(NastyFiles.rowOf16384Columns("") + "<row r=\"2\"><c><v>1</v></c></row>"))).containsExactly(new SheetRow(2, List.of("1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16LE", "UTF-16BE"})
    void readsTextsInAllUsualEncodings(String encoding) throws IOException {
        String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
        Path file = Files.write(folder.resolve("a.csv"), (mark + "Имя;Класс\r\nПётр Ёлкин;8 «А»\r\n").getBytes(Charset.forName(encoding)));
        assertThat(rows(file, "a.csv")).containsExactly(new SheetRow(1, List.of("Имя", "Класс")), new SheetRow(2, List.of("Пётр Ёлкин", "8 «А»")));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void tellsWhatSeparatesTheCells(String separator) throws IOException {
        String text = "\uFEFFСписок\nИмя|Предметы|Класс\n\"Анна|\"\"Аня\"\"\"|\"математика, физика; химия\nбиология\"|8\n\n Борис |история|9\n".replace("|", separator);
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        assertThat(rows(file, "A.CSV")).containsExactly(
                new SheetRow(1, List.of("Список")),
                new SheetRow(2, List.of("Имя", "Предметы", "Класс")),
                new SheetRow(3, List.of("Анна" + separator + "\"Аня\"", "математика, физика; химия\nбиология", "8")),
                new SheetRow(5, List.of(" Борис ", "история", "9")));
    }

    @Test
    void commasInsideOfCellsDoNotOutweighSemicolons() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "Имя;Предметы\nАнна;математика, физика, химия\nБорис;история, право, экономика\n");
        assertThat(rows(file, "a.csv").get(1).cells()).containsExactly("Анна", "математика, физика, химия");
    }

    @Test
    void heedsTheLineInWhichExcelNamesTheSeparator() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "sep=;\r\nИмя;Класс\r\n");
        assertThat(rows(file, "a.csv")).containsExactly(new SheetRow(2, List.of("Имя", "Класс")));
    }

    @Test
    void readsWhatIsPastedFromASpreadsheet() {
        assertThat(Pasted.rows("Имя\tКласс\r\n\"Анна\n\"\"Аня\"\"\"\t8\t\t\r\n\r\nБорис\t8 \"А\"\r\n")).containsExactly(
                new SheetRow(1, List.of("Имя", "Класс")), new SheetRow(2, List.of("Анна\n\"Аня\"", "8")), new SheetRow(4, List.of("Борис", "8 \"А\"")));
    }

    @Test
    void aBookThatIsCalledATextIsReadAllTheSame() {
        assertThat(rows(Book.plain().save(folder.resolve("a.csv")), "a.csv")).hasSize(1);
    }

    private List<SheetRow> rows(Book book) {
        return rows(book.save(folder.resolve("book.xlsx")), "book.xlsx");
    }

    static List<SheetRow> rows(Path file, String name) {
        var rows = new ArrayList<SheetRow>();
        Sheets.read(file, name, rows::add);
        return rows;
    }
}
