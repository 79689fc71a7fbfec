package ru.nastavnik.survey;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.journal.Named;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.survey.Measured.Person;

/** Before and after: of everybody with the statistics, of whoever got worse by name, and of one person. */
@Controller
@RequestMapping("/o/{slug}/surveys/change")
@PreAuthorize("hasAuthority('READ_SURVEYS')")
class ChangeController {

    private final Measured measured;
    private final List<Named> named;
    private final Journal journal;
    private final Clock clock;

    ChangeController(Measured measured, List<Named> named, Journal journal, Clock clock) {
        this.measured = measured;
        this.named = named;
        this.journal = journal;
        this.clock = clock;
    }

    /** Of one side of the pairs. @param measures by how much each changed; empty when nobody was measured twice */
    record Part(Side side, List<Line> measures, int people) {}

    record Line(String text, int from, int to, PairedChange change) {}

    /** @param change the mean over the measures, below 0 */
    record Worse(UUID person, Side side, String name, double change) {}

    /** @param before null when it was not answered, like {@code after} */
    record Own(String text, Double before, Double after) {

        public Double change() {
            return before == null || after == null ? null : after - before;
        }
    }

    @GetMapping
    @Transactional(readOnly = true)
    String everybody(@RequestParam Optional<Integer> year, Model model) {
        var years = measured.years();
        int firstYear = year.or(() -> years.stream().findFirst()).orElseGet(this::running);
        var all = measured.of(firstYear);
        var worse = all.people().stream()
                .filter(person -> person.change() != null && person.change() < 0)
                .sorted(Comparator.comparing(Person::change).thenComparing(Person::person))
                .toList();
        var names = names(worse.stream().map(Person::person).toList());
        model.addAttribute("year", firstYear);
        model.addAttribute("years", Stream.concat(years.stream(), Stream.of(firstYear)).distinct().sorted(Comparator.reverseOrder()).toList());
        model.addAttribute("parts", List.of(part(all, Side.MENTEE), part(all, Side.MENTOR)));
        model.addAttribute("worse", worse.stream().map(one -> new Worse(one.person(), one.side(), names.get(one.person()), one.change())).toList());
        return "survey/change";
    }

    private int running() {
        return ProgrammeYear.firstYearOf(Standing.require().today(clock));
    }

    private static Part part(Measured.Year all, Side side) {
        var twice = all.twice(side);
        var lines = all.questions().entrySet().stream()
                .filter(measure -> twice.stream().anyMatch(person -> isTwice(person, measure.getKey())))
                .map(measure -> line(measure.getValue(), twice.stream()
                        .filter(person -> isTwice(person, measure.getKey()))
                        .map(person -> new PairedChange.Pair(person.before().get(measure.getKey()), person.after().get(measure.getKey())))
                        .toList()))
                .toList();
        return new Part(side, lines, twice.size());
    }

    private static boolean isTwice(Person person, String measure) {
        return person.before().containsKey(measure) && person.after().containsKey(measure);
    }

    private static Line line(Question question, List<PairedChange.Pair> pairs) {
        return new Line(question.text().in(LocaleContextHolder.getLocale()), question.scale().from(), question.scale().to(), PairedChange.of(pairs));
    }

    @GetMapping("/{person}")
    @Transactional(readOnly = true)
    String one(@PathVariable UUID person, @RequestParam Optional<Integer> year, Model model) {
        int firstYear = year.orElseGet(this::running);
        var all = measured.of(firstYear);
        var theirs = all.people().stream().filter(one -> one.person().equals(person)).toList();
        var name = names(List.of(person)).get(person);
        if (name == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("year", firstYear);
        model.addAttribute("person", person);
        model.addAttribute("name", name);
        model.addAttribute("sides", theirs.stream().collect(
                Collectors.toMap(Person::side, one -> own(all, one), (one, same) -> one, TreeMap::new)));
        return "survey/change-of-one";
    }

    private static List<Own> own(Measured.Year all, Person one) {
        return all.questions().entrySet().stream()
                .filter(measure -> one.before().containsKey(measure.getKey()) || one.after().containsKey(measure.getKey()))
                .map(measure -> new Own(
                        measure.getValue().text().in(LocaleContextHolder.getLocale()), one.before().get(measure.getKey()), one.after().get(measure.getKey())))
                .toList();
    }

    private Map<UUID, String> names(List<UUID> persons) {
        var names = new HashMap<UUID, String>();
        named.forEach(room -> names.putAll(room.namesOf(persons)));
        journal.seen("survey.journal.change", names.keySet());
        return names;
    }
}
