package ru.nastavnik.meeting;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.UuidGenerator;
import ru.nastavnik.questionnaire.Answers;
import ru.nastavnik.questionnaire.AnswersConverter;
import ru.nastavnik.questionnaire.Content;

/** What one person of a pair says of a meeting. A draft until it is sent; after that it stays as it is. */
@Entity
public class Feedback {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID meetingId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Side side;

    /** The edition whose questions were answered; null where they were those of the form that was fixed before there were questionnaires. */
    private UUID questionnaireId;

    @Convert(converter = AnswersConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private Answers answers = Answers.NONE;

    private Instant savedAt;
    private LocalDate sentOn;
    private UUID enteredBy;
    private boolean onPaper;

    protected Feedback() {}

    Feedback(UUID meetingId, Writer writer) {
        this.meetingId = meetingId;
        this.personId = writer.person();
        this.side = writer.side();
        write(writer);
    }

    /** Keeps it as a draft; the last one wins. @throws IllegalStateException when it is sent already */
    void save(Answer answer, Writer writer, Instant now) {
        if (isSent()) {
            throw new IllegalStateException("It is sent already");
        }
        write(writer);
        questionnaireId = answer.questionnaire();
        answers = answer.answers();
        savedAt = now;
    }

    /**
     * @throws IllegalArgumentException when a rating is missing
     * @throws IllegalStateException when it is sent already
     */
    void send(Answer answer, Writer writer, Instant now, LocalDate today) {
        if (!answer.isWhole()) {
            throw new IllegalArgumentException("A rating is missing");
        }
        save(answer, writer, now);
        sentOn = today;
    }

    private void write(Writer writer) {
        enteredBy = writer.account();
        onPaper = writer.onPaper();
    }

    /** Leaves choices and figures alone. @return whether there were words */
    boolean forget(Content content) {
        Answers left = answers.withoutWords(content);
        boolean words = !left.equals(answers);
        answers = left;
        return words;
    }

    public boolean isSent() {
        return sentOn != null;
    }

    Answer answer() {
        return new Answer(questionnaireId, answers);
    }

    public UUID getId() {
        return id;
    }

    public UUID getMeetingId() {
        return meetingId;
    }

    public UUID getPersonId() {
        return personId;
    }

    Side getSide() {
        return side;
    }

    UUID getQuestionnaireId() {
        return questionnaireId;
    }

    Answers getAnswers() {
        return answers;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public LocalDate getSentOn() {
        return sentOn;
    }

    UUID getEnteredBy() {
        return enteredBy;
    }

    public boolean isOnPaper() {
        return onPaper;
    }
}
