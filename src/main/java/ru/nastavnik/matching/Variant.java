package ru.nastavnik.matching;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What a solution of a round was, kept as it was found. */
@Entity
@Table(name = "matching_variant")
public class Variant {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID roundId;
    private int number;
    private Instant solvedAt;
    private String solvedByName;
    private int mentees;
    private int served;
    private long score;
    private boolean proved;
    private boolean withWishes;

    @ElementCollection
    @CollectionTable(name = "matching_proposal", joinColumns = @JoinColumn(name = "variant_id"))
    private Set<Proposed> proposals = new LinkedHashSet<>();

    protected Variant() {}

    /** @param mentees who took part, served or not */
    Variant(UUID round, int number, Instant now, String by, int mentees, Assignment found, boolean withWishes, Set<Proposed> proposals) {
        this.roundId = round;
        this.number = number;
        this.solvedAt = now;
        this.solvedByName = by;
        this.mentees = mentees;
        this.served = found.served();
        this.score = found.score();
        this.proved = found.proved();
        this.withWishes = withWishes;
        this.proposals.addAll(proposals);
    }

    public UUID getId() {
        return id;
    }

    public UUID getRoundId() {
        return roundId;
    }

    public int getNumber() {
        return number;
    }

    public Instant getSolvedAt() {
        return solvedAt;
    }

    public String getSolvedByName() {
        return solvedByName;
    }

    public int getMentees() {
        return mentees;
    }

    public int getServed() {
        return served;
    }

    public long getScore() {
        return score;
    }

    /** Whether no better one exists; where groups had to be formed by repair, nobody knows. */
    public boolean isProved() {
        return proved;
    }

    public boolean isWithWishes() {
        return withWishes;
    }

    Set<Proposed> getProposals() {
        return Set.copyOf(proposals);
    }
}
