package ru.nastavnik.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** One step of a mentor or mentee: who noted it, when, why. It is never changed. */
@Entity
class LifeEvent {

    enum Side {
        MENTOR,
        MENTEE;

        /** As addresses, message keys and templates name it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String path() {
            return word() + "s";
        }
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Side register;

    private String fromState;
    private String toState;
    private LocalDate happenedOn;
    private String reason;
    private UUID notedBy;
    private Instant notedAt;

    protected LifeEvent() {}

    /**
     * @param from null for the first step
     * @param reason may be null
     * @param by account; null for a job
     */
    LifeEvent(UUID person, Side register, LifeState<?> from, LifeState<?> to, LocalDate on, String reason, UUID by, Instant now) {
        this.personId = person;
        this.register = register;
        this.fromState = from == null ? null : from.name();
        this.toState = to.name();
        this.happenedOn = on;
        this.reason = reason;
        this.notedBy = by;
        this.notedAt = now;
    }
}
