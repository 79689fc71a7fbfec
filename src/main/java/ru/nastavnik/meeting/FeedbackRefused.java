package ru.nastavnik.meeting;

/** Feedback can not be saved or sent so. */
class FeedbackRefused extends RuntimeException {

    /** A part of the key of its message. */
    enum Reason {
        /** The meeting's time has not come. */
        TOO_EARLY,
        /** The meeting did not take place. */
        CANCELLED,
        /** It is sent already, and said something else. */
        SENT
    }

    private final transient Reason reason;

    FeedbackRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    String key() {
        return "meeting.feedback.refused." + reason;
    }
}
