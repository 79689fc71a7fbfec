package ru.nastavnik.meeting;

import java.util.UUID;

/** Addresses after {@code /o/{slug}}, and the page, by which somebody arranges the meetings of a pair: its mentor, or the curator instead. */
record Ways(boolean own, UUID pair) {

    static Ways ofMentor(UUID pair) {
        return new Ways(true, pair);
    }

    static Ways ofCurator(UUID pair) {
        return new Ways(false, pair);
    }

    public String toPair() {
        return own ? "/my/pairs/" + pair : "/pairs/" + pair + "/meetings";
    }

    public String toMeetings() {
        return own ? toPair() + "/meetings" : toPair();
    }

    public String toMeeting(UUID meeting) {
        return (own ? "/my/meetings/" : "/meetings/") + meeting;
    }

    /** Where the mentor's feedback is written. */
    String toFeedback(UUID meeting, UUID mentor) {
        return own ? toMeeting(meeting) : toMeeting(meeting) + "/paper/" + mentor;
    }

    String view() {
        return own ? "meeting/my-edit" : "meeting/edit";
    }
}
