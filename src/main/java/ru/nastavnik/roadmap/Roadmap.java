package ru.nastavnik.roadmap;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** The plan of one programme year: sections with activities, as on paper. Whoever changes anything in it holds its row locked. */
@Entity
public class Roadmap {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private int firstYear;

    @OneToMany(mappedBy = "roadmap", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<RoadmapSection> sections = new ArrayList<>();

    protected Roadmap() {}

    Roadmap(int firstYear) {
        this.firstYear = firstYear;
    }

    /** At the end. @param stage 1–7, or null */
    RoadmapSection add(String title, String task, Integer stage) {
        var section = new RoadmapSection(this, sections.size() + 1, title, task, stage);
        sections.add(section);
        return section;
    }

    public UUID getId() {
        return id;
    }

    public int getFirstYear() {
        return firstYear;
    }

    public List<RoadmapSection> getSections() {
        return sections;
    }
}
