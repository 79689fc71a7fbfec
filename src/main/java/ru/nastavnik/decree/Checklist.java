package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.pairing.PairLine;

/** What all rooms ask of pairs before they may work. */
@Component
class Checklist {

    private final List<PairRequirement> requirements;

    Checklist(List<PairRequirement> requirements) {
        this.requirements = requirements;
    }

    /** By id of the pair, in the order of the requirements. */
    Map<UUID, List<PairRequirement.Item>> of(Collection<PairLine> pairs, LocalDate day) {
        Map<UUID, List<PairRequirement.Item>> items = new LinkedHashMap<>();
        pairs.forEach(pair -> items.put(pair.id(), new ArrayList<>()));
        requirements.forEach(requirement -> requirement.of(pairs, day).forEach((pair, item) -> items.get(pair).add(item)));
        return items;
    }

    /** Whether all that is needed is there. */
    boolean isMet(Collection<PairLine> pairs, LocalDate day) {
        return of(pairs, day).values().stream().flatMap(List::stream).noneMatch(item -> item.needed() && !item.met());
    }
}
