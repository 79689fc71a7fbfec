package ru.nastavnik.survey;

/** Why an answer is not taken. */
class AnsweringRefused extends RuntimeException {

    enum Reason {
        /** The round is closed, or not open yet. */
        CLOSED,
        /** It was sent without a name, and nobody can tell any more which it was. */
        SENT,
        /** The person answered themselves, so that nothing is copied over it. */
        ANSWERED_THEMSELVES,
        /** The person has begun to answer an anonymous round, and their draft would go. */
        BEGUN_THEMSELVES
    }

    private final Reason reason;

    AnsweringRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
