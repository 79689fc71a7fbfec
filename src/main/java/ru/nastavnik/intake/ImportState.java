package ru.nastavnik.intake;

import java.util.EnumSet;
import java.util.Set;

/** How far a list has come. */
enum ImportState {
    /** Its columns are to be looked at. */
    LOADED,
    /** Each row was looked at; nothing has happened yet. */
    CHECKED,
    /** It is written into the registers, all of it or nothing. */
    APPLYING,
    APPLIED,
    UNDONE,
    CANCELLED;

    Set<ImportState> next() {
        return switch (this) {
            case LOADED -> EnumSet.of(CHECKED, CANCELLED);
            case CHECKED -> EnumSet.of(CHECKED, APPLYING, APPLIED, CANCELLED);
            case APPLYING -> EnumSet.of(APPLIED, CHECKED);
            case APPLIED -> EnumSet.of(UNDONE);
            case UNDONE, CANCELLED -> EnumSet.noneOf(ImportState.class);
        };
    }

    /** Whether somebody still has to do with it before anything happens. */
    boolean isOpen() {
        return this == LOADED || this == CHECKED;
    }
}
