package ru.nastavnik.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a Word file. It is a zip that may be a bomb, or say one thing to one reader and another to the next: it is unpacked once, counted
 * while that is done, and what is handed on is packed anew out of what was read.
 */
final class Docx {

    /** Bytes: each paper made from a template carries its pictures, and there may be a thousand. */
    static final int LARGEST = 1 << 20;

    private static final int MOST_PARTS = 200;
    private static final int UNPACKED = 16 << 20;

    /** Of a part that is read as a tree, many times its size; a paper of a hundred pages has less. */
    private static final int TEXT = 2 << 20;

    private static final int BLOCK = 16 << 10;

    /** The same paper is the same file, whenever it is made; a zip knows no earlier time. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> parts;

    private Docx(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** @throws TemplateRefused when it is none */
    static Docx of(byte[] content) {
        if (content.length > LARGEST) {
            throw new TemplateRefused("document.template.tooLarge");
        }
        if (begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new TemplateRefused("document.template.old");
        }
        if (!begins(content, 'P', 'K', 3, 4)) {
            throw new TemplateRefused("document.template.type");
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            return new Docx(unpack(zip));
        } catch (IOException | IllegalArgumentException e) {
            throw new TemplateRefused("document.template.damaged", "zip");
        }
    }

    private static boolean begins(byte[] content, int... with) {
        for (int at = 0; at < with.length; at++) {
            if (content.length <= at || content[at] != (byte) with[at]) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, byte[]> unpack(ZipInputStream zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int all = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.isDirectory()) {
                continue;
            }
            boolean text = entry.getName().toLowerCase(Locale.ROOT).matches("(?s).*\\.(xml|rels)");
            byte[] part = unpack(zip, text ? Math.min(TEXT, UNPACKED - all) : UNPACKED - all);
            all += part.length;
            if (parts.size() == MOST_PARTS) {
                throw new TemplateRefused("document.template.bomb");
            }
            if (parts.put(entry.getName(), part) != null) {
                throw new TemplateRefused("document.template.damaged", entry.getName());
            }
        }
        return parts;
    }

    private static byte[] unpack(ZipInputStream zip, int most) throws IOException {
        var part = new ByteArrayOutputStream();
        var block = new byte[BLOCK];
        for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
            if (part.size() + read > most) {
                throw new TemplateRefused("document.template.bomb");
            }
            part.write(block, 0, read);
        }
        return part.toByteArray();
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    /** @throws TemplateRefused when there is no such part */
    byte[] part(String name) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new TemplateRefused("document.template.type");
        }
        return part;
    }

    /** @param changed instead of what stood in these parts */
    byte[] packed(Map<String, byte[]> changed) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(changed.getOrDefault(part.getKey(), part.getValue()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
