package ru.nastavnik.survey;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A questionnaire put to certain people within certain days. Before it opens all of it can be changed; then the days alone. */
@Entity
@Table(name = "survey_round")
public class Round {

    static final int TITLE_LENGTH = 150;

    /** Of fewer people an anonymous round says nothing. */
    static final int SMALLEST_GROUP = 5;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID questionnaireId;
    private String title;
    private int firstYear;

    @Embedded
    private AudienceChoice audience;

    private boolean anonymous;
    private LocalDate opensOn;
    private LocalDate remindsOn;
    private LocalDate closesOn;
    private Instant openedAt;
    private Instant closedAt;
    private LocalDate remindedOn;
    private UUID enteredBy;
    private UUID submission;

    protected Round() {}

    /** @param firstYear of the programme year that it belongs to */
    public Round(UUID questionnaire, String title, int firstYear, AudienceChoice audience, boolean anonymous, UUID enteredBy) {
        this.firstYear = firstYear;
        this.enteredBy = enteredBy;
        describe(questionnaire, title, audience, anonymous);
    }

    /**
     * @param anonymous whether nobody can tell who answered what
     * @throws IllegalStateException when it is open already
     */
    public final void describe(UUID questionnaire, String title, AudienceChoice audience, boolean anonymous) {
        if (openedAt != null) {
            throw new IllegalStateException("It is open already");
        }
        this.questionnaireId = questionnaire;
        this.title = title.strip();
        this.audience = audience;
        this.anonymous = anonymous;
    }

    /** @param submission of which there is one round: the same sent twice is no other */
    void submittedAs(UUID submission) {
        this.submission = submission;
    }

    /**
     * @param opensOn stays what it was once it is open
     * @param remindsOn null for never
     * @throws IllegalArgumentException when they are not in order
     * @throws IllegalStateException when it is closed
     */
    public void schedule(LocalDate opensOn, LocalDate remindsOn, LocalDate closesOn) {
        if (closedAt != null) {
            throw new IllegalStateException("It is closed");
        }
        if (closesOn.isBefore(opensOn) || remindsOn != null && (remindsOn.isBefore(opensOn) || remindsOn.isAfter(closesOn))) {
            throw new IllegalArgumentException("The days are not in order");
        }
        this.opensOn = openedAt == null ? opensOn : this.opensOn;
        this.remindsOn = remindsOn;
        this.closesOn = closesOn;
    }

    /**
     * @param firstYear of the programme year of the day on which it opens
     * @throws IllegalStateException when it is open already
     */
    void belongTo(int firstYear) {
        if (openedAt != null) {
            throw new IllegalStateException("It is open already");
        }
        this.firstYear = firstYear;
    }

    /** Opens today instead of a later day. */
    void bringForward(LocalDate today) {
        opensOn = today.isBefore(opensOn) ? today : opensOn;
    }

    /** @throws IllegalStateException when it is not its day, or it was opened before */
    void open(Instant now, LocalDate today) {
        if (openedAt != null || today.isBefore(opensOn)) {
            throw new IllegalStateException("It does not open now");
        }
        openedAt = now;
    }

    /** Nobody answers any more. @throws IllegalStateException when it is not open */
    void close(Instant now) {
        if (getState() != RoundState.OPEN) {
            throw new IllegalStateException("It is not open");
        }
        closedAt = now;
    }

    /** Whether it is the day of the reminder, or past it, and nobody was reminded since. */
    boolean remindsOn(LocalDate today) {
        return takesAnswersOn(today) && remindsOn != null && !today.isBefore(remindsOn) && (remindedOn == null || remindedOn.isBefore(remindsOn));
    }

    /** @throws IllegalStateException when nobody can answer today */
    void remind(LocalDate today) {
        if (!takesAnswersOn(today)) {
            throw new IllegalStateException("It takes no answers");
        }
        remindedOn = today;
    }

    public RoundState getState() {
        return openedAt == null ? RoundState.PLANNED : closedAt == null ? RoundState.OPEN : RoundState.CLOSED;
    }

    /** Whether one can answer: on its last day, too. */
    public boolean takesAnswersOn(LocalDate day) {
        return getState() == RoundState.OPEN && !day.isAfter(closesOn);
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public UUID getQuestionnaireId() {
        return questionnaireId;
    }

    public String getTitle() {
        return title;
    }

    public int getFirstYear() {
        return firstYear;
    }

    public AudienceChoice getAudience() {
        return audience;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    public LocalDate getOpensOn() {
        return opensOn;
    }

    public LocalDate getRemindsOn() {
        return remindsOn;
    }

    public LocalDate getClosesOn() {
        return closesOn;
    }

    /** When all who had not answered were last reminded; null for never. */
    public LocalDate getRemindedOn() {
        return remindedOn;
    }
}
