package ru.nastavnik.roadmap;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.Redaction;

/** The roadmap is about work, not about people; whoever is named in its notes all the same is struck out. */
@Component
class RoadmapEraser implements Eraser {

    private final Redaction redaction;

    RoadmapEraser(Redaction redaction) {
        this.redaction = redaction;
    }

    @Override
    public Set<String> tables() {
        return Set.of("roadmap", "roadmap_section", "activity", "activity_change", "evidence", "stage_progress");
    }

    @Override
    public List<Line> erase(Subject subject) {
        int named = redaction.strike(subject, "activity", "title")
                + redaction.strike(subject, "activity", "expected_result")
                + redaction.strike(subject, "activity", "note")
                + redaction.strike(subject, "activity_change", "was")
                + redaction.strike(subject, "activity_change", "became")
                + redaction.strike(subject, "roadmap_section", "title")
                + redaction.strike(subject, "roadmap_section", "task");
        return List.of(Line.destroyed("roadmap.erased.named", named));
    }
}
