package ru.nastavnik.questionnaire;

import java.util.UUID;

/**
 * Something that can be asked now.
 *
 * @param value for {@link Adopting#adopt}
 * @param edition 0 for one of the library
 * @param owner name of the authority that offers it; null for the organization's own and for the library
 */
public record Offer(String value, Wording title, Purpose purpose, Respondent respondent, int edition, String owner) {

    /** Null for one of the library. */
    public UUID id() {
        return isReady() ? null : UUID.fromString(value.substring(value.indexOf(':') + 1));
    }

    public boolean isReady() {
        return value.startsWith(Adopting.READY);
    }

    public boolean isOwn() {
        return value.startsWith(Adopting.OWN);
    }
}
