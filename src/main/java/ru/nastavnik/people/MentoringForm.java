package ru.nastavnik.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** A form of mentoring says who may mentor whom. Each organization keeps its own list. */
@Entity
public class MentoringForm {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private Set<Occupation> mentors;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private Set<Occupation> mentees;

    private int position;

    protected MentoringForm() {}

    public MentoringForm(String name, Set<Occupation> mentors, Set<Occupation> mentees, int position) {
        this.position = position;
        describe(name, mentors, mentees);
    }

    /** @throws IllegalArgumentException when nobody could mentor or be mentored */
    public void describe(String name, Set<Occupation> mentors, Set<Occupation> mentees) {
        if (mentors.isEmpty() || mentees.isEmpty()) {
            throw new IllegalArgumentException("A form names both sides");
        }
        this.name = name;
        this.mentors = Set.copyOf(mentors);
        this.mentees = Set.copyOf(mentees);
    }

    public boolean admitsAsMentor(Person person) {
        return mentors.contains(person.getOccupied().occupation());
    }

    public boolean admitsAsMentee(Person person) {
        return mentees.contains(person.getOccupied().occupation());
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public Set<Occupation> getMentors() {
        return mentors;
    }

    public Set<Occupation> getMentees() {
        return mentees;
    }

    public int getPosition() {
        return position;
    }
}
