package ru.nastavnik.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What a psychologist notes of a mentee, for psychologists only. It is taken away, never changed. */
@Entity
class PsychologistNote {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID menteeId;
    private String text;
    private UUID writtenBy;
    private Instant writtenAt;

    protected PsychologistNote() {}

    /** @throws IllegalArgumentException when the text is blank */
    PsychologistNote(UUID menteeId, String text, UUID writtenBy, Instant writtenAt) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A note has words");
        }
        this.menteeId = menteeId;
        this.text = text.strip();
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    public UUID getId() {
        return id;
    }

    public UUID getMenteeId() {
        return menteeId;
    }

    public String getText() {
        return text;
    }

    public UUID getWrittenBy() {
        return writtenBy;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }
}
