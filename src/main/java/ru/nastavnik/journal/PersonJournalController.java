package ru.nastavnik.journal;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who had to do with one person's data. It outlives the card: the lines of somebody who was forgotten stay, without a name. */
@Controller
@RequestMapping("/o/{slug}/people/{person}/journal")
@PreAuthorize("hasAnyAuthority('READ_JOURNAL', 'WRITE_REGISTERS')")
class PersonJournalController {

    private final JournalLines lines;
    private final JournalReading reading;
    private final Journal journal;
    private final ObjectProvider<Named> named;

    PersonJournalController(JournalLines lines, JournalReading reading, Journal journal, ObjectProvider<Named> named) {
        this.lines = lines;
        this.reading = reading;
        this.journal = journal;
        this.named = named;
    }

    @GetMapping
    String show(@PathVariable UUID person, @RequestParam(required = false) Long after, Model model) {
        boolean names = JournalReading.names();
        var page = reading.call(() -> {
            model.addAttribute("name", names ? name(person) : null);
            return lines.page(JournalFilter.NONE.after(after), lines.idsOf(person), false);
        });
        if (model.getAttribute("name") == null && page.lines().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (names) {
            journal.seen("journal.journal.person", Set.of(person));
        }
        model.addAttribute("whom", new JournalLine.Whom(person, null));
        model.addAttribute("after", after);
        model.addAttribute("page", page);
        return "journal/person";
    }

    private String name(UUID person) {
        return named.stream().map(room -> room.namesOf(Set.of(person))).map(Map::values).flatMap(names -> names.stream()).findFirst().orElse(null);
    }
}
