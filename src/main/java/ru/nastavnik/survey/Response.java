package ru.nastavnik.survey;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.UuidGenerator;
import ru.nastavnik.questionnaire.Answers;
import ru.nastavnik.questionnaire.AnswersConverter;
import ru.nastavnik.questionnaire.Content;

/**
 * What somebody answered in a round: a draft until it is sent. A named one can be changed until the round closes; an anonymous one is made when it is
 * sent, from the draft that then goes, and bears nothing that leads back.
 */
@Entity
public class Response {

    /** Random throughout: a key with the time in it would tell when an anonymous answer came. */
    @Id
    @UuidGenerator(style = UuidGenerator.Style.RANDOM)
    private UUID id;

    @Version
    private int version;

    private UUID roundId;
    private UUID inviteeId;
    private UUID submission;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Embedded
    private Traits traits;

    @Convert(converter = AnswersConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private Answers answers = Answers.NONE;

    /** What was answered before another answer made the question fall away: it counts nowhere, and comes back with the question. */
    @Convert(converter = AnswersConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private Answers aside = Answers.NONE;

    /** The page on which it was written last: what it saves again is no other's. */
    private UUID savedIn;

    private Instant savedAt;
    private LocalDate sentOn;
    private UUID enteredBy;
    private boolean onPaper;

    protected Response() {}

    private Response(UUID round, UUID invitee, Side side, Traits traits) {
        this.roundId = round;
        this.inviteeId = invitee;
        this.side = side;
        this.traits = traits;
    }

    static Response draft(Invitee invitee) {
        return new Response(invitee.getRoundId(), invitee.getId(), invitee.getSide(), invitee.getTraits());
    }

    /** Sent without a name. */
    static Response anonymous(Invitee invitee, Answers answers, LocalDate today) {
        var response = new Response(invitee.getRoundId(), null, invitee.getSide(), invitee.getTraits().coarse());
        response.answers = answers;
        response.sentOn = today;
        return response;
    }

    /** Sent without a name on paper. @param submission made up by the page on which it was copied */
    static Response onPaper(UUID round, UUID submission, Side side, Answers answers, LocalDate today) {
        var response = new Response(round, null, side, Traits.NONE);
        response.submission = submission;
        response.answers = answers;
        response.sentOn = today;
        response.onPaper = true;
        return response;
    }

    /** Sent by whoever had the open link. @param submission made up by their browser */
    static Response ofAnyone(UUID round, UUID submission, Answers answers, LocalDate today) {
        var response = new Response(round, null, Side.ANYONE, Traits.NONE);
        response.submission = submission;
        response.answers = answers;
        response.sentOn = today;
        return response;
    }

    /** Of a named one, or a draft. @param enteredBy account of whoever wrote it; null when nobody signed in */
    void save(Answers answers, Instant now, UUID enteredBy, boolean onPaper) {
        if (inviteeId == null) {
            throw new IllegalStateException("It was sent without a name");
        }
        this.answers = answers;
        this.aside = Answers.NONE;
        this.savedAt = now;
        this.enteredBy = enteredBy;
        this.onPaper = onPaper;
    }

    /** @param page a number that the page made up when it was opened */
    void writtenIn(UUID page) {
        savedIn = page;
    }

    /** What is not asked of whoever answered so does not count. The first time counts. */
    void send(Content content, LocalDate today) {
        var written = getWritten();
        answers = content.withoutUnasked(written);
        aside = written.beside(answers);
        sentOn = sentOn == null ? today : sentOn;
    }

    /** Words, class and year of birth; choices and figures stay. */
    void forget(Content content) {
        answers = answers.withoutWords(content);
        aside = Answers.NONE;
        traits = getTraits().erased();
    }

    public boolean isSent() {
        return sentOn != null;
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public UUID getRoundId() {
        return roundId;
    }

    /** Null when nobody can tell whose it is. */
    public UUID getInviteeId() {
        return inviteeId;
    }

    public Side getSide() {
        return side;
    }

    public Traits getTraits() {
        return Optional.ofNullable(traits).orElse(Traits.NONE);
    }

    /** Those that count; of a draft all. */
    public Answers getAnswers() {
        return answers;
    }

    /** All that was written, whether it counts or not. */
    Answers getWritten() {
        return answers.with(aside);
    }

    UUID getSavedIn() {
        return savedIn;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public LocalDate getSentOn() {
        return sentOn;
    }

    /** Account of whoever wrote it last; null when nobody signed in. */
    UUID getEnteredBy() {
        return enteredBy;
    }

    public boolean isOnPaper() {
        return onPaper;
    }
}
