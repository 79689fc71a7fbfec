package ru.nastavnik.document;

import java.util.Locale;

/** What a paper is handed out as. */
public enum PaperFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
