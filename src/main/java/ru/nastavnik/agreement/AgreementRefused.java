package ru.nastavnik.agreement;

import org.springframework.validation.Errors;

/** Something cannot be done with an agreement as things stand. */
class AgreementRefused extends RuntimeException {

    private final String key;
    private final String field;

    /** @param key of the message that says why */
    AgreementRefused(String key) {
        this(key, null);
    }

    /** @param field of the form that asked for it; null when it is for none */
    AgreementRefused(String key, String field) {
        super(key);
        this.key = key;
        this.field = field;
    }

    String key() {
        return key;
    }

    /** @return whether there is a field to tell it at */
    boolean isToldAt(Errors errors) {
        if (field != null) {
            errors.rejectValue(field, key);
        }
        return field != null;
    }
}
