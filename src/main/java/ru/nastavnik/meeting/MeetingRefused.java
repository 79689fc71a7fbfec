package ru.nastavnik.meeting;

/** Something stands against a meeting's being arranged so. */
class MeetingRefused extends RuntimeException {

    /** Each names the field at which it is said, and is a part of its message's key. */
    enum Reason {
        /** No decree names the pair yet. */
        NOT_WORKING("day"),
        /** Figure: the day from which the pair works. */
        BEFORE_WORK("day"),
        /** Figure: the pair's last day. */
        AFTER_WORK("day"),
        TIME_TAKEN("time"),
        OUT_OF_ORDER("kind"),
        /** The later meetings need it. */
        NEEDED("kind"),
        FEEDBACK_SENT("kind"),
        CANCELLED("kind");

        private final String field;

        Reason(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    private final transient Reason reason;
    private final transient Object figure;

    MeetingRefused(Reason reason, Object figure) {
        super(reason.name());
        this.reason = reason;
        this.figure = figure;
    }

    MeetingRefused(Reason reason) {
        this(reason, "");
    }

    Reason reason() {
        return reason;
    }

    String key() {
        return reason == Reason.OUT_OF_ORDER ? "meeting.refused.OUT_OF_ORDER." + figure : "meeting.refused." + reason;
    }

    Object figure() {
        return figure;
    }
}
