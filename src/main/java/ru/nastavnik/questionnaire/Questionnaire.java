package ru.nastavnik.questionnaire;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.UuidGenerator;

/**
 * One edition of a questionnaire. While it is a draft it can be changed; once it is published it never changes again, for what was answered must stay
 * an answer to what was asked: whoever wants another makes the next edition, or a copy that goes its own way.
 */
@Entity
public class Questionnaire {

    static final int TITLE_LENGTH = 150;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    /** The same in all editions. */
    private UUID family;

    private int edition;

    /** The name of the one in the product's library that it was made from; null when it was made from none. */
    private String origin;

    /** What it was taken over from, unchanged: {@link Adopting}; null when somebody here made it. */
    private String adopted;

    @Embedded
    @AttributeOverride(name = "ru", column = @Column(name = "title_ru"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Wording title;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    private Respondent respondent;

    @Convert(converter = ContentConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private Content content;

    /** Before something was cut out; null when nothing was, or something else was changed since. */
    @Convert(converter = ContentConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private Content former;

    @Enumerated(EnumType.STRING)
    private QuestionnaireState state = QuestionnaireState.DRAFT;

    private LocalDate publishedOn;
    private boolean shared;

    protected Questionnaire() {}

    /** The first edition. @throws IllegalArgumentException when it has no title, or too long a one */
    public Questionnaire(Wording title, Purpose purpose, Respondent respondent, Content content) {
        this(UUID.randomUUID(), 1, null, title, purpose, respondent, content);
    }

    private Questionnaire(UUID family, int edition, String origin, Wording title, Purpose purpose, Respondent respondent, Content content) {
        this.family = family;
        this.edition = edition;
        this.origin = origin;
        describe(title, purpose, respondent);
        this.content = content;
    }

    /** One of the product's library, to be used or changed. */
    static Questionnaire of(Ready ready) {
        return new Questionnaire(UUID.randomUUID(), 1, ready.name(), ready.title(), ready.purpose(), ready.respondent(), ready.content());
    }

    /** @throws IllegalStateException when it is no draft */
    public final void describe(Wording title, Purpose purpose, Respondent respondent) {
        requireDraft();
        if (title.isEmpty() || title.length() > TITLE_LENGTH) {
            throw new IllegalArgumentException("A questionnaire has a title");
        }
        this.title = title;
        this.purpose = purpose;
        this.respondent = respondent;
    }

    /** @throws IllegalStateException when it is no draft */
    public void ask(Content content) {
        requireDraft();
        this.content = content;
        this.former = null;
    }

    /** Like {@link #ask}, but what was cut out can be put back until the next change. @throws IllegalStateException when it is no draft */
    void cut(Content left) {
        Content before = content;
        ask(left);
        this.former = before;
    }

    /** @throws IllegalStateException when it is no draft, or nothing was cut out */
    void putBack() {
        requireDraft();
        if (former == null) {
            throw new IllegalStateException("There is nothing to put back");
        }
        ask(former);
    }

    /** @throws IllegalStateException when it is no draft, or not finished */
    public void publish(LocalDate today) {
        requireDraft();
        if (!content.isFinished()) {
            throw new IllegalStateException("There is nothing to ask, or something is missing");
        }
        state = QuestionnaireState.PUBLISHED;
        publishedOn = today;
        former = null;
    }

    private void requireDraft() {
        if (state != QuestionnaireState.DRAFT) {
            throw new IllegalStateException("It is published");
        }
    }

    /** Offers it no more, neither here nor below. Rounds that ask it go on. @throws IllegalStateException when it is not published */
    public void withdraw() {
        requirePublished();
        state = QuestionnaireState.WITHDRAWN;
        shared = false;
    }

    /** An authority offers it to the organizations below. @throws IllegalStateException when it is not published */
    public void share(boolean shared) {
        requirePublished();
        this.shared = shared;
    }

    private void requirePublished() {
        if (state != QuestionnaireState.PUBLISHED) {
            throw new IllegalStateException("It is not published");
        }
    }

    /** Another's, as it is: published at once. */
    Questionnaire adopt(String from, LocalDate today) {
        publish(today);
        adopted = from;
        return this;
    }

    /** Whether it was taken over from one of the library, whose words may be others by now. */
    public boolean isTakenOverFrom(Ready ready) {
        return Adopting.mark(ready).equals(adopted);
    }

    /** The same text as another's. */
    boolean says(Wording title, Content content) {
        return this.title.equals(title) && this.content.equals(content);
    }

    /** @param edition the number after the last one of this family */
    public Questionnaire next(int edition) {
        return new Questionnaire(family, edition, origin, title, purpose, respondent, content);
    }

    /** The same under another title, that goes its own way from now on. */
    public Questionnaire copy(Wording title) {
        return new Questionnaire(UUID.randomUUID(), 1, origin, title, purpose, respondent, content);
    }

    /** The same as an edition of another family, which may be a new one. */
    Questionnaire inFamily(UUID family, int edition) {
        return new Questionnaire(family, edition, origin, title, purpose, respondent, content);
    }

    public boolean canBePutBack() {
        return former != null;
    }

    public boolean isDraft() {
        return state == QuestionnaireState.DRAFT;
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public UUID getFamily() {
        return family;
    }

    public int getEdition() {
        return edition;
    }

    public String getOrigin() {
        return origin;
    }

    String getAdopted() {
        return adopted;
    }

    public Wording getTitle() {
        return title;
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public Respondent getRespondent() {
        return respondent;
    }

    public Content getContent() {
        return content;
    }

    public QuestionnaireState getState() {
        return state;
    }

    public LocalDate getPublishedOn() {
        return publishedOn;
    }

    public boolean isShared() {
        return shared;
    }
}
