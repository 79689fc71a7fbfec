package ru.nastavnik.decree;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.SortNatural;
import org.hibernate.annotations.UuidGenerator;

/** The director's order that makes pairs and groups work (law and domain: a pair works only after it). Drafted by the curator. */
@Entity
public class Decree {

    /** The longest remark, in characters. */
    public static final int REMARK_LENGTH = 2_000;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private DecreeState state;

    private int firstYear;

    @ElementCollection
    @CollectionTable(name = "decree_pair", joinColumns = @JoinColumn(name = "decree_id"))
    @SortNatural
    private SortedSet<DecreePair> pairs = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "decree_step", joinColumns = @JoinColumn(name = "decree_id"))
    @OrderColumn(name = "position")
    private List<DecreeStep> steps = new ArrayList<>();

    @Embedded
    private Approval approval;

    protected Decree() {}

    /**
     * A draft.
     *
     * @param firstYear of the programme year that it belongs to
     */
    public Decree(int firstYear, Collection<UUID> pairs, Author by, Instant now) {
        this.firstYear = firstYear;
        this.state = DecreeState.DRAFT;
        this.steps.add(new DecreeStep(state, null, now, by));
        include(pairs);
    }

    /**
     * Puts pairs at the end; one that is in it keeps its place.
     *
     * @throws IllegalStateException when the decree is out of the curator's hands
     */
    public void include(Collection<UUID> added) {
        requireOpen();
        int next = pairs.isEmpty() ? 1 : pairs.last().position() + 1;
        for (UUID pair : added) {
            if (!contains(pair)) {
                pairs.add(new DecreePair(pair, next++));
            }
        }
    }

    /** @throws IllegalStateException when the decree is out of the curator's hands */
    public void exclude(UUID pair) {
        requireOpen();
        pairs.removeIf(entry -> entry.pairId().equals(pair));
    }

    /** @throws IllegalStateException when it is out of the curator's hands or empty; the consents are the caller's to check */
    public void submit(Author by, Instant now) {
        if (pairs.isEmpty()) {
            throw new IllegalStateException("An empty decree orders nothing");
        }
        become(DecreeState.SUBMITTED, null, by, now);
    }

    /**
     * Gives the decree back to the curator.
     *
     * @throws IllegalStateException when nobody submitted it
     * @throws IllegalArgumentException when the remark does not say what to mend, or is too long
     */
    public void sendBack(String remark, Author by, Instant now) {
        if (remark == null || remark.isBlank() || remark.length() > REMARK_LENGTH) {
            throw new IllegalArgumentException("A decree is returned with a remark of up to " + REMARK_LENGTH + " characters");
        }
        become(DecreeState.RETURNED, remark.strip(), by, now);
    }

    /** @throws IllegalStateException when nobody submitted it; the consents are the caller's to check */
    public void approve(Approval approval, Author by, Instant now) {
        become(DecreeState.APPROVED, null, by, now);
        this.approval = approval;
    }

    private void become(DecreeState next, String remark, Author by, Instant now) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(state + " → " + next);
        }
        state = next;
        steps.add(new DecreeStep(next, remark, now, by));
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw new IllegalStateException("A decree that is " + state + " cannot be changed");
        }
    }

    public boolean contains(UUID pair) {
        return pairs.stream().anyMatch(entry -> entry.pairId().equals(pair));
    }

    /** Name of whoever drafted or, later, last submitted it. */
    String curator() {
        return steps.stream()
                .filter(step -> step.state() == DecreeState.DRAFT || step.state() == DecreeState.SUBMITTED)
                .reduce((earlier, later) -> later)
                .map(step -> step.madeBy().name())
                .orElseThrow();
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public DecreeState getState() {
        return state;
    }

    public int getFirstYear() {
        return firstYear;
    }

    /** Ids in the order of the text. */
    public List<UUID> getPairs() {
        return pairs.stream().map(DecreePair::pairId).toList();
    }

    /** From the draft on. */
    public List<DecreeStep> getSteps() {
        return List.copyOf(steps);
    }

    /** Present once the decree is approved. */
    public Optional<Approval> getApproval() {
        return Optional.ofNullable(approval);
    }
}
