package ru.nastavnik.pairing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** How a pair works: at a distance, in a group, in a single meeting … (S1 reg., kinds). Kinds combine; each organization keeps its own list. */
@Entity
public class MentoringKind {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private String name;
    private Integer rhythmDays;

    @Enumerated(EnumType.STRING)
    private MenteeCount mentees;

    private int position;

    protected MentoringKind() {}

    /** @param rhythmDays at least one meeting in so many days; null for a kind that has no rhythm */
    MentoringKind(String name, Integer rhythmDays, MenteeCount mentees, int position) {
        this.position = position;
        describe(name, rhythmDays, mentees);
    }

    void describe(String name, Integer rhythmDays, MenteeCount mentees) {
        this.name = name;
        this.rhythmDays = rhythmDays;
        this.mentees = mentees;
    }

    public UUID getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public Integer getRhythmDays() {
        return rhythmDays;
    }

    public MenteeCount getMentees() {
        return mentees;
    }

    int getPosition() {
        return position;
    }
}
