package ru.nastavnik.matching;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** Two people who must not be bound as this mentee and this mentor, in any round. */
@Entity
@Table(name = "matching_bar")
class Bar {

    static final int NOTE_LENGTH = 500;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID menteePersonId;
    private UUID mentorPersonId;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    private String note;
    private Instant madeAt;
    private UUID madeBy;
    private String madeByName;

    protected Bar() {}

    /**
     * @param note blank for none
     * @param by account that makes it, and its name
     * @throws IllegalArgumentException when the two are one
     */
    Bar(UUID menteePerson, UUID mentorPerson, Ground ground, String note, Instant now, UUID by, String byName) {
        if (menteePerson.equals(mentorPerson)) {
            throw new IllegalArgumentException("Nobody mentors themself anyway");
        }
        this.menteePersonId = menteePerson;
        this.mentorPersonId = mentorPerson;
        this.ground = ground;
        this.note = note == null || note.isBlank() ? null : note.strip();
        this.madeAt = now;
        this.madeBy = by;
        this.madeByName = byName;
    }

    enum Ground {
        RELATIVE,
        CONFLICT,
        /** The curator's own, which needs no other ground. */
        VETO
    }

    public UUID getId() {
        return id;
    }

    public UUID getMenteePersonId() {
        return menteePersonId;
    }

    public UUID getMentorPersonId() {
        return mentorPersonId;
    }

    public Ground getGround() {
        return ground;
    }

    public String getNote() {
        return note;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public String getMadeByName() {
        return madeByName;
    }
}
