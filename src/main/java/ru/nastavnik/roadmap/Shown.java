package ru.nastavnik.roadmap;

/** Which activities the table shows. */
enum Shown {
    ALL,
    LATE,
    NEXT;

    boolean shows(ActivityRow row) {
        return switch (this) {
            case ALL -> true;
            case LATE -> row.isLate();
            case NEXT -> row.isNext();
        };
    }
}
