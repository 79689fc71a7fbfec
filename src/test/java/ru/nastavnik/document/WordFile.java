package ru.nastavnik.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A Word file to bring: a good one, or one with something in it that should not be there. */
final class WordFile {

    static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String NAMES = "xmlns:w=\"" + WordXml.W + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String types = "";
    private String relations = "";

    private WordFile(String body, String type) {
        declare("/word/document.xml", type);
        part("word/document.xml", "<w:document %s><w:body>%s<w:sectPr/></w:body></w:document>".formatted(NAMES, body));
    }

    static WordFile of(String body) {
        return new WordFile(body, MAIN);
    }

    static WordFile of(String body, String type) {
        return new WordFile(body, type);
    }

    /** A paragraph cut into these runs. */
    static String p(String... runs) {
        var text = new StringBuilder("<w:p>");
        for (String run : runs) {
            text.append("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">").append(run).append("</w:t></w:r><w:proofErr w:type=\"spellStart\"/>");
        }
        return text.append("</w:p>").toString();
    }

    static String row(String... cells) {
        var text = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            text.append("<w:tc>").append(cell.startsWith("<") ? cell : p(cell)).append("</w:tc>");
        }
        return text.append("</w:tr>").toString();
    }

    static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    WordFile header(String body) {
        declare("/word/header1.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml");
        relate("http://schemas.openxmlformats.org/officeDocument/2006/relationships/header", "header1.xml", false);
        return part("word/header1.xml", "<w:hdr %s>%s</w:hdr>".formatted(NAMES, body));
    }

    WordFile declare(String part, String type) {
        types += "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type);
        return this;
    }

    WordFile relate(String type, String target, boolean outside) {
        relations += "<Relationship Id=\"r%d\" Type=\"%s\" Target=\"%s\"%s/>".formatted(relations.length(), type, target, outside ? " TargetMode=\"External\"" : "");
        return this;
    }

    WordFile part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    WordFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("[Content_Types].xml", ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + types + "</Types>")
                .getBytes(StandardCharsets.UTF_8));
        all.put("_rels/.rels", rels("<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"));
        all.put("word/_rels/document.xml.rels", rels(relations));
        all.putAll(parts);
        return zip(all);
    }

    private static byte[] rels(String relations) {
        return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations + "</Relationships>").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        return zip(parts, ZipEntry.DEFLATED);
    }

    /** @param method {@link ZipEntry#DEFLATED} or {@link ZipEntry#STORED} */
    static byte[] zip(Map<String, byte[]> parts, int method) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                var crc = new CRC32();
                crc.update(part.getValue());
                entry.setMethod(method);
                entry.setSize(part.getValue().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What a reader sees: paragraphs as lines. */
    static String text(byte[] docx) {
        return text(docx, "word/document.xml");
    }

    static String text(byte[] docx, String part) {
        var xml = WordXml.read(part, Docx.of(docx).part(part));
        return WordXml.all(xml.getDocumentElement(), "p").stream()
                .map(paragraph -> WordXml.all(paragraph, "t").stream().map(text -> text.getTextContent()).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** Of its parts, as the zip tells them. */
    static List<LocalDateTime> times(byte[] docx) {
        var times = new ArrayList<LocalDateTime>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                times.add(entry.getTimeLocal());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }
}
