package ru.nastavnik.memo;

import ru.nastavnik.document.PaperKind;

/** What is handed to somebody because of a pair. Named in small letters in addresses. */
enum Memo {
    MENTOR(MemoBlanks.MENTOR, "Памятка наставнику"),
    MENTEE(MemoBlanks.MENTEE, "Памятка наставляемому"),
    /** To the mentor. */
    THANKS(MemoBlanks.THANKS, "Благодарственное письмо"),
    /** To where the mentor works. */
    PARTNER(MemoBlanks.PARTNER, "Благодарственное письмо партнёру");

    private final PaperKind kind;
    private final String fileName;

    Memo(PaperKind kind, String fileName) {
        this.kind = kind;
        this.fileName = fileName;
    }

    PaperKind kind() {
        return kind;
    }

    /** Without what tells its type. */
    String fileName() {
        return fileName;
    }
}
