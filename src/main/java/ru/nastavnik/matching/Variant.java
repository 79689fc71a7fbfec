package ru.nastavnik.matching;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
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
    private int bonds;
    private long score;
    private boolean proved;
    private boolean withWishes;
    private byte[] basis;

    @ElementCollection
    @CollectionTable(name = "matching_proposal", joinColumns = @JoinColumn(name = "variant_id"))
    private Set<Proposed> proposals = new LinkedHashSet<>();

    protected Variant() {}

    /** @param basis of the deliberation that it was found from */
    Variant(UUID round, int number, Instant now, String by, Assignment found, boolean withWishes, byte[] basis, int mentees, Set<Proposed> proposals) {
        this.roundId = round;
        this.number = number;
        this.solvedAt = now;
        this.solvedByName = by;
        this.mentees = mentees;
        this.served = found.served();
        this.bonds = found.bonds().size();
        this.score = found.score();
        this.proved = found.proved();
        this.withWishes = withWishes;
        this.basis = basis.clone();
        this.proposals.addAll(proposals);
    }

    public UUID getId() {
        return id;
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

    /** Whether nobody's card has changed since so that it matters. */
    boolean isOf(Deliberation deliberation) {
        return Arrays.equals(basis, deliberation.basis());
    }

    /** Of those bound; 0 when nobody is. */
    public int getMeanScore() {
        return bonds == 0 ? 0 : (int) Math.round((double) score / bonds);
    }

    public int getBonds() {
        return bonds;
    }

    Set<Proposed> getProposals() {
        return Set.copyOf(proposals);
    }
}
