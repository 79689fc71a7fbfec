package ru.nastavnik.matching;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.UuidGenerator;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.pairing.Period;

/** A round of matching: for whom, by what, what the curator has settled beforehand. Several a year; it ends when its pairs are proposed. */
@Entity
public class MatchingRound {

    static final int NAME_LENGTH = 150;
    static final int NOTE_LENGTH = 1_000;
    static final int USUAL_HOURS = 4;
    static final int USUAL_LEAST = 30;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private String name;
    private int firstYear;

    @Embedded
    private Period period;

    private int hoursNeeded = USUAL_HOURS;
    private int leastScore = USUAL_LEAST;

    @Convert(converter = WeightsConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private Weights weights = Weights.USUAL;

    private int variants;
    private UUID menteesWishes;
    private UUID mentorsWishes;
    private Instant closedAt;

    @ElementCollection
    @CollectionTable(name = "matching_round_form", joinColumns = @JoinColumn(name = "round_id"))
    @Column(name = "form_id")
    private Set<UUID> forms = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "matching_pin", joinColumns = @JoinColumn(name = "round_id"))
    private Set<Pin> pins = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "matching_left_out", joinColumns = @JoinColumn(name = "round_id"))
    private Set<LeftOut> leftOut = new LinkedHashSet<>();

    /** By the mentee's card. */
    @ElementCollection
    @CollectionTable(name = "matching_note", joinColumns = @JoinColumn(name = "round_id"))
    @MapKeyColumn(name = "mentee_id")
    @Column(name = "text")
    private Map<UUID, String> notes = new HashMap<>();

    /** Those proposed out of it. */
    @ElementCollection
    @CollectionTable(name = "matching_round_pair", joinColumns = @JoinColumn(name = "round_id"))
    @Column(name = "pair_id")
    private Set<UUID> pairs = new LinkedHashSet<>();

    protected MatchingRound() {}

    public MatchingRound(String name, Set<UUID> forms, Period period) {
        describe(name, forms, period);
    }

    /**
     * @param period of the pairs that come of it; the round belongs to the programme year in which they begin
     * @throws IllegalArgumentException when it has no form
     * @throws OutOfTurn when it is closed
     */
    public final void describe(String name, Set<UUID> forms, Period period) {
        requireOpen();
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("A round is of a form at least");
        }
        this.name = name.strip();
        this.period = period;
        this.firstYear = ProgrammeYear.firstYearOf(period.startsOn());
        this.forms.retainAll(forms);
        this.forms.addAll(forms);
    }

    /**
     * @param hoursNeeded a month for one mentee
     * @param leastScore below which nobody is proposed
     */
    void weigh(Weights weights, int hoursNeeded, int leastScore) {
        requireOpen();
        this.weights = weights;
        this.hoursNeeded = hoursNeeded;
        this.leastScore = leastScore;
    }

    void pin(Pin pin) {
        requireOpen();
        pins.add(pin);
    }

    Set<Pin> pinsOfMentee(UUID mentee) {
        return pins.stream().filter(pin -> pin.menteeId().equals(mentee)).collect(Collectors.toSet());
    }

    void unpin(Pin pin) {
        requireOpen();
        pins.remove(pin);
    }

    void leaveOut(LeftOut somebody) {
        requireOpen();
        leftOut.add(somebody);
    }

    void takeIn(LeftOut somebody) {
        requireOpen();
        leftOut.remove(somebody);
    }

    /** @param note blank for none */
    void note(UUID mentee, String note) {
        requireOpen();
        if (note == null || note.isBlank()) {
            notes.remove(mentee);
        } else {
            notes.put(mentee, note.strip());
        }
    }

    /** @param survey round of the survey that asks those of one side for their wishes */
    void ask(Side side, UUID survey) {
        requireOpen();
        if (side == Side.MENTEE) {
            menteesWishes = survey;
        } else {
            mentorsWishes = survey;
        }
    }

    /** The survey that asks one side for its wishes; null as long as there is none. */
    UUID asked(Side side) {
        return side == Side.MENTEE ? menteesWishes : mentorsWishes;
    }

    /** Whether a survey of one side would still be read. */
    boolean wouldAsk(Side side) {
        return !isClosed() && asked(side) == null;
    }

    /** @return the number of the variant that is found now */
    int solved() {
        requireOpen();
        return ++variants;
    }

    /** These pairs are proposed, and nothing is left to decide. */
    void close(Set<UUID> pairs, Instant now) {
        requireOpen();
        this.pairs.addAll(pairs);
        closedAt = now;
    }

    private void requireOpen() {
        if (closedAt != null) {
            throw new OutOfTurn("The round is closed");
        }
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public Period getPeriod() {
        return period;
    }

    public int getHoursNeeded() {
        return hoursNeeded;
    }

    public int getLeastScore() {
        return leastScore;
    }

    Weights getWeights() {
        return weights;
    }

    public UUID getMenteesWishes() {
        return menteesWishes;
    }

    public UUID getMentorsWishes() {
        return mentorsWishes;
    }

    public int getVariants() {
        return variants;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public Set<UUID> getForms() {
        return Set.copyOf(forms);
    }

    Set<Pin> getPins() {
        return Set.copyOf(pins);
    }

    Set<LeftOut> getLeftOut() {
        return Set.copyOf(leftOut);
    }

    Set<UUID> getPairs() {
        return Set.copyOf(pairs);
    }

    public Map<UUID, String> getNotes() {
        return Map.copyOf(notes);
    }
}
