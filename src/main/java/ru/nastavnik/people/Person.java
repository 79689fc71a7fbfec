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

    /** The last day of the year when no more than that is known. */
    private LocalDate birthDate;

    private boolean birthYearOnly;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Embedded
    private Occupied occupied;

    @Embedded
    private Contacts contacts;

    /** {@link Erasures} writes it, together with the rest of the row. */
    @Column(insertable = false, updatable = false)
    private LocalDate blockedOn;

    /** Null for whoever was not typed on a page of their own. */
    @Column(updatable = false)
    private UUID entryKey;

    @Transient
    private boolean occupiedAnew;

    protected Person() {}

    /**
     * @param birth null when it is not known
     * @throws IllegalArgumentException when of a pupil or student it is not
     */
    public Person(PersonName name, Birth birth, Sex sex, Occupied occupied, Contacts contacts) {
        describe(name, birth, sex, occupied, contacts);
    }

    /**
     * @param birth null when it is not known
     * @throws IllegalArgumentException when of a pupil or student it is not
     */
    public void describe(PersonName name, Birth birth, Sex sex, Occupied occupied, Contacts contacts) {
        if (birth == null && occupied.occupation().mayBeMinor()) {
            throw new IllegalArgumentException("The birth date of a pupil or student decides who signs");
        }
        occupiedAnew = this.occupied != null && !this.occupied.isSameWorkAs(occupied);
        this.name = name;
        this.birthDate = birth == null ? null : birth.latest();
        this.birthYearOnly = birth != null && birth.yearOnly();
        this.sex = sex;
        this.occupied = occupied;
        this.contacts = contacts;
    }

    /** @param key of the page and what was typed on it; null when it had none */
    Person enteredBy(UUID key) {
        this.entryKey = key;
        return this;
    }

    UUID getEntryKey() {
        return entryKey;
    }

    public Signers signersOn(LocalDate day) {
        return birthDate == null ? Signers.PERSON : getBirth().signersOn(day);
    }

    /** Key of the words about {@link #signersOn}. */
    String signersMessageOn(LocalDate day) {
        boolean open = birthDate != null && getBirth().leavesOpenWhoSignsOn(day);
        return "people.signers." + (open ? "open" : signersOn(day).name());
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

    /** Null when nothing is known. */
    public Birth getBirth() {
        return birthDate == null ? null : new Birth(birthDate, birthYearOnly);
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
