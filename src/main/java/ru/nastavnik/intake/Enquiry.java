package ru.nastavnik.intake;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;
import ru.nastavnik.people.Contacts;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.sheet.PhoneNotation;

/** What somebody sent by a public form. It is nobody's card until a curator accepts it. */
@Entity
class Enquiry {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private byte[] fingerprint;

    @Enumerated(EnumType.STRING)
    private Wish wish;

    @Enumerated(EnumType.STRING)
    private Sender sender;

    @Embedded
    private PersonName name;

    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private Occupation occupation;

    private String place;
    private String phone;
    private String representativeName;
    private String representativePhone;
    private String topic;
    private Instant sentAt;

    @Enumerated(EnumType.STRING)
    private EnquiryState state = EnquiryState.WAITING;

    private Instant decidedAt;
    private UUID decidedBy;
    private String reason;
    private UUID personId;

    protected Enquiry() {}

    /**
     * @param fingerprint equal for the same form sent twice
     * @throws IllegalArgumentException when nobody could be called back
     */
    Enquiry(byte[] fingerprint, Wish wish, EnquiryForm form, Instant now) {
        if (form.phone() == null && form.representativePhone() == null) {
            throw new IllegalArgumentException("Nobody to call back");
        }
        this.fingerprint = fingerprint.clone();
        this.wish = wish;
        this.sender = form.sender();
        this.name = new PersonName(form.surname(), form.givenName(), form.patronymic());
        this.birthDate = form.birthDate();
        this.occupation = form.occupation();
        this.place = form.place();
        this.phone = form.phone();
        this.representativeName = form.representativeName();
        this.representativePhone = form.representativePhone();
        this.topic = form.topic();
        this.sentAt = now;
    }

    /** @throws IllegalStateException when it is decided already */
    void accept(UUID person, UUID by, Instant now) {
        decide(EnquiryState.ACCEPTED, by, now);
        this.personId = person;
    }

    /**
     * @param reason may be null
     * @throws IllegalStateException when it is decided already
     */
    void refuse(String reason, UUID by, Instant now) {
        decide(EnquiryState.REFUSED, by, now);
        this.reason = reason;
    }

    private void decide(EnquiryState decision, UUID by, Instant now) {
        if (!isWaiting()) {
            throw new IllegalStateException("Decided at " + decidedAt);
        }
        state = decision;
        decidedBy = by;
        decidedAt = now;
    }

    public boolean isWaiting() {
        return state == EnquiryState.WAITING;
    }

    public UUID getId() {
        return id;
    }

    public Wish getWish() {
        return wish;
    }

    public Sender getSender() {
        return sender;
    }

    public PersonName getName() {
        return name;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public Occupation getOccupation() {
        return occupation;
    }

    public String getPlace() {
        return place;
    }

    /** For a card: telephones in the one form of the registers, however they were typed. */
    Contacts contacts() {
        return new Contacts(inOneForm(phone), null, representativeName, inOneForm(representativePhone));
    }

    private static String inOneForm(String phone) {
        return phone == null ? null : PhoneNotation.of(phone).orElse(phone);
    }

    /** Whom to call, and where. */
    public String getReach() {
        return Stream.of(representativeName, representativePhone == null ? phone : representativePhone).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    public String getPhone() {
        return phone;
    }

    public String getRepresentativeName() {
        return representativeName;
    }

    public String getRepresentativePhone() {
        return representativePhone;
    }

    public String getTopic() {
        return topic;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    public EnquiryState getState() {
        return state;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public String getReason() {
        return reason;
    }

    public UUID getPersonId() {
        return personId;
    }
}
