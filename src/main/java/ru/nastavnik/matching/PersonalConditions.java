package ru.nastavnik.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** How somebody would like to work as a mentor, or as a mentee, besides what their card says. */
@Entity
@Table(name = "matching_conditions")
class PersonalConditions {

    static final int MOST_MENTORS = 5;
    static final int LARGEST_GROUP = 30;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private Set<DayOfWeek> days = Set.of();

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private Set<Place> places = Set.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private Set<String> languages = Set.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "uuid[]")
    private Set<UUID> likes = Set.of();

    private int mentorsWanted = 1;
    private int smallestGroup = 1;

    protected PersonalConditions() {}

    PersonalConditions(UUID person, Side side) {
        this.personId = person;
        this.side = side;
    }

    /**
     * @param mentorsWanted how many mentors a mentee should have, 1–5
     * @param smallestGroup the smallest group that a mentor takes, 1–30
     * @throws IllegalArgumentException when a number is out of bounds
     */
    void state(Conditions conditions, int mentorsWanted, int smallestGroup) {
        if (mentorsWanted < 1 || mentorsWanted > MOST_MENTORS || smallestGroup < 1 || smallestGroup > LARGEST_GROUP) {
            throw new IllegalArgumentException(mentorsWanted + " mentors, a group of " + smallestGroup);
        }
        this.days = conditions.days();
        this.places = conditions.places();
        this.languages = conditions.languages();
        this.likes = conditions.likes();
        this.mentorsWanted = mentorsWanted;
        this.smallestGroup = smallestGroup;
    }

    Conditions getConditions() {
        return new Conditions(days, places, languages, likes);
    }

    int getMentorsWanted() {
        return mentorsWanted;
    }

    int getSmallestGroup() {
        return smallestGroup;
    }

    /** Whether nobody has saved them yet. */
    boolean isNew() {
        return id == null;
    }

    int getVersion() {
        return version;
    }
}
