package ru.nastavnik.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Consents;
import ru.nastavnik.people.People;
import ru.nastavnik.people.Person;

/** A mentor's or mentee's own page: their own pairs and consents, and nobody else's. */
@Controller
class OwnPairsController {

    private final PairLines lines;
    private final People people;
    private final Consents consents;
    private final ObjectProvider<PairNotes> notes;
    private final Clock clock;

    OwnPairsController(PairLines lines, People people, Consents consents, ObjectProvider<PairNotes> notes, Clock clock) {
        this.lines = lines;
        this.people = people;
        this.consents = consents;
        this.notes = notes;
        this.clock = clock;
    }

    @GetMapping("/o/{slug}/my")
    @PreAuthorize("hasAuthority('OWN_PAIRS')")
    @Transactional(readOnly = true)
    String own(Model model) {
        Standing standing = Standing.require();
        LocalDate today = standing.today(clock);
        Set<UUID> own = standing.persons();
        List<OwnPair> pairs = lines.ofPersons(own).stream().map(line -> OwnPair.of(line, own, today)).toList();
        model.addAttribute("person", people.findAllById(own).stream().findFirst().map(Person::getName).orElse(null));
        model.addAttribute("pairs", pairs);
        model.addAttribute("missing", consents.findMissing(own, today).values());
        model.addAttribute("notes", notes(pairs.stream().map(OwnPair::id).toList()));
        return "pairing/my";
    }

    private Map<UUID, PairNotes.Note> notes(List<UUID> pairs) {
        Map<UUID, PairNotes.Note> all = new HashMap<>();
        notes.orderedStream().forEach(room -> all.putAll(room.notes(pairs)));
        return all;
    }
}
