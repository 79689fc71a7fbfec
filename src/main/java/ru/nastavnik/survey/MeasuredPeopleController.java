package ru.nastavnik.survey;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.journal.Named;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.survey.Measured.Person;

/** Everybody who was measured in a year, by how much they changed: the way to the page of each. */
@Controller
@RequestMapping("/o/{slug}/surveys/change/people")
@PreAuthorize("hasAuthority('READ_SURVEYS')")
class MeasuredPeopleController {

    private static final int PAGE = 50;

    private static final Comparator<Person> ORDER =
            Comparator.comparing(Person::change, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Person::person).thenComparing(Person::side);

    private final Measured measured;
    private final List<Named> named;
    private final Journal journal;
    private final Clock clock;

    MeasuredPeopleController(Measured measured, List<Named> named, Journal journal, Clock clock) {
        this.measured = measured;
        this.named = named;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param change the mean over the measures; null when they were measured but once, or on other scales the second time
     * @param unlike whether it is the scales
     */
    record Row(UUID person, Side side, String name, Double change, boolean unlike) {

        static Row of(Person one, String name) {
            return new Row(one.person(), one.side(), name, one.change(), one.change() == null && one.isTwice());
        }
    }

    /**
     * @param year without it, the last in which anybody answered
     * @param page from 1
     */
    @GetMapping
    @Transactional(readOnly = true)
    String people(@RequestParam Optional<Integer> year, @RequestParam(defaultValue = "1") int page, Model model) {
        int firstYear = year.orElseGet(() -> measured.lastYear(Standing.require().today(clock)));
        var all = measured.of(firstYear).listed().stream().sorted(ORDER).toList();
        int from = Math.min(all.size(), PAGE * (Math.max(1, Math.min(page, all.size() / PAGE + 1)) - 1));
        int to = Math.min(all.size(), from + PAGE);
        var shown = all.subList(from, to);
        Map<UUID, String> names = names(shown.stream().map(Person::person).distinct().toList());
        model.addAttribute("year", firstYear);
        model.addAttribute("people", all.stream().map(Person::person).distinct().count());
        model.addAttribute("first", from > 0);
        model.addAttribute("next", to < all.size() ? to / PAGE + 1 : null);
        model.addAttribute("rows", shown.stream().map(one -> Row.of(one, names.get(one.person()))).toList());
        return "survey/change-people";
    }

    private Map<UUID, String> names(List<UUID> persons) {
        var names = new HashMap<UUID, String>();
        named.forEach(room -> names.putAll(room.namesOf(persons)));
        journal.seen("survey.journal.change", names.keySet());
        return names;
    }
}
