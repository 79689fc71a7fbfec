package ru.nastavnik.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import ru.nastavnik.people.Enrolment.Register;
import ru.nastavnik.questionnaire.Meaning;

/** What somebody's answer would change on their card, until the curator takes it over or leaves it. */
@Entity
class Finding {

    enum State {
        OPEN,
        TAKEN,
        LEFT
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID roundId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Enumerated(EnumType.STRING)
    private Meaning meaning;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> proposed;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private UUID decidedBy;
    private Instant decidedAt;

    protected Finding() {}

    /**
     * @param side as which they answered: a mentor or a mentee
     * @param proposed words, or ids of forms; never empty
     */
    Finding(UUID roundId, UUID personId, Side side, Meaning meaning, List<String> proposed) {
        this.roundId = roundId;
        this.personId = personId;
        this.side = side;
        this.meaning = meaning;
        this.proposed = List.copyOf(proposed);
    }

    /** Whoever answers anew proposes anew; the same once more changes nothing of what was decided. */
    void propose(List<String> proposed) {
        if (!this.proposed.equals(proposed)) {
            this.proposed = List.copyOf(proposed);
            state = State.OPEN;
            decidedBy = null;
            decidedAt = null;
        }
    }

    /** @throws IllegalStateException when it is decided already */
    void decide(State state, UUID by, Instant now) {
        if (this.state != State.OPEN) {
            throw new IllegalStateException("It is decided");
        }
        this.state = state;
        decidedBy = by;
        decidedAt = now;
    }

    UUID getId() {
        return id;
    }

    UUID getPersonId() {
        return personId;
    }

    Side getSide() {
        return side;
    }

    /** Whose card it would change. */
    Register getRegister() {
        return side == Side.MENTOR ? Register.MENTORS : Register.MENTEES;
    }

    Meaning getMeaning() {
        return meaning;
    }

    List<String> getProposed() {
        return proposed;
    }

    State getState() {
        return state;
    }
}
