package ru.nastavnik.meeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.format.annotation.DateTimeFormat;

/** A meeting as its mentor plans or records it: one form for both, the time says which. */
record MeetingForm(
        @NotNull MeetingKind kind,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
        @NotNull @DateTimeFormat(pattern = "HH:mm", fallbackPatterns = {"H:mm", "HH:mm:ss"}) LocalTime time,
        @Size(max = Meeting.PLACE_LENGTH) String place) {

    static MeetingForm of(Meeting meeting) {
        return new MeetingForm(meeting.getKind(), meeting.getStartsAt().toLocalDate(), meeting.getStartsAt().toLocalTime(), meeting.getPlace());
    }

    Appointment toAppointment() {
        return new Appointment(kind, day.atTime(time), place);
    }
}
