package ru.nastavnik.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import ru.nastavnik.survey.Measured.Mark;
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

    /**
     * @param change the mean over the measures
     * @param fallen the question whose rating fell most; null when none fell steeply
     */
    record Worse(UUID person, Side side, String name, double change, String fallen, double by) {}

    /**
     * @param before null when it was not answered, like {@code after}
     * @param unlike whether both were answered, but on different scales
     */
    record Own(String text, Double before, Double after, boolean unlike) {

        public Double change() {
            return before == null || after == null || unlike ? null : after - before;
        }
    }

    @GetMapping
    @Transactional(readOnly = true)
    String everybody(@RequestParam Optional<Integer> year, Model model) {
        var years = measured.years();
        int firstYear = year.or(() -> years.stream().findFirst()).orElseGet(() -> ProgrammeYear.firstYearOf(today()));
        var all = measured.of(firstYear);
        var worse = all.listed().stream()
                .filter(Person::isWorse)
                .sorted(Comparator.comparing(Person::change).thenComparing(Person::person))
                .toList();
        var names = names(worse.stream().map(Person::person).toList());
        model.addAttribute("year", firstYear);
        model.addAttribute("years", Stream.concat(years.stream(), Stream.of(firstYear)).distinct().sorted(Comparator.reverseOrder()).toList());
        model.addAttribute("parts", List.of(SideChange.of(all, Side.MENTEE, locale()), SideChange.of(all, Side.MENTOR, locale())));
        model.addAttribute("worse", worse.stream().map(one -> worse(all, one, names.get(one.person()))).toList());
        return "survey/change";
    }

    private LocalDate today() {
        return Standing.require().today(clock);
    }

    private static Worse worse(Measured.Year all, Person one, String name) {
        var fall = one.steepestFall();
        return new Worse(
                one.person(), one.side(), name, one.change(), fall.map(shift -> all.questions().get(shift.measure()).text().in(locale())).orElse(null),
                fall.map(Shift::change).orElse(0.0));
    }

    /** @param year without it, the last in which they answered */
    @GetMapping("/{person}")
    @Transactional(readOnly = true)
    String one(@PathVariable UUID person, @RequestParam Optional<Integer> year, Model model) {
        int firstYear = year.orElseGet(() -> measured.lastYearOf(person, today()));
        var all = measured.of(firstYear);
        var theirs = all.people().stream().filter(one -> one.person().equals(person)).toList();
        var name = names(List.of(person)).get(person);
        if (name == null || theirs.stream().anyMatch(Person::withdrawn)) {
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
                        measure.getValue().text().in(locale()), value(one.before().get(measure.getKey())), value(one.after().get(measure.getKey())),
                        one.isUnlike(measure.getKey())))
                .toList();
    }

    private static Double value(Mark mark) {
        return mark == null ? null : mark.value();
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private Map<UUID, String> names(List<UUID> persons) {
        var names = new HashMap<UUID, String>();
        named.forEach(room -> names.putAll(room.namesOf(persons)));
        journal.seen("survey.journal.change", names.keySet());
        return names;
    }
}
