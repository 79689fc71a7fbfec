package ru.nastavnik.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A signed consent of one person. Nothing but its scan and its withdrawal ever changes it. */
@Entity
public class Consent {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    @Enumerated(EnumType.STRING)
    private ConsentKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private Set<Published> publishes = Set.of();

    private LocalDate signedOn;
    private LocalDate validUntil;
    private boolean signedByPerson;
    private String representative;
    private UUID scanId;
    private UUID enteredBy;
    private Instant enteredAt;
    private LocalDate withdrawnOn;
    private UUID withdrawnBy;
    private String withdrawalReason;

    protected Consent() {}

    /** Of any kind but {@link ConsentKind#PUBLICATION}: as the other constructor. */
    public Consent(
            Person person, ConsentKind kind, LocalDate signedOn, LocalDate validUntil, boolean signedByPerson, String representative, UUID enteredBy, Instant now) {
        this(person, kind, Set.of(), signedOn, validUntil, signedByPerson, representative, enteredBy, now);
    }

    /**
     * @param publishes what may be published: something for {@link ConsentKind#PUBLICATION}, nothing for the others
     * @param validUntil the last day of its term
     * @param representative name of the legal representative who signed; null when none did
     * @param enteredBy account of whoever entered the paper
     * @throws IllegalArgumentException when somebody whose signature the law asks on that day has not signed, the term ends before it begins, or
     *     what may be published is missing or out of place
     */
    public Consent(
            Person person, ConsentKind kind, Set<Published> publishes, LocalDate signedOn, LocalDate validUntil, boolean signedByPerson, String representative,
            UUID enteredBy, Instant now) {
        if ((kind == ConsentKind.PUBLICATION) == publishes.isEmpty()) {
            throw new IllegalArgumentException(kind + " publishes " + publishes);
        }
        Signers signers = person.signersOn(signedOn);
        if (signers.includePerson() && !signedByPerson || signers.includeRepresentative() && representative == null) {
            throw new IllegalArgumentException("A signature is missing: " + signers);
        }
        if (validUntil.isBefore(signedOn)) {
            throw new IllegalArgumentException("The term ends before it begins");
        }
        this.person = person;
        this.kind = kind;
        this.publishes = Set.copyOf(publishes);
        this.signedOn = signedOn;
        this.validUntil = validUntil;
        this.signedByPerson = signedByPerson;
        this.representative = representative;
        this.enteredBy = enteredBy;
        this.enteredAt = now;
    }

    /** @throws IllegalStateException when it is withdrawn already */
    public void withdraw(LocalDate today, UUID by, String reason) {
        if (withdrawnOn != null) {
            throw new IllegalStateException("Withdrawn on " + withdrawnOn);
        }
        withdrawnOn = today;
        withdrawnBy = by;
        withdrawalReason = reason;
    }

    /** @return the scan that it takes the place of; null for none */
    UUID scan(UUID file) {
        UUID former = scanId;
        scanId = file;
        return former;
    }

    /** The birth date may have been mended since: whether those signed who had to on that day, as far as is known today; {@link Signers#haveSigned} in SQL. */
    public boolean isRightlySigned() {
        Signers signers = person.signersOn(signedOn);
        return (!signers.includePerson() || signedByPerson) && (!signers.includeRepresentative() || representative != null);
    }

    /** From the day of signing to the last day of its term, and not a moment after a withdrawal. */
    public boolean isInForceOn(LocalDate day) {
        return withdrawnOn == null && !day.isBefore(signedOn) && !day.isAfter(validUntil);
    }

    public UUID getId() {
        return id;
    }

    /** By which the paper in its folder is told from others; it says nothing of the person. */
    public String getNumber() {
        String digits = id.toString().replace("-", "").toUpperCase(Locale.ROOT);
        return digits.substring(24, 28) + "-" + digits.substring(28);
    }

    public Set<Published> getPublishes() {
        return publishes;
    }

    /** Id of the scan; null when there is none. */
    public UUID getScanId() {
        return scanId;
    }

    public int getVersion() {
        return version;
    }

    public Person getPerson() {
        return person;
    }

    public ConsentKind getKind() {
        return kind;
    }

    public LocalDate getSignedOn() {
        return signedOn;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public boolean isSignedByPerson() {
        return signedByPerson;
    }

    public String getRepresentative() {
        return representative;
    }

    public UUID getEnteredBy() {
        return enteredBy;
    }

    public Instant getEnteredAt() {
        return enteredAt;
    }

    public LocalDate getWithdrawnOn() {
        return withdrawnOn;
    }

    public String getWithdrawalReason() {
        return withdrawalReason;
    }
}
