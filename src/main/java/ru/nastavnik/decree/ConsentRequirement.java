package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.Consents;

/** A pair is in a decree only with all consents in force (law). */
@Component
@Order(10)
class ConsentRequirement implements PairRequirement {

    private final Consents consents;

    ConsentRequirement(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Map<UUID, Item> of(Collection<PairLine> pairs, LocalDate day) {
        Set<UUID> people = pairs.stream().flatMap(PairLine::members).map(PairLine.Member::personId).collect(Collectors.toSet());
        Map<UUID, Set<ConsentKind>> missing = consents.findMissing(people, day);
        var items = new HashMap<UUID, Item>();
        pairs.forEach(pair -> items.put(pair.id(), item(pair, missing)));
        return items;
    }

    private static Item item(PairLine pair, Map<UUID, Set<ConsentKind>> missing) {
        List<String> without = pair.members().filter(member -> missing.containsKey(member.personId())).map(member -> member.name().inShort()).toList();
        return without.isEmpty()
                ? new Item("decree.checklist.consents", List.of(), true, true)
                : new Item("decree.checklist.consents.missing", List.of(String.join(", ", without)), false, true);
    }
}
