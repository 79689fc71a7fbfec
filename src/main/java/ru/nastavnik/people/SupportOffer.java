package ru.nastavnik.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** That a mentee without a pair was offered a psychologist's support (S0): when, by whom, what came of it. */
@Entity
class SupportOffer {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID menteeId;
    private LocalDate offeredOn;
    private String offeredBy;
    private String note;
    private UUID enteredBy;

    protected SupportOffer() {}

    /**
     * @param offeredBy name of whoever offered it
     * @param note null for none
     * @param enteredBy account; null for a job
     * @throws IllegalArgumentException when nobody offered it
     */
    SupportOffer(UUID menteeId, LocalDate offeredOn, String offeredBy, String note, UUID enteredBy) {
        if (offeredBy.isBlank()) {
            throw new IllegalArgumentException("Somebody offers support");
        }
        this.menteeId = menteeId;
        this.offeredOn = offeredOn;
        this.offeredBy = offeredBy.strip();
        this.note = note;
        this.enteredBy = enteredBy;
    }

    public UUID getId() {
        return id;
    }

    public LocalDate getOfferedOn() {
        return offeredOn;
    }

    public String getOfferedBy() {
        return offeredBy;
    }

    public String getNote() {
        return note;
    }
}
