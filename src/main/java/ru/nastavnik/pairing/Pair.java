package ru.nastavnik.pairing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;

/** A mentor bound to one mentee, or to a group of them, by a form of mentoring and for a period. It works only after the director's decree. */
@Entity
public class Pair {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID mentorId;
    private UUID formId;

    @ElementCollection
    @CollectionTable(name = "pair_mentee", joinColumns = @JoinColumn(name = "pair_id"))
    private Set<PairMentee> mentees = new LinkedHashSet<>();

    @ManyToOne(fetch = FetchType.LAZY)
    private MentoringModel model;

    @ManyToMany
    @JoinTable(name = "pair_kind", joinColumns = @JoinColumn(name = "pair_id"), inverseJoinColumns = @JoinColumn(name = "kind_id"))
    private Set<MentoringKind> kinds = new LinkedHashSet<>();

    private String goal;

    @Embedded
    private Period period;

    private Integer rhythmDays;
    private LocalDate worksFrom;

    @Enumerated(EnumType.STRING)
    private PairState state = PairState.PROPOSED;

    @Enumerated(EnumType.STRING)
    private EndReason endReason;

    private UUID replacesId;

    @Embedded
    private Before before;

    protected Pair() {}

    /** @throws IllegalArgumentException when there is no mentee, the model is another form's, or a kind asks for another number of mentees */
    Pair(UUID mentorId, UUID formId, Collection<UUID> mentees, Terms terms) {
        this.mentorId = mentorId;
        this.formId = formId;
        agree(mentees, terms);
    }

    /**
     * @throws IllegalArgumentException as the constructor
     * @throws IllegalStateException when the pair stands in a decree or works already
     */
    void amend(Collection<UUID> mentees, Terms terms) {
        requireProposed();
        agree(mentees, terms);
    }

    /** Before it is deleted. @throws IllegalStateException when the pair stands in a decree or works already */
    void dissolve() {
        requireProposed();
    }

    private void requireProposed() {
        if (!isProposed()) {
            throw new IllegalStateException("No longer a mere proposal: " + state);
        }
    }

    private void agree(Collection<UUID> mentees, Terms terms) {
        if (mentees.isEmpty()) {
            throw new IllegalArgumentException("A pair has a mentee");
        }
        if (terms.model() != null && !terms.model().getFormId().equals(formId)) {
            throw new IllegalArgumentException("A model of another form");
        }
        Set<PairMentee> bound = mentees.stream().map(mentee -> PairMentee.staying(mentee, mentorId, terms.period())).collect(Collectors.toSet());
        if (!terms.kinds().stream().allMatch(kind -> kind.getMentees().admits(bound.size()))) {
            throw new IllegalArgumentException("A kind asks for another number of mentees");
        }
        rebind(bound);
        this.kinds.retainAll(terms.kinds());
        this.kinds.addAll(terms.kinds());
        this.model = terms.model();
        this.goal = terms.goal();
        this.period = terms.period();
        this.rhythmDays = terms.rhythm();
    }

    /** @throws IllegalStateException unless the pair is proposed */
    public void enterDecree() {
        become(PairState.IN_DECREE);
    }

    /** Back among the proposed ones. @throws IllegalStateException unless the pair stands in a decree */
    public void leaveDecree() {
        if (state != PairState.IN_DECREE) {
            throw new IllegalStateException("In no decree that is open: " + state);
        }
        become(PairState.PROPOSED);
    }

    /** {@link Pairing#activate} does it together with the mentees. @throws IllegalStateException unless the pair stands in a decree */
    void activate(LocalDate decreed) {
        become(PairState.ACTIVE);
        worksFrom = decreed.isAfter(period.startsOn()) ? decreed : period.startsOn();
    }

    /** @throws IllegalStateException unless the pair is at work */
    void pause() {
        become(PairState.PAUSED);
    }

    /** @throws IllegalStateException unless the pair is paused */
    void resume() {
        if (state != PairState.PAUSED) {
            throw new IllegalStateException("Not paused: " + state);
        }
        become(PairState.ACTIVE);
    }

    /**
     * Works no more, from the day on; the days before it stay what they were.
     *
     * @throws IllegalStateException unless a decree binds it
     */
    void end(LocalDate today, EndReason reason) {
        become(reason.state());
        stop(today, reason);
    }

    /**
     * As {@link #end}, of one that is proposed again and has met since: it keeps its meetings, and no day of work by a decree.
     *
     * @throws IllegalStateException unless it is proposed
     */
    void giveUp(LocalDate today, EndReason reason) {
        requireProposed();
        state = reason.state();
        stop(today, reason);
        worksFrom = period.endsOn().plusDays(1);
    }

    /** As {@link #end}, for another pair that takes its place. */
    void giveWay(LocalDate today, EndReason reason) {
        var stood = new Before(state, period.endsOn(), worksFrom);
        become(PairState.REPLACED);
        stop(today, reason);
        before = stood;
    }

    /**
     * Stands as before another took its place, since the decree on that is cancelled. No other way leads back out of {@link PairState#REPLACED}.
     *
     * @throws IllegalStateException when none did, or nobody knows how it stood
     */
    void comeBack() {
        if (before == null) {
            throw new IllegalStateException("Nothing to come back to: " + state);
        }
        last(before.endsOn());
        worksFrom = before.worksFrom();
        state = before.state();
        endReason = null;
        before = null;
    }

    private void stop(LocalDate today, EndReason reason) {
        endReason = reason;
        Period shorter = period.until(today);
        if (!shorter.endsOn().isBefore(today)) {
            // its first day had not come: it never worked
            worksFrom = shorter.endsOn().plusDays(1);
        }
        rebind(mentees.stream().map(mentee -> mentee.until(today)).collect(Collectors.toSet()));
        period = shorter;
    }

    private void rebind(Set<PairMentee> bound) {
        mentees.retainAll(bound);
        mentees.addAll(bound);
    }

    /** Its decree is cancelled before its first day of work: proposed again. @throws IllegalStateException when it has worked */
    void withdraw(LocalDate today) {
        if (hasWorkedBefore(today)) {
            throw new IllegalStateException("Works since " + worksFrom);
        }
        become(PairState.PROPOSED);
        worksFrom = null;
        replacesId = null;
    }

    boolean hasWorkedBefore(LocalDate day) {
        return worksFrom != null && worksFrom.isBefore(day);
    }

    /**
     * Works until another day, with those who are in it still.
     *
     * @throws IllegalStateException unless a decree binds it
     * @throws IllegalArgumentException when the day is before its first, or more than three years after
     */
    void workUntil(LocalDate lastDay) {
        if (!state.isAtWork() || lastDay.isBefore(worksFrom)) {
            throw new IllegalStateException(state + " until " + lastDay);
        }
        last(lastDay);
    }

    private void last(LocalDate lastDay) {
        period = new Period(period.startsOn(), lastDay);
        rebind(mentees.stream().map(mentee -> mentee.to(lastDay)).collect(Collectors.toSet()));
    }

    /** Takes another one's place. */
    void replace(UUID former) {
        replacesId = former;
    }

    /** One mentee leaves a group that goes on without them, from the day on. */
    void part(UUID mentee, LocalDate today) {
        for (PairMentee bound : Set.copyOf(mentees)) {
            if (bound.menteeId().equals(mentee)) {
                mentees.remove(bound);
                mentees.add(bound.left(today));
            }
        }
    }

    /** Whether it can go on without this mentee. */
    boolean goesOnWithout(UUID mentee) {
        return mentees.stream().anyMatch(bound -> !bound.menteeId().equals(mentee) && bound.stays());
    }

    private void become(PairState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(state + " → " + next);
        }
        state = next;
    }

    public boolean isProposed() {
        return state == PairState.PROPOSED;
    }

    /** Two mentees or more (S1 reg. 5.2). */
    public boolean isGroup() {
        return mentees.size() > 1;
    }

    /** How many mentees the mentor has in this pair on the day. */
    int menteesOn(LocalDate day) {
        return (int) mentees.stream().filter(mentee -> mentee.period().includes(day)).count();
    }

    /** Who is in it on any day of another period. */
    Stream<UUID> menteesIn(Period other) {
        return mentees.stream().filter(mentee -> mentee.period().meets(other)).map(PairMentee::menteeId);
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public UUID getMentorId() {
        return mentorId;
    }

    public UUID getFormId() {
        return formId;
    }

    Set<PairMentee> getMentees() {
        return Set.copyOf(mentees);
    }

    public Set<UUID> getMenteeIds() {
        return mentees.stream().map(PairMentee::menteeId).collect(Collectors.toUnmodifiableSet());
    }

    /** Without those who had left it before. */
    Set<UUID> menteesToTheLastDay() {
        return mentees.stream().filter(PairMentee::stays).map(PairMentee::menteeId).collect(Collectors.toUnmodifiableSet());
    }

    public MentoringModel getModel() {
        return model;
    }

    public Set<MentoringKind> getKinds() {
        return kinds;
    }

    public String getGoal() {
        return goal;
    }

    public Period getPeriod() {
        return period;
    }

    /** At least one meeting in so many days; null when the pair has no rhythm. */
    public Integer getRhythmDays() {
        return rhythmDays;
    }

    /** The day of its decree, or the first of its period when that is later; null as long as no decree is approved. */
    public LocalDate getWorksFrom() {
        return worksFrom;
    }

    /** Whether it works on the day: by its decree, and within its period. */
    public boolean worksOn(LocalDate day) {
        return worksFrom != null && !day.isBefore(worksFrom) && !day.isAfter(period.endsOn());
    }

    public PairState getState() {
        return state;
    }

    /** Why it ended before its day; null when it did not, or nobody said. */
    public EndReason getEndReason() {
        return endReason;
    }

    /** The pair whose place it took; null for most. */
    public UUID getReplacesId() {
        return replacesId;
    }

    /** Present when another took its place. */
    Optional<Before> before() {
        return Optional.ofNullable(before);
    }
}
