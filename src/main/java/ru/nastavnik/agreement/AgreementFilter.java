package ru.nastavnik.agreement;

import java.util.UUID;

/**
 * Which agreements the list shows; state and decree may be null.
 *
 * @param decree whose pairs
 * @param page from 1
 */
record AgreementFilter(Shown state, UUID decree, Integer page) {

    AgreementFilter {
        page = page == null || page < 1 ? 1 : Math.min(page, 10_000);
    }

    public boolean narrows() {
        return state != null || decree != null;
    }
}
