package ru.nastavnik.agreement;

/** Something cannot be done with an agreement as things stand. */
class AgreementRefused extends RuntimeException {

    private final String key;

    /** @param key of the message that says why */
    AgreementRefused(String key) {
        super(key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
