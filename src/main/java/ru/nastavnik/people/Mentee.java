package ru.nastavnik.people;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A person's card in the register of mentees. */
@Entity
@AssociationOverride(
        name = "forms",
        joinTable = @JoinTable(name = "mentee_form", joinColumns = @JoinColumn(name = "mentee_id"), inverseJoinColumns = @JoinColumn(name = "form_id")))
public class Mentee extends Participant<MenteeState> {

    @Enumerated(EnumType.STRING)
    private MenteeState state = MenteeState.CONFIRMED;

    /** The first is the main one. */
    @ElementCollection
    @CollectionTable(name = "request", joinColumns = @JoinColumn(name = "mentee_id"))
    @OrderColumn(name = "position")
    private List<Request> requests = new ArrayList<>();

    protected Mentee() {}

    public Mentee(Person person, LocalDate enteredOn) {
        super(person, enteredOn);
    }

    /** Somebody who asks to be a mentee, until the curator confirms it. */
    public static Mentee applying(Person person, LocalDate enteredOn) {
        var mentee = new Mentee(person, enteredOn);
        mentee.state = MenteeState.APPLIED;
        return mentee;
    }

    /** @param requests the main one first; may be empty */
    public void ask(List<Request> requests, Collection<MentoringForm> forms) {
        if (!this.requests.equals(requests)) {
            this.requests.clear();
            this.requests.addAll(requests);
        }
        choose(forms);
    }

    @Override
    public MenteeState getState() {
        return state;
    }

    @Override
    void become(MenteeState state) {
        this.state = state;
    }

    @Override
    MenteeState bound() {
        return MenteeState.PAIRED;
    }

    @Override
    LifeEvent.Side side() {
        return LifeEvent.Side.MENTEE;
    }

    @Override
    int counted() {
        return requests.size();
    }

    public List<Request> getRequests() {
        return requests;
    }
}
