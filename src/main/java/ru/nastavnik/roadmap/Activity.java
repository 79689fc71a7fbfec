package ru.nastavnik.roadmap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import ru.nastavnik.decree.Author;
import ru.nastavnik.roadmap.Change.Aspect;

/**
 * A row of the roadmap: what is to be done, by whom, until when. Its state follows the facts of other rooms where it has evidence, until a person
 * decides it by hand. It has a version of its own, so that two people may work on two activities at a time.
 */
@Entity
public class Activity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private RoadmapSection section;

    private int position;
    private String title;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private Set<ResponsibleRole> responsible;

    @Embedded
    private Deadline deadline;

    private String expectedResult;

    @Enumerated(EnumType.STRING)
    private EvidenceKind evidence;

    @Enumerated(EnumType.STRING)
    private ActivityState state = ActivityState.PLANNED;

    private boolean byHand;
    private String note;

    @ElementCollection
    @CollectionTable(name = "activity_change", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "position")
    private List<Change> history = new ArrayList<>();

    protected Activity() {}

    /** @param evidence null for one that no facts speak of */
    Activity(RoadmapSection section, int position, Plan plan, EvidenceKind evidence) {
        this.section = section;
        this.position = position;
        this.title = plan.title();
        this.responsible = plan.responsible();
        this.deadline = plan.deadline();
        this.expectedResult = plan.expectedResult();
        this.evidence = evidence;
    }

    /** The first line of one that a curator adds. */
    void addedBy(Author by, Instant now) {
        history.add(new Change(Aspect.ADDED, null, null, now, by, null));
    }

    void replan(Plan plan, Author by, Instant now) {
        note(Aspect.TITLE, title, plan.title(), by, now);
        note(Aspect.RESPONSIBLE, names(responsible), names(plan.responsible()), by, now);
        note(Aspect.DEADLINE, deadline.phrase(), plan.deadline().phrase(), by, now);
        note(Aspect.RESULT, expectedResult, plan.expectedResult(), by, now);
        title = plan.title();
        // Hibernate takes another collection for a change
        responsible = responsible.equals(plan.responsible()) ? responsible : plan.responsible();
        deadline = plan.deadline();
        expectedResult = plan.expectedResult();
    }

    /** @throws IllegalArgumentException when it is cancelled and the note would not say why */
    void remark(String words, Author by, Instant now) {
        requireReason(state, words);
        note(Aspect.NOTE, note, words, by, now);
        note = words;
    }

    /**
     * By hand: from now on the facts leave the state alone.
     *
     * @throws IllegalArgumentException when it is cancelled and the note does not say why
     */
    void decide(ActivityState next, Author by, Instant now) {
        requireReason(next, note);
        note(Aspect.STATE, state.name(), next.name(), by, now);
        state = next;
        byHand = true;
    }

    /**
     * What {@link #remark} and {@link #decide} do, at once.
     *
     * @throws IllegalArgumentException when it is cancelled and the note does not say why
     */
    void decide(ActivityState next, String words, Author by, Instant now) {
        requireReason(next, words);
        note(Aspect.NOTE, note, words, by, now);
        note = words;
        decide(next, by, now);
    }

    /** Gives a state decided by hand back to the facts, as they stand now. @throws IllegalStateException when no facts speak of it */
    void leaveToEvidence(Evidence facts, String words, Author by, Instant now) {
        if (evidence == null) {
            throw new IllegalStateException("No facts speak of " + title);
        }
        ActivityState next = facts == null ? ActivityState.PLANNED : facts.state();
        note(Aspect.NOTE, note, words, by, now);
        note(Aspect.STATE, byHand ? state.name() : next.name(), next.name(), by, now);
        note = words;
        state = byHand ? next : state;
        byHand = false;
    }

    /** Facts take an activity forward and never back: a person who comes to the register later does not undo its work. */
    void follow(Evidence facts, Instant now) {
        ActivityState shown = facts.state();
        if (byHand || facts.kind() != evidence || shown.ordinal() <= state.ordinal()) {
            return;
        }
        history.add(new Change(Aspect.STATE, state.name(), shown.name(), now, null, facts.figures()));
        state = shown;
    }

    private static void requireReason(ActivityState state, String words) {
        if (state == ActivityState.CANCELLED && (words == null || words.isBlank())) {
            throw new IllegalArgumentException("A note says why an activity is not held");
        }
    }

    private void note(Aspect aspect, String was, String became, Author by, Instant now) {
        if (!Objects.equals(was, became)) {
            history.add(new Change(aspect, was, became, now, by, null));
        }
    }

    private static String names(Set<ResponsibleRole> roles) {
        return roles.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    /** Its last day is past, and it is neither done nor cancelled. */
    public boolean isLateOn(LocalDate day) {
        return state.isOpen() && deadline.isOverOn(day);
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public RoadmapSection getSection() {
        return section;
    }

    public int getPosition() {
        return position;
    }

    public String getTitle() {
        return title;
    }

    /** In the order in which pages name them. */
    public List<ResponsibleRole> getResponsible() {
        return responsible.stream().sorted().toList();
    }

    public Deadline getDeadline() {
        return deadline;
    }

    public String getExpectedResult() {
        return expectedResult;
    }

    /** Null when no facts speak of it. */
    public EvidenceKind getEvidence() {
        return evidence;
    }

    public ActivityState getState() {
        return state;
    }

    /** Whether a person decided the state. */
    public boolean isByHand() {
        return byHand;
    }

    public String getNote() {
        return note;
    }

    /** From the first change on. */
    public List<Change> getHistory() {
        return List.copyOf(history);
    }
}
