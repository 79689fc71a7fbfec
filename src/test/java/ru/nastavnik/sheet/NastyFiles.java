package ru.nastavnik.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files that are refused, each with what is said about it. Small ones lie beside; large and harmful ones are made here. */
final class NastyFiles {

    private static final String ENTITIES = "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    private static final String SHEET = "<worksheet xmlns=\"" + Book.MAIN + "\"><sheetData>";
    private static final String SHEET_ENDS = "</sheetData></worksheet>";
    private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    /** What whoever brought the file reads first, in Russian; with a place for what differs from file to file. */
    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("large", "Файл больше %s МБ."),
            Map.entry("bomb", "В файле спрятано слишком много данных:"),
            Map.entry("old", "Это книга старого образца (.xls)."),
            Map.entry("encrypted", "Файл защищён паролем."),
            Map.entry("macros", "В файле есть макросы."),
            Map.entry("binary", "Это двоичная книга (.xlsb)."),
            Map.entry("ods", "Это таблица OpenDocument (.ods)."),
            Map.entry("other", "Это не таблица, а файл %s."),
            Map.entry("renamed", "Файл не похож на книгу Excel, хотя так назван."),
            Map.entry("unknown", "Не удалось понять, что это за файл."),
            Map.entry("damaged", "Файл повреждён, прочитать его не удалось."),
            Map.entry("doctype", "В файл встроены ссылки на посторонние данные:"),
            Map.entry("empty", "В файле нет ни одной заполненной строки."),
            Map.entry("rows", "В файле больше %s строк."),
            Map.entry("columns", "В строке %s заполнено больше 256 столбцов:"),
            Map.entry("quotes", "В строке %s не закрыты кавычки:"),
            Map.entry("bytes", "В строке %s повреждены буквы."));

    private static final Map<String, Nasty> ALL = new LinkedHashMap<>();

    /**
     * @param key of the message
     * @param said how it begins, in Russian
     * @param make writes the file and returns it
     */
    record Nasty(String key, String said, Function<Path, Path> make) {}

    static {
        bombs();
        harmful();
        otherKinds();
        damaged();
        tooLarge();
        texts();
    }

    private NastyFiles() {}

    static Map<String, Nasty> all() {
        return ALL;
    }

    private static void bombs() {
        nasty("bomb-sheet.xlsx", "bomb", sheetOf(new Repeated(SHEET, "<row><c><v>1</v></c></row>", 4_000_000, SHEET_ENDS)));
        nasty("bomb-of-many-parts.xlsx", "bomb", file -> {
            var book = Book.plain();
            for (int part = 0; part < 3_000; part++) {
                book.part("xl/media/" + part + ".png", "");
            }
            return book.save(file);
        });
        nasty("bomb-picture.xlsx", "bomb", file -> Book.plain().part("xl/media/image1.png", new Repeated("", "\0", 100L << 20, "")).save(file));
        nasty("bomb-of-seven-pictures.xlsx", "bomb", file -> {
            var book = Book.plain();
            for (int picture = 0; picture < 7; picture++) {
                book.part("xl/media/" + picture + ".png", new Repeated("", "\0", 63L << 20, ""));
            }
            return book.save(file);
        });
        nasty("bomb-that-lies.xlsx", "bomb", file -> lie(Book.plain().part("xl/media/image1.png", new Repeated("", "\0", 100L << 20, "")).save(file)));
        nasty("bomb-text.xlsx", "bomb", file -> Book.plain().part("xl/sharedStrings.xml", new Repeated("<sst><si><t>", "а", 50L << 20, "</t></si></sst>")).save(file));
    }

    /** Sets the sizes that the directory of a zip tells to 100 bytes. */
    private static Path lie(Path file) {
        try {
            byte[] zip = Files.readAllBytes(file);
            for (int at = 0; at < zip.length - 46; at++) {
                if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                    zip[at + 24] = 100;
                    zip[at + 25] = 0;
                    zip[at + 26] = 0;
                    zip[at + 27] = 0;
                }
            }
            return Files.write(file, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void harmful() {
        nasty("entities-in-strings.xlsx", "doctype", file -> Book.plain().part("xl/sharedStrings.xml", ENTITIES + "<sst><si><t>&b;&x;</t></si></sst>").save(file));
        nasty("entities-in-sheet.xlsx", "doctype", file -> Book.plain().part("xl/worksheets/sheet1.xml", ENTITIES + SHEET + SHEET_ENDS).save(file));
        nasty("entities-in-a-part-that-nobody-reads.xlsx", "doctype", file -> Book.plain().part("docProps/app.xml", ENTITIES + "<a>&x;</a>").save(file));
        nasty("entities-in-utf-16.xlsx", "doctype", file -> Book.plain()
                .part("docProps/app.xml", new ByteArrayInputStream((ENTITIES.replace("?>", " encoding=\"UTF-16\"?>") + "<a>&x;</a>").getBytes(StandardCharsets.UTF_16)))
                .save(file));
        nasty("macros.xlsm", "macros", file -> Book.plain().part("xl/vbaProject.bin", "x").save(file));
        nasty("macros-renamed.xlsx", "macros", file -> Book.plain().part("xl/VBAProject.bin", "x").save(file));
    }

    private static void otherKinds() {
        nasty("old.xls", "old", text(OLE2 + "\0".repeat(600)));
        nasty("old-renamed.xlsx", "old", text(OLE2 + "\0".repeat(600)));
        nasty("password.xlsx", "encrypted", text(OLE2 + "\0".repeat(600) + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"));
        nasty("table.ods", "ods", file -> Book.zip(file, Map.of("mimetype", stream("application/vnd.oasis.opendocument.spreadsheet"))));
        nasty("binary.xlsb", "binary", file -> Book.plain().part("xl/workbook.bin", "x").save(file));
        nasty("pdf.xlsx", "other", "PDF", text("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3"));
        nasty("photo.xlsx", "other", "JPEG", text("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF\0"));
        nasty("photo.csv", "other", "PNG", text("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR"));
        nasty("page.xlsx", "other", "HTML", text("\n<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>"));
        nasty("page.xls", "other", "HTML", text("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table></table></html>"));
        nasty("xml-of-2003.xls", "other", "XML", text("<?xml version=\"1.0\"?><Workbook/>"));
        nasty("text.xlsx", "renamed", text("name;class\r\nAnna;8\r\n"));
        nasty("archive.xlsx", "renamed", file -> Book.zip(file, Map.of("list.csv", stream("a;b"))));
        nasty("letter.xlsx", "renamed", file -> Book.plain().part("xl/workbook.xml", "<document><body/></document>").save(file));
        nasty("unknown.csv", "unknown", text("name;class\0\u0001\u0002"));
        nasty("unknown.dat", "unknown", text("\u0007\u0008\0\u0001"));
    }

    private static void damaged() {
        nasty("cut.xlsx", "damaged", file -> cut(Book.plain().part("xl/media/a.png", new Repeated("", "abcdefgh", 10_000, "")).save(file)));
        nasty("head-only.xlsx", "damaged", text("PK\u0003\u0004"));
        nasty("no-sheet.xlsx", "damaged", rows -> new Book().part("xl/_rels/workbook.xml.rels", relationTo("worksheets/none.xml"))
                .part("xl/workbook.xml", "<workbook xmlns:r=\"" + Book.DOCUMENT + "\"><sheets><sheet r:id=\"a\"/></sheets></workbook>").save(rows));
        nasty("outside.xlsx", "damaged", rows -> new Book().part("xl/_rels/workbook.xml.rels", relationTo("../../../../etc/passwd"))
                .part("xl/workbook.xml", "<workbook xmlns:r=\"" + Book.DOCUMENT + "\"><sheets><sheet r:id=\"a\"/></sheets></workbook>").save(rows));
        nasty("not-xml.xlsx", "damaged", file -> Book.plain().part("xl/worksheets/sheet1.xml", "это не XML").save(file));
        nasty("unclosed.xlsx", "damaged", rows("<row r=\"1\"><c r=\"A1\"><v>1</v>"));
        nasty("column-ZZZZZZ.xlsx", "damaged", rows("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"));
        nasty("row-of-two-billions.xlsx", "damaged", rows("<row r=\"2000000000\"><c><v>1</v></c></row>"));
        nasty("text-of-two-billions.xlsx", "damaged", file -> new Book().sheet("<row r=\"1\"><c t=\"s\"><v>2000000000</v></c></row>").strings("<si><t>а</t></si>").save(file));
        nasty("text-below-zero.xlsx", "damaged", rows("<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>"));
        nasty("style-of-letters.xlsx", "damaged", rows("<row r=\"1\"><c s=\"abc\"><v>1</v></c></row>"));
        nasty("number-of-letters.xlsx", "damaged", rows("<row r=\"1\"><c><v>abc</v></c></row>"));
        nasty("deep.xlsx", "damaged", sheetOf(new Repeated(SHEET, "<a>", 5_000_000, "")));
        nasty("endless-cdata.xlsx", "damaged", sheetOf(new Repeated(SHEET + "<row><c t=\"inlineStr\"><is><t><![CDATA[", "<", 60 << 20, "]]></t></is></c></row>" + SHEET_ENDS)));
        nasty("ever-new-elements.xlsx", "damaged", rows(numbered("<a%d/>")));
        nasty("ever-new-attributes.xlsx", "damaged", rows(numbered("<a a%d='1'/>")));
        nasty("ever-new-namespaces.xlsx", "damaged", rows(numbered("<a xmlns:a%d='a'/>")));
        nasty("endless-tag.xlsx", "damaged", sheetOf(new Repeated(SHEET + "<row r=\"", "7", 4 << 20, "\"/>" + SHEET_ENDS)));
    }

    private static String numbered(String element) {
        return IntStream.range(0, 1_000_000).mapToObj(element::formatted).collect(Collectors.joining());
    }

    private static String relationTo(String target) {
        return "<Relationships><Relationship Id=\"a\" Type=\"" + Book.DOCUMENT + "/worksheet\" Target=\"" + target + "\"/></Relationships>";
    }

    private static Path cut(Path file) {
        try {
            byte[] zip = Files.readAllBytes(file);
            return Files.write(file, Arrays.copyOf(zip, zip.length / 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tooLarge() {
        nasty("16384-columns.xlsx", "columns", 1, file -> new Book().sheet(rowOf16384Columns("<v>1</v>")).save(file));
        nasty("one-cell-far-out.xlsx", "columns", 7, rows("<row r=\"7\"><c r=\"XFD7\"><v>1</v></c></row>"));
        nasty("100002-rows.xlsx", "rows", "100\u00A0000", sheetOf(new Repeated(SHEET, "<row><c><v>1</v></c><c t=\"inlineStr\"><is><t>Анна</t></is></c></row>", 100_002, SHEET_ENDS)));
        nasty("million-empty-rows.xlsx", "empty", sheetOf(new Repeated(SHEET, "<row><c s=\"1\"/><c s=\"1\"/><c s=\"1\"/></row>", 1_048_576, SHEET_ENDS)));
        nasty("empty.xlsx", "empty", file -> new Book().sheet("").sheet("<row r=\"1\"><c t=\"inlineStr\"><is><t> \u00A0</t></is></c></row>").save(file));
        nasty("all-hidden.xlsx", "empty", file -> new Book().sheet("<row><c><v>1</v></c></row>", "hidden").sheet("<row><c><v>1</v></c></row>", "veryHidden").save(file));
        nasty("33-megabytes.csv", "large", 32, file -> copy(new Repeated("", "Анна;8\r\n", 4 << 20, ""), file));
    }

    static String rowOf16384Columns(String content) {
        var row = new StringBuilder("<row r=\"1\">");
        for (int column = 0; column < 16_384; column++) {
            row.append("<c>").append(content).append("</c>");
        }
        return row.append("</row>").toString();
    }

    private static void texts() {
        nasty("empty.csv", "empty", text(""));
        nasty("blank.csv", "empty", text(";;;\r\n;;;\r\n"));
        nasty("unclosed-quote.csv", "quotes", 2, text("name;class\r\n\"Anna;8\r\n" + "Boris;9\r\n".repeat(20_000)));
        nasty("300-columns.csv", "columns", 1, text("a;".repeat(300) + "b\r\n"));
        nasty("100002-rows.csv", "rows", "100\u00A0000", text("Anna;8\r\n".repeat(100_002)));
        nasty("broken-utf-8.csv", "bytes", 3, file -> write(file, broken("Имя;Класс\r\nАнна;8\r\nБорис;9\r\n".getBytes(StandardCharsets.UTF_8))));
        nasty("broken-utf-8-with-mark.csv", "bytes", 2, file -> write(file, broken("\uFEFFИмя;Класс\r\nАнна;8\r\n".getBytes(StandardCharsets.UTF_8))));
        nasty("broken-windows-1251.csv", "bytes", 2, file -> {
            byte[] bytes = "Имя;Класс\r\nАнна;8\r\n".getBytes(Charset.forName("windows-1251"));
            bytes[12] = (byte) 0x98;
            return write(file, bytes);
        });
        nasty("broken-utf-16.csv", "bytes", 2, file -> {
            byte[] bytes = "\uFEFFИмя;Класс\r\nАнна;8\r\n".getBytes(StandardCharsets.UTF_16LE);
            bytes[25] = (byte) 0xD8;
            return write(file, bytes);
        });
    }

    private static byte[] broken(byte[] bytes) {
        bytes[bytes.length - 8] = (byte) 0xFF;
        return bytes;
    }

    private static void nasty(String name, String key, Function<Path, Path> make) {
        nasty(name, key, null, make);
    }

    /** @param what differs from file to file in what is said */
    private static void nasty(String name, String key, Object what, Function<Path, Path> make) {
        ALL.put(name, new Nasty("sheet.refused." + key, SAID.get(key).formatted(what), make));
    }

    private static Function<Path, Path> rows(String rows) {
        return file -> new Book().sheet(rows).save(file);
    }

    private static Function<Path, Path> sheetOf(InputStream sheet) {
        return file -> Book.plain().part("xl/worksheets/sheet1.xml", sheet).save(file);
    }

    private static Function<Path, Path> text(String bytes) {
        return file -> write(file, bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Path write(Path file, byte[] bytes) {
        return copy(new ByteArrayInputStream(bytes), file);
    }

    private static Path copy(InputStream in, Path file) {
        try {
            Files.copy(in, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
