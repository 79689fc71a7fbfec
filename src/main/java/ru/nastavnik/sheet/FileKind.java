package ru.nastavnik.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What a file is by its first bytes: its name proves nothing. */
enum FileKind {
    ZIP,
    TEXT;

    private static final int ENOUGH = 512;
    private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final String ENCRYPTED_STREAM = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

    /** First bytes of what people rename in the hope that it opens. */
    private static final Map<String, String> OTHERS = Map.of(
            "%PDF", "PDF",
            "\u00FF\u00D8\u00FF", "JPEG",
            "\u0089PNG", "PNG",
            "GIF8", "GIF",
            "{\\rtf", "RTF",
            "Rar!", "RAR",
            "7z\u00BC\u00AF", "7z",
            "\u001F\u008B", "GZIP");

    /** @throws UnreadableSheet when it is something else than a zip or a text, or a text that is called a workbook */
    static FileKind of(Path file, String name) throws IOException {
        String head = head(file);
        if (head.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        if (head.startsWith(OLE2)) {
            throw new UnreadableSheet(isEncrypted(file) ? "sheet.refused.encrypted" : "sheet.refused.old");
        }
        OTHERS.forEach((begins, what) -> {
            if (head.startsWith(begins)) {
                throw new UnreadableSheet("sheet.refused.other", what);
            }
        });
        String markup = head.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (markup.startsWith("<!doctype") || markup.startsWith("<html") || markup.startsWith("<?xml") || markup.startsWith("<table")) {
            throw new UnreadableSheet("sheet.refused.other", markup.startsWith("<?xml") ? "XML" : "HTML");
        }
        if (!head.isEmpty() && (name.endsWith(".xlsx") || name.endsWith(".xls") || name.endsWith(".xlsm") || name.endsWith(".ods"))) {
            throw new UnreadableSheet("sheet.refused.renamed");
        }
        return TEXT;
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(ENOUGH), StandardCharsets.ISO_8859_1);
        }
    }

    /** A workbook with a password is a stream of this name inside of an old container. */
    private static boolean isEncrypted(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(ENCRYPTED_STREAM);
    }
}
