package ru.nastavnik.meeting;

/** The kinds of meeting in their order (S0, S4); the trial one is optional (S3 has none), only regular ones repeat. */
enum MeetingKind {
    ACQUAINTANCE,
    TRIAL,
    PLANNING,
    REGULAR,
    FINAL;

    /** @param last kind of the meeting before; null for the first of a pair */
    boolean mayFollow(MeetingKind last) {
        return switch (this) {
            case ACQUAINTANCE -> last == null;
            case TRIAL -> last == ACQUAINTANCE;
            case PLANNING -> last == ACQUAINTANCE || last == TRIAL;
            case REGULAR, FINAL -> last == PLANNING || last == REGULAR;
        };
    }

    boolean isOptional() {
        return this == TRIAL;
    }
}
