package ru.nastavnik.decree;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.SortNatural;
import org.hibernate.annotations.UuidGenerator;

/** The head's order, drafted by the curator. Pairs and groups work only after theirs (law and domain); others begin, change and end what the programme does. */
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

    @Enumerated(EnumType.STRING)
    private DecreeKind kind;

    private int firstYear;
    private UUID draftKey;
    private String title;
    private String preamble;

    @ElementCollection
    @CollectionTable(name = "decree_clause", joinColumns = @JoinColumn(name = "decree_id"))
    @OrderColumn(name = "position")
    @Column(name = "text")
    @Fetch(FetchMode.SUBSELECT)
    private List<String> clauses = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "decree_pair", joinColumns = @JoinColumn(name = "decree_id"))
    @SortNatural
    @Fetch(FetchMode.SUBSELECT)
    private SortedSet<DecreePair> pairs = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "decree_step", joinColumns = @JoinColumn(name = "decree_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<DecreeStep> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "decree_target", joinColumns = @JoinColumn(name = "decree_id"))
    @Column(name = "target_id")
    @Fetch(FetchMode.SUBSELECT)
    private Set<UUID> targets = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "decree_change", joinColumns = @JoinColumn(name = "decree_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<PairChange> changes = new LinkedHashSet<>();

    @Embedded
    private Approval approval;

    private UUID cancelledById;

    protected Decree() {}

    /**
     * A draft.
     *
     * @param firstYear of the programme year that it belongs to
     */
    Decree(DecreeKind kind, int firstYear, Author by, Instant now) {
        this.kind = kind;
        this.firstYear = firstYear;
        this.state = DecreeState.DRAFT;
        this.steps.add(new DecreeStep(state, null, now, by));
    }

    /** A draft on pairs. */
    public Decree(int firstYear, Collection<UUID> pairs, Author by, Instant now) {
        this(DecreeKind.PAIRS, firstYear, by, now);
        include(pairs);
    }

    /** @param key of the form that it was sent with; null for none */
    Decree from(UUID key) {
        draftKey = key;
        return this;
    }

    /** @throws IllegalStateException when the decree is out of the curator's hands, or its text is made of its pairs */
    void rewrite(Provisions written) {
        requireOpen();
        if (!kind.isWritten()) {
            throw new IllegalStateException(kind + " is made of its pairs");
        }
        title = written.title();
        preamble = written.preamble();
        clauses.clear();
        clauses.addAll(written.clauses());
    }

    /** Names the earlier decrees that it amends or cancels, and what becomes of pairs. @throws IllegalStateException as {@link #rewrite} */
    void change(Collection<UUID> earlier, Collection<PairChange> pairs) {
        requireOpen();
        targets.addAll(earlier);
        changes.addAll(pairs);
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
                pairs.add(new DecreePair(pair, next++, false));
            }
        }
    }

    /** @throws IllegalStateException when the decree is out of the curator's hands */
    public void exclude(UUID pair) {
        requireOpen();
        pairs.removeIf(entry -> entry.pairId().equals(pair));
        changes.removeIf(change -> pair.equals(change.successorId()));
    }

    /** @throws IllegalStateException when it is out of the curator's hands or empty; the consents are the caller's to check */
    public void submit(Author by, Instant now) {
        if (kind.isOnPairs() ? pairs.isEmpty() : clauses.isEmpty()) {
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

    /**
     * A later decree cancels it.
     *
     * @param withdrawn those of its pairs that never worked, and may enter another decree
     * @throws IllegalStateException unless it is in force
     */
    void cancel(UUID by, Set<UUID> withdrawn) {
        if (!isInForce()) {
            throw new IllegalStateException("Not in force: " + state);
        }
        cancelledById = by;
        for (DecreePair pair : List.copyOf(pairs)) {
            if (withdrawn.contains(pair.pairId())) {
                pairs.remove(pair);
                pairs.add(new DecreePair(pair.pairId(), pair.position(), true));
            }
        }
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

    public DecreeKind getKind() {
        return kind;
    }

    /** What somebody wrote; empty for one that is made of its pairs. */
    Optional<Provisions> getProvisions() {
        return kind.isWritten() ? Optional.of(new Provisions(title, preamble, clauses)) : Optional.empty();
    }

    /** The earlier decrees that it amends or cancels. */
    Set<UUID> getTargets() {
        return Set.copyOf(targets);
    }

    Set<PairChange> getChanges() {
        return Set.copyOf(changes);
    }

    /** Approved, and not cancelled since. */
    public boolean isInForce() {
        return state == DecreeState.APPROVED && cancelledById == null;
    }

    /** Of several. */
    static Set<UUID> boundPairs(Collection<Decree> decrees) {
        return decrees.stream().flatMap(decree -> decree.boundPairs().stream()).collect(Collectors.toSet());
    }

    public int getFirstYear() {
        return firstYear;
    }

    /** Ids in the order of the text. */
    public List<UUID> getPairs() {
        return pairs.stream().map(DecreePair::pairId).toList();
    }

    /** Those that it binds, whatever has become of them; not those that never worked by it. */
    Set<UUID> boundPairs() {
        return pairs.stream().filter(pair -> !pair.released()).map(DecreePair::pairId).collect(Collectors.toSet());
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
