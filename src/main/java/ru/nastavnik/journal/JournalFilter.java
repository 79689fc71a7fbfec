package ru.nastavnik.journal;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What of the log is shown; names that are searched for are personal data and kept apart.
 *
 * @param account whose deeds; null for everybody's
 * @param from the first day, may be null like the last
 * @param after id of the last line of the page before
 */
record JournalFilter(
        UUID account,
        Deed deed,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        Long after) {

    static final JournalFilter NONE = new JournalFilter(null, null, null, null, null);

    JournalFilter after(Long id) {
        return new JournalFilter(account, deed, from, to, id);
    }

    public boolean isNarrow() {
        return account != null || deed != null || from != null || to != null;
    }
}
