package ru.nastavnik.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** Somebody in an organization's registers; one person may be a mentor and a mentee. */
@Entity
public class Person {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    @Embedded
    private PersonName name;

    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Embedded
    private Occupied occupied;

    @Embedded
    private Contacts contacts;

    /** {@link Erasures} writes it, together with the rest of the row. */
    @Column(insertable = false, updatable = false)
    private LocalDate blockedOn;

    @Transient
    private boolean occupiedAnew;

    protected Person() {}

    /** @throws IllegalArgumentException when a pupil or student has no birth date */
    public Person(PersonName name, LocalDate birthDate, Sex sex, Occupied occupied, Contacts contacts) {
        describe(name, birthDate, sex, occupied, contacts);
    }

    /** @throws IllegalArgumentException when a pupil or student has no birth date */
    public void describe(PersonName name, LocalDate birthDate, Sex sex, Occupied occupied, Contacts contacts) {
        if (birthDate == null && occupied.occupation().mayBeMinor()) {
            throw new IllegalArgumentException("The birth date of a pupil or student decides who signs");
        }
        occupiedAnew = this.occupied != null && !this.occupied.isSameWorkAs(occupied);
        this.name = name;
        this.birthDate = birthDate;
        this.sex = sex;
        this.occupied = occupied;
        this.contacts = contacts;
    }

    public Signers signersOn(LocalDate day) {
        return birthDate == null ? Signers.PERSON : Signers.atAge(Period.between(birthDate, day).getYears());
    }

    /** Whether the consent to process the data is withdrawn: the row says nothing of the person any more, and no page may show a card. */
    public boolean isBlocked() {
        return blockedOn != null;
    }

    /** Whether this piece of work gave the person another occupation or workplace. */
    boolean isOccupiedAnew() {
        return occupiedAnew;
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public PersonName getName() {
        return name;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public Sex getSex() {
        return sex;
    }

    public Occupied getOccupied() {
        return occupied;
    }

    /** Never null, even when nothing is known. */
    public Contacts getContacts() {
        return Optional.ofNullable(contacts).orElseGet(() -> new Contacts(null, null, null, null));
    }
}
