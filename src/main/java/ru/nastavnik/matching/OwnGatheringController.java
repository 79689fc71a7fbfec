package ru.nastavnik.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.matching.OwnGatherings.Own;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.PersonName;

/** The group meeting as one of its guests sees it: where, when, and in which turn they talk to whom. To nobody else is it there. */
@Controller
class OwnGatheringController {

    private final OwnGatherings own;
    private final Gatherings gatherings;
    private final GuestList guests;
    private final Journal journal;
    private final Clock clock;

    OwnGatheringController(OwnGatherings own, Gatherings gatherings, GuestList guests, Journal journal, Clock clock) {
        this.own = own;
        this.gatherings = gatherings;
        this.guests = guests;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/o/{slug}/my/gatherings/{id}")
    @PreAuthorize("hasAuthority('OWN_PAIRS')")
    @Transactional(readOnly = true)
    String show(@PathVariable UUID id, Model model) {
        List<Own> sides = own.at(id);
        if (sides.isEmpty()) {
            throw GatheringPage.notFound();
        }
        Gathering gathering = gatherings.findById(id).orElseThrow(GatheringPage::notFound);
        boolean past = gathering.isOver() || gathering.getOccasion().heldOn().isBefore(Standing.require().today(clock));
        model.addAttribute("gathering", gathering);
        model.addAttribute("past", past);
        model.addAttribute("asked", sides.stream().anyMatch(Own::asked));
        model.addAttribute("routes", past ? List.of() : routes(gathering, sides));
        return "gathering/own";
    }

    /**
     * One, or none; two for somebody who has a table of their own and goes to others', too. The timetable stays as it was laid down when somebody is left
     * out or withdraws after it: their turns are free.
     */
    private List<Route> routes(Gathering gathering, List<Own> sides) {
        Set<UUID> self = Standing.require().persons();
        Map<Side, List<Talk>> talks = new EnumMap<>(Side.class);
        gathering.getTalks().forEach(talk -> sides.stream()
                .map(Own::side)
                .filter(side -> self.contains(talk.personOf(side)) && gathering.isExpected(new Guest(talk.personOf(side.other()), side.other())))
                .forEach(side -> talks.computeIfAbsent(side, none -> new ArrayList<>()).add(talk)));
        Set<UUID> partners = new HashSet<>();
        talks.forEach((side, own) -> own.forEach(talk -> partners.add(talk.personOf(side.other()))));
        Map<UUID, PersonName> names = new HashMap<>();
        guests.named(partners).forEach((person, named) -> {
            if (!named.withdrawn()) {
                names.put(person, named.name());
            }
        });
        journal.seen("gathering.journal.guests", names.keySet());
        talks.forEach((side, own) -> own.removeIf(talk -> !names.containsKey(talk.personOf(side.other()))));
        talks.values().removeIf(List::isEmpty);
        return talks.entrySet().stream()
                .map(side -> {
                    var guest = new Guest(side.getValue().get(0).personOf(side.getKey()), side.getKey());
                    return Route.of(new GuestRow(guest, null, null, null), side.getValue(), names, gathering.getOccasion().turns());
                })
                .toList();
    }
}
