package ru.nastavnik.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A person's card in the register of mentees. */
@Entity
public class Mentee {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY)
    private Person person;

    @Enumerated(EnumType.STRING)
    private MenteeState state = MenteeState.CONFIRMED;

    /** The first is the main one. */
    @ElementCollection
    @CollectionTable(name = "request", joinColumns = @JoinColumn(name = "mentee_id"))
    @OrderColumn(name = "position")
    private List<Request> requests = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "mentee_form", joinColumns = @JoinColumn(name = "mentee_id"), inverseJoinColumns = @JoinColumn(name = "form_id"))
    private Set<MentoringForm> forms = new LinkedHashSet<>();

    private LocalDate enteredOn;
    private LocalDate archivedOn;

    protected Mentee() {}

    public Mentee(Person person, LocalDate enteredOn) {
        this.person = person;
        this.enteredOn = enteredOn;
    }

    /** @param requests the main one first; may be empty */
    public void ask(List<Request> requests, Collection<MentoringForm> forms) {
        if (!this.requests.equals(requests)) {
            this.requests.clear();
            this.requests.addAll(requests);
        }
        this.forms.retainAll(forms);
        this.forms.addAll(forms);
    }

    /** A pair of this mentee works from now on. */
    void pair() {
        state = MenteeState.PAIRED;
    }

    /**
     * Who leaves goes to the archive, who comes back returns from it.
     *
     * @throws IllegalStateException when one does not come there from where this mentee stands
     */
    void move(MenteeState to, LocalDate on) {
        if (!state.next().contains(to)) {
            throw new IllegalStateException(state + " → " + to);
        }
        state = to;
        archivedOn = to == MenteeState.LEFT ? on : null;
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

    public MenteeState getState() {
        return state;
    }

    public List<Request> getRequests() {
        return requests;
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
