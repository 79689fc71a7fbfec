package ru.nastavnik.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, as well as one that no program would write. */
final class Book {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final Map<String, InputStream> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    /** With one cell that says «Имя». */
    static Book plain() {
        return new Book().sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Имя</t></is></c></row>");
    }

    Book sheet(String rows) {
        return sheet(rows, "visible");
    }

    Book sheet(String rows, String state) {
        count++;
        part("xl/worksheets/sheet" + count + ".xml", XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        sheets.append("<sheet name=\"Лист%1$d\" sheetId=\"%1$d\" state=\"%2$s\" r:id=\"rId%1$d\"/>".formatted(count, state));
        relation("rId" + count, "worksheet", "worksheets/sheet" + count + ".xml");
        return this;
    }

    /** @param items the {@code <si>} elements */
    Book strings(String items) {
        relation("strings", "sharedStrings", "/xl/sharedStrings.xml");
        return part("xl/sharedStrings.xml", XML + "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    Book styles(String content) {
        relation("styles", "styles", "styles.xml");
        return part("xl/styles.xml", XML + "<styleSheet xmlns=\"" + MAIN + "\">" + content + "</styleSheet>");
    }

    Book from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    Book part(String name, String content) {
        return part(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    Book part(String name, InputStream content) {
        parts.put(name, content);
        return this;
    }

    private void relation(String id, String type, String target) {
        relations.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, DOCUMENT, type, target));
    }

    Path save(Path file) {
        parts.putIfAbsent("_rels/.rels", stream("<Relationships xmlns=\"" + RELATIONSHIPS + "\"><Relationship Id=\"rId1\" Type=\"" + DOCUMENT
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        parts.putIfAbsent("xl/workbook.xml", stream("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + DOCUMENT + "\">" + properties + "<sheets>" + sheets + "</sheets></workbook>"));
        parts.putIfAbsent("xl/_rels/workbook.xml.rels", stream("<Relationships xmlns=\"" + RELATIONSHIPS + "\">" + relations + "</Relationships>"));
        return zip(file, parts);
    }

    private static InputStream stream(String xml) {
        return new ByteArrayInputStream((XML + xml).getBytes(StandardCharsets.UTF_8));
    }

    static Path zip(Path file, Map<String, InputStream> parts) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().transferTo(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
