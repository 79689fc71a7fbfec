package ru.nastavnik.monitoring;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Eraser;

/** Sums of days name nobody and stay as they are; so they do when they are counted anew, for the rows that they are counted from stay, too. */
@Component
class IndicatorEraser implements Eraser {

    @Override
    public Set<String> tables() {
        return Set.of("indicator_value", "target");
    }

    @Override
    public List<Line> erase(Subject subject) {
        return List.of(Line.kept("monitoring.kept.values", 1));
    }
}
