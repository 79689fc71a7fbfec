package ru.nastavnik.survey;

import jakarta.persistence.Embeddable;

/**
 * What groups are told apart by, as it was when the round opened. Any may be null.
 *
 * @param form of mentoring, by its name
 * @param bornIn year
 */
@Embeddable
public record Traits(String form, String schoolClass, String sex, Integer bornIn) {

    static final Traits NONE = new Traits(null, null, null, null);

    /** What is kept of somebody who answers without a name: a class, a sex and a year together could tell who it was. */
    Traits coarse() {
        return new Traits(form, null, null, null);
    }

    /** What is kept of somebody whose words are erased. */
    Traits erased() {
        return new Traits(form, null, sex, null);
    }
}
