package ru.nastavnik.people;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/**
 * What follows when somebody withdraws the consent to process their data, or asks for it without one: the data are locked up on that day, and destroyed within thirty
 * (Federal Law 152, 21), of which an act tells.
 */
@Entity
class Erasure {

    static final int DAYS = 30;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID personId;
    private UUID consentId;

    @Embedded
    private Demand demand;

    private LocalDate askedOn;
    private LocalDate dueBy;
    private UUID askedBy;
    private String sealed;
    private Instant doneAt;
    private UUID doneBy;

    @Embedded
    private ActNumber act;

    protected Erasure() {}

    /**
     * @param consent that was withdrawn
     * @param by account; null for a job
     * @param sealed what the person's row said
     */
    Erasure(UUID person, UUID consent, LocalDate today, UUID by, String sealed) {
        this(person, today, by, sealed);
        this.consentId = consent;
    }

    /** Where nothing is withdrawn: as the other constructor. */
    Erasure(UUID person, Demand demand, LocalDate today, UUID by, String sealed) {
        this(person, today, by, sealed);
        this.demand = demand;
    }

    private Erasure(UUID person, LocalDate today, UUID by, String sealed) {
        this.personId = person;
        this.askedOn = today;
        this.dueBy = today.plusDays(DAYS);
        this.askedBy = by;
        this.sealed = sealed;
    }

    /**
     * All rooms have forgotten the person.
     *
     * @param by account; null for a job
     * @throws IllegalStateException when it was done already
     */
    void finish(ActNumber act, Instant now, UUID by) {
        if (isDone()) {
            throw new IllegalStateException("Done at " + doneAt);
        }
        this.act = act;
        this.doneAt = now;
        this.doneBy = by;
        this.sealed = null;
        this.demand = demand == null ? null : demand.withoutReason();
    }

    public boolean isDone() {
        return doneAt != null;
    }

    public UUID getId() {
        return id;
    }

    public UUID getPersonId() {
        return personId;
    }

    /** Empty when it rests on a {@link #getDemand demand}. */
    Optional<UUID> getConsentId() {
        return Optional.ofNullable(consentId);
    }

    /** Null when it rests on a consent that was withdrawn. */
    public Demand getDemand() {
        return demand;
    }

    LocalDate getAskedOn() {
        return askedOn;
    }

    public LocalDate getDueBy() {
        return dueBy;
    }

    UUID getAskedBy() {
        return askedBy;
    }

    String getSealed() {
        return sealed;
    }

    Instant getDoneAt() {
        return doneAt;
    }

    /** Null when the job did it. */
    UUID getDoneBy() {
        return doneBy;
    }

    /** Present once it is done. */
    Optional<ActNumber> getAct() {
        return Optional.ofNullable(act);
    }
}
