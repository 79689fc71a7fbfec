package ru.nastavnik.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/**
 * Somebody whom a round asks. Whether they answered stands here; what they answered stands in {@link Response}. Letters and reminders are noted past it,
 * so that they never stand in the way of an answer.
 */
@Entity
public class Invitee {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID roundId;
    private UUID personId;
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Side side;

    private UUID pairId;

    @Embedded
    private Traits traits;

    @Column(insertable = false, updatable = false)
    private LocalDate mailedOn;

    @Column(insertable = false, updatable = false)
    private LocalDate remindedOn;

    private LocalDate answeredOn;
    private boolean notedOnPaper;

    protected Invitee() {}

    Invitee(UUID round, Audience.Member member) {
        roundId = round;
        personId = member.person();
        accountId = member.account();
        side = member.side();
        pairId = member.pair();
        traits = new Traits(member.form(), member.schoolClass(), member.sex(), member.bornIn());
    }

    /** The first time counts. */
    void answered(LocalDate today) {
        answeredOn = answeredOn == null ? today : answeredOn;
    }

    /** As a curator notes it, who saw the paper. @throws IllegalStateException when they have answered already */
    void noteOnPaper(LocalDate today) {
        if (hasAnswered()) {
            throw new IllegalStateException("They have answered");
        }
        answeredOn = today;
        notedOnPaper = true;
    }

    /** @throws IllegalStateException when it was not noted: what they sent themselves stays */
    void takeBackNote() {
        if (!notedOnPaper) {
            throw new IllegalStateException("Nothing was noted");
        }
        answeredOn = null;
        notedOnPaper = false;
    }

    public boolean hasAnswered() {
        return answeredOn != null;
    }

    public UUID getId() {
        return id;
    }

    public UUID getRoundId() {
        return roundId;
    }

    /** Null for staff. */
    public UUID getPersonId() {
        return personId;
    }

    /** Null for everybody of the registers. */
    public UUID getAccountId() {
        return accountId;
    }

    public Side getSide() {
        return side;
    }

    public UUID getPairId() {
        return pairId;
    }

    public Traits getTraits() {
        return traits;
    }

    public LocalDate getMailedOn() {
        return mailedOn;
    }

    public LocalDate getRemindedOn() {
        return remindedOn;
    }

    public LocalDate getAnsweredOn() {
        return answeredOn;
    }

    /** Whether nobody but the curator says that they have answered. */
    boolean isNotedOnPaper() {
        return notedOnPaper;
    }
}
