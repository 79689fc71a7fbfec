package ru.nastavnik.decree;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.pairing.EndReason;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.people.Occupied;

/** The text of a decree on pairs and groups: its title, an empty line, then a paragraph a line. */
@Component
class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy 'года'", TextTemplates.RUSSIAN);

    private final TextTemplates templates;

    Wording(TextTemplates templates) {
        this.templates = templates;
    }

    /**
     * @param names of all in the pairs, by id of the person
     * @param curator name of whoever answers for the pairs, in the nominative
     */
    String pairs(List<PairLine> lines, Map<UUID, NameForm> names, int firstYear, String curator) {
        var data = data(firstYear, curator);
        data.put("points", points(lines, (number, line) -> point(number, line, names)));
        return templates.fill("pairs", data);
    }

    /**
     * @param lines of all pairs in the changes, and no others
     * @param changes which of them take the place of which
     */
    String replacement(List<PairLine> lines, Collection<PairChange> changes, Map<UUID, NameForm> names, int firstYear, String curator) {
        Map<UUID, PairLine> byId = byId(lines);
        List<PairChange> ordered = inOrderOf(lines, changes);
        var data = data(firstYear, curator);
        data.put("former", IntStream.range(0, ordered.size()).mapToObj(at -> former(at + 1, byId.get(ordered.get(at).pairId()), ordered.get(at).reason())).toList());
        List<PairLine> successors = ordered.stream().map(change -> byId.get(change.successorId())).filter(Objects::nonNull).toList();
        data.put("points", points(successors, (number, line) -> point(number, line, names)));
        return templates.fill("replacement", data);
    }

    private static Map<String, Object> data(int firstYear, String curator) {
        var data = new HashMap<String, Object>();
        data.put("year", ProgrammeYear.title(firstYear));
        data.put("curator", curator);
        return data;
    }

    /** What an amendment makes of pairs, a line each. */
    List<String> changed(List<PairLine> lines, Collection<PairChange> changes) {
        Map<UUID, PairLine> byId = byId(lines);
        return inOrderOf(lines, changes).stream()
                .map(change -> {
                    String pair = inWords(byId.get(change.pairId()));
                    return change.endsOn() == null
                            ? "исключить: %s (%s)".formatted(pair, ground(change.reason()))
                            : "считать закреплёнными по %s: %s".formatted(day(change.endsOn()), pair);
                })
                .toList();
    }

    private static Map<UUID, PairLine> byId(List<PairLine> lines) {
        return lines.stream().collect(Collectors.toMap(PairLine::id, Function.identity()));
    }

    private static List<PairChange> inOrderOf(List<PairLine> lines, Collection<PairChange> changes) {
        Map<UUID, PairChange> byPair = changes.stream().collect(Collectors.toMap(PairChange::pairId, Function.identity()));
        return lines.stream().map(line -> byPair.get(line.id())).filter(Objects::nonNull).toList();
    }

    static String inWords(PairLine line) {
        return "наставник — %s, %s — %s".formatted(
                line.mentor().name().full(), line.isGroup() ? "наставляемые" : "наставляемый",
                line.mentees().stream().map(mentee -> mentee.name().full()).collect(Collectors.joining(", ")));
    }

    private static String ground(EndReason reason) {
        return switch (reason) {
            case BREACH -> "систематическое нарушение договорённостей";
            case LOST_CONTACT -> "утрата связи между участниками";
            case LEFT -> "выбытие участника";
            case AGREED -> "соглашение сторон";
            case SUCCESS -> "досрочное достижение цели";
            case CONSENT_WITHDRAWN -> "отзыв согласия";
            case DECREE -> "изменение состава пар";
        };
    }

    private static <T> List<T> points(List<PairLine> lines, BiFunction<Integer, PairLine, T> point) {
        return IntStream.range(0, lines.size()).mapToObj(at -> point.apply(at + 1, lines.get(at))).toList();
    }

    private static Point former(int number, PairLine line, EndReason reason) {
        return new Point(
                number, line.mentor().name().full(), line.mentees().stream().map(mentee -> mentee.name().full()).toList(), line.isGroup(), ground(reason));
    }

    private static Point point(int number, PairLine line, Map<UUID, NameForm> names) {
        var period = line.period();
        return new Point(
                number,
                described(names.get(line.mentor().personId()).accusative(), line.mentor().occupied()),
                line.mentees().stream().map(mentee -> described(names.get(mentee.personId()).instrumental(), mentee.occupied())).toList(),
                line.isGroup(),
                "по форме «%s» с %s по %s".formatted(line.form(), day(period.startsOn()), day(period.endsOn())));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Posts and places stand in brackets in the nominative: nobody can inflect «учитель физики, ООО «Макет»» without fail. */
    private static String described(String name, Occupied occupied) {
        String about = Stream.of(occupied.schoolClass(), occupied.post(), occupied.workplace())
                .filter(part -> part != null && !part.isBlank())
                .map(part -> part.strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(", "));
        return about.isEmpty() ? name : name + " (" + about + ")";
    }

    /** A point of the decree; public for the template's expressions. */
    public record Point(int number, String mentor, List<String> mentees, boolean group, String terms) {}
}
