package ru.nastavnik.people;

import java.util.UUID;

/**
 * What of a register is shown. The searched words are kept apart from it: they are personal data and stay out of addresses.
 *
 * @param state of mentees; {@code WAITING} for all who look for a pair, null for all
 * @param form id of a form of mentoring; null for all
 * @param consent MISSING for those who lack one
 * @param after id of the last row of the page before
 */
record RegisterFilter(MenteeState state, UUID form, ConsentFilter consent, Boolean archived, RegisterOrder sort, UUID after) {

    enum ConsentFilter {
        COMPLETE,
        MISSING
    }

    RegisterFilter {
        archived = Boolean.TRUE.equals(archived);
        sort = sort == null ? RegisterOrder.NAME : sort;
    }

    RegisterFilter onlyWaiting() {
        return new RegisterFilter(MenteeState.WAITING, form, consent, false, sort, after);
    }

    public boolean isNarrow() {
        return state != null || form != null || consent != null || archived;
    }
}
