package ru.nastavnik.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A person's card in the register of mentors. */
@Entity
public class Mentor {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY)
    private Person person;

    @Enumerated(EnumType.STRING)
    private MentorState state = MentorState.CANDIDATE;

    private List<String> competences;
    private String interests;
    private Integer preferredAgeFrom;
    private Integer preferredAgeTo;
    private Integer hoursMonthly;
    private int capacity;

    @ManyToMany
    @JoinTable(name = "mentor_form", joinColumns = @JoinColumn(name = "mentor_id"), inverseJoinColumns = @JoinColumn(name = "form_id"))
    private Set<MentoringForm> forms = new LinkedHashSet<>();

    private LocalDate enteredOn;
    private LocalDate archivedOn;

    protected Mentor() {}

    public Mentor(Person person, LocalDate enteredOn) {
        this.person = person;
        this.enteredOn = enteredOn;
        this.competences = List.of();
        this.capacity = 1;
    }

    /**
     * @param preferredAgeFrom years, may be null like the upper limit
     * @param hoursMonthly null when unknown
     * @param capacity how many mentees at a time, 1–30
     * @throws IllegalArgumentException when the ages are not in order or the capacity is out of bounds
     */
    public void offer(
            List<String> competences,
            String interests,
            Integer preferredAgeFrom,
            Integer preferredAgeTo,
            Integer hoursMonthly,
            int capacity,
            Collection<MentoringForm> forms) {
        if (preferredAgeFrom != null && preferredAgeTo != null && preferredAgeFrom > preferredAgeTo) {
            throw new IllegalArgumentException("ages " + preferredAgeFrom + "–" + preferredAgeTo);
        }
        if (capacity < 1 || capacity > 30) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.competences = List.copyOf(competences);
        this.interests = interests;
        this.preferredAgeFrom = preferredAgeFrom;
        this.preferredAgeTo = preferredAgeTo;
        this.hoursMonthly = hoursMonthly;
        this.capacity = capacity;
        this.forms.retainAll(forms);
        this.forms.addAll(forms);
    }

    /**
     * Who leaves goes to the archive, who comes back returns from it.
     *
     * @throws IllegalStateException when one does not come there from where this mentor stands
     */
    void move(MentorState to, LocalDate on) {
        if (!state.next().contains(to)) {
            throw new IllegalStateException(state + " → " + to);
        }
        state = to;
        archivedOn = to == MentorState.LEFT ? on : null;
    }

    /** Where a new mentor begins who was somewhere else on the way before. @throws IllegalArgumentException for one who left */
    void beginAs(MentorState first) {
        if (first == MentorState.LEFT) {
            throw new IllegalArgumentException("Nobody begins by leaving");
        }
        state = first;
    }

    /** A decree binds this mentor to mentees. */
    void activate() {
        state = MentorState.ACTIVE;
    }

    /** Leaves the register, not the history. */
    public void archive(LocalDate today) {
        if (archivedOn == null) {
            archivedOn = today;
        }
    }

    public void restore() {
        archivedOn = null;
    }

    public boolean isArchived() {
        return archivedOn != null;
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public Person getPerson() {
        return person;
    }

    public MentorState getState() {
        return state;
    }

    public List<String> getCompetences() {
        return competences;
    }

    public String getInterests() {
        return interests;
    }

    public Integer getPreferredAgeFrom() {
        return preferredAgeFrom;
    }

    public Integer getPreferredAgeTo() {
        return preferredAgeTo;
    }

    public Integer getHoursMonthly() {
        return hoursMonthly;
    }

    public int getCapacity() {
        return capacity;
    }

    public Set<MentoringForm> getForms() {
        return forms;
    }

    public LocalDate getEnteredOn() {
        return enteredOn;
    }

    public LocalDate getArchivedOn() {
        return archivedOn;
    }
}
