package ru.nastavnik.people;

import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/**
 * A person's card in one of the registers.
 *
 * @param <S> the states of that register
 */
@MappedSuperclass
public abstract class Participant<S extends LifeState<S>> {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY)
    private Person person;

    private LocalDate enteredOn;
    private LocalDate archivedOn;

    /** Each register keeps its own table of them. */
    @ManyToMany
    private Set<MentoringForm> forms = new LinkedHashSet<>();

    protected Participant() {}

    protected Participant(Person person, LocalDate enteredOn) {
        this.person = person;
        this.enteredOn = enteredOn;
    }

    void choose(Collection<MentoringForm> forms) {
        this.forms.retainAll(forms);
        this.forms.addAll(forms);
    }

    public abstract S getState();

    abstract void become(S state);

    /** The state that comes with an approved decree. */
    abstract S bound();

    abstract LifeEvent.Side side();

    /** What of the things typed on the card later rooms count. */
    abstract int counted();

    /**
     * Who leaves goes to the archive, who comes back returns from it.
     *
     * @throws IllegalStateException when one does not come there from here
     */
    void move(S to, LocalDate on) {
        if (!getState().next().contains(to)) {
            throw new IllegalStateException(getState() + " → " + to);
        }
        become(to);
        archivedOn = to.isOut() ? on : null;
    }

    /** A decree binds mentor and mentee, wherever in the register they stood. The decree itself refuses whoever has left it, once all are bound. */
    void pair() {
        become(bound());
    }

    /** Leaves the register, not the history. */
    public void archive(LocalDate today) {
        if (archivedOn == null) {
            archivedOn = today;
        }
    }

    /** Who left comes back by a step of their life alone, so that it is known why. */
    public void restore() {
        if (!getState().isOut()) {
            archivedOn = null;
        }
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

    public LocalDate getEnteredOn() {
        return enteredOn;
    }

    /** Those that they are ready for, or want. */
    public Set<MentoringForm> getForms() {
        return forms;
    }

    public LocalDate getArchivedOn() {
        return archivedOn;
    }
}
