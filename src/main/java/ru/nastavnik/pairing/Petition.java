package ru.nastavnik.pairing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A wish to replace somebody in a pair, told to the head (S1 agr. 2.4.4). A pair has one that is open at most. */
@Entity
@Table(name = "pair_petition")
public class Petition {

    /** The longest words of it, or of its settlement, in characters. */
    public static final int LENGTH = 1_000;

    /** Who asks. */
    public enum Petitioner {
        MENTEE,
        MENTOR,
        /** Of a minor. */
        REPRESENTATIVE
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID pairId;

    @Enumerated(EnumType.STRING)
    private Petitioner petitioner;

    @Enumerated(EnumType.STRING)
    private EndReason ground;

    private LocalDate dated;
    private String words;
    private LocalDate settledOn;
    private String settlement;

    protected Petition() {}

    /** @throws IllegalArgumentException when nobody gives such a ground */
    Petition(UUID pairId, Petitioner petitioner, EndReason ground, LocalDate dated, String words) {
        if (!EndReason.GROUNDS.contains(ground)) {
            throw new IllegalArgumentException("No ground: " + ground);
        }
        this.pairId = pairId;
        this.petitioner = petitioner;
        this.ground = ground;
        this.dated = dated;
        this.words = words;
    }

    /** @throws IllegalStateException when it is settled already */
    void settle(LocalDate today, String how) {
        if (settledOn != null) {
            throw new IllegalStateException("Settled on " + settledOn);
        }
        settledOn = today;
        settlement = how;
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public UUID getPairId() {
        return pairId;
    }

    public Petitioner getPetitioner() {
        return petitioner;
    }

    public EndReason getGround() {
        return ground;
    }

    public LocalDate getDated() {
        return dated;
    }

    /** Null for none. */
    public String getWords() {
        return words;
    }

    /** Null as long as it is open. */
    public LocalDate getSettledOn() {
        return settledOn;
    }

    /** How it was settled when no decree did; null otherwise. */
    public String getSettlement() {
        return settlement;
    }
}
