package ru.nastavnik.people;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** A person's card in the register of mentors. */
@Entity
@AssociationOverride(
        name = "forms",
        joinTable = @JoinTable(name = "mentor_form", joinColumns = @JoinColumn(name = "mentor_id"), inverseJoinColumns = @JoinColumn(name = "form_id")))
public class Mentor extends Participant<MentorState> {

    @Enumerated(EnumType.STRING)
    private MentorState state = MentorState.CANDIDATE;

    private List<String> competences;
    private String interests;
    private Integer preferredAgeFrom;
    private Integer preferredAgeTo;
    private Integer hoursMonthly;
    private int capacity;

    protected Mentor() {}

    public Mentor(Person person, LocalDate enteredOn) {
        super(person, enteredOn);
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
        choose(forms);
    }

    @Override
    public MentorState getState() {
        return state;
    }

    @Override
    void become(MentorState state) {
        this.state = state;
    }

    @Override
    MentorState bound() {
        return MentorState.ACTIVE;
    }

    @Override
    LifeEvent.Side side() {
        return LifeEvent.Side.MENTOR;
    }

    @Override
    int counted() {
        return capacity;
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
}
