package ru.nastavnik.people;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.Bundles;

/**
 * Papers that were put together for somebody to fetch, whose room comes before this one. They go with the withdrawal already; here is what may have come
 * since.
 */
@Component
class PaperEraser implements Eraser {

    private final Bundles bundles;

    PaperEraser(Bundles bundles) {
        this.bundles = bundles;
    }

    @Override
    public Set<String> tables() {
        return Set.of("paper_bundle", "paper_bundle_part");
    }

    @Override
    public List<Line> erase(Subject subject) {
        return lines(bundles.forget(subject.person()));
    }

    static List<Line> lines(int forgotten) {
        return List.of(Line.destroyed("people.erased.papers", forgotten));
    }
}
