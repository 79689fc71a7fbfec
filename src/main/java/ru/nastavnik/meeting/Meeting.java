package ru.nastavnik.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A meeting of a pair, planned or recorded, by the clock of its organization. It counts once its mentor's feedback is in (S3). */
@Entity
public class Meeting {

    static final int PLACE_LENGTH = 200;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID pairId;

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    private LocalDateTime startsAt;
    private String place;
    private UUID enteredBy;
    private Instant cancelledAt;
    private LocalDate countedOn;

    protected Meeting() {}

    /** @param enteredBy the account that plans or records it */
    Meeting(UUID pairId, Appointment appointment, UUID enteredBy) {
        this.pairId = pairId;
        this.enteredBy = enteredBy;
        agree(appointment);
    }

    /** @throws IllegalStateException when it did not take place, or counts already */
    void move(Appointment appointment) {
        requireOpen();
        agree(appointment);
    }

    /** It did not take place. @throws IllegalStateException when it counts already */
    void cancel(Instant now) {
        requireOpen();
        cancelledAt = now;
    }

    /** The mentor's feedback is in. @throws IllegalStateException when it did not take place, or counts already */
    void count(LocalDate today) {
        requireOpen();
        countedOn = today;
    }

    private void requireOpen() {
        if (isCancelled() || isCounted()) {
            throw new IllegalStateException(isCancelled() ? "It did not take place" : "It counts already");
        }
    }

    private void agree(Appointment appointment) {
        kind = appointment.kind();
        startsAt = appointment.startsAt();
        place = appointment.place();
    }

    boolean isAsIn(Appointment appointment) {
        return kind == appointment.kind() && startsAt.equals(appointment.startsAt()) && Objects.equals(place, appointment.place());
    }

    /** @param now by the organization's clock */
    MeetingState stateAt(LocalDateTime now) {
        if (isCancelled()) {
            return MeetingState.CANCELLED;
        }
        if (isCounted()) {
            return MeetingState.COUNTED;
        }
        return hasBegun(now) ? MeetingState.AWAITS_FEEDBACK : MeetingState.PLANNED;
    }

    /** @param now by the organization's clock */
    boolean hasBegun(LocalDateTime now) {
        return !startsAt.isAfter(now);
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    boolean isCounted() {
        return countedOn != null;
    }

    public UUID getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    public UUID getPairId() {
        return pairId;
    }

    public MeetingKind getKind() {
        return kind;
    }

    public LocalDateTime getStartsAt() {
        return startsAt;
    }

    /** Null when none was said. */
    public String getPlace() {
        return place;
    }

    UUID getEnteredBy() {
        return enteredBy;
    }

    LocalDate getCountedOn() {
        return countedOn;
    }
}
