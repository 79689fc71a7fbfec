package ru.nastavnik.decree;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.people.Occupied;

/**
 * The text of a decree on pairs and groups: its title, an empty line, then a paragraph a line. Always Russian, for a decree is a Russian
 * legal paper in whatever language the page around it is.
 */
@Component
class Wording {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy 'года'", RUSSIAN);

    private final Inflection inflection = new Inflection();
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    Wording() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("decree/");
        resolver.setSuffix(".txt");
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
    }

    /** @param curator name of whoever answers for the pairs, in the nominative */
    String of(List<PairLine> lines, int firstYear, String curator) {
        var context = new Context(RUSSIAN);
        context.setVariable("year", new ProgrammeYear(firstYear).title());
        context.setVariable("curator", curator);
        context.setVariable("points", IntStream.range(0, lines.size()).mapToObj(index -> point(index + 1, lines.get(index))).toList());
        return templates.process("pairs", context).strip();
    }

    private Point point(int number, PairLine line) {
        var period = line.period();
        String terms = "по форме «%s» с %s по %s".formatted(line.form(), day(period.startsOn()), day(period.endsOn()));
        return new Point(number, mentor(line.mentor()), line.mentees().stream().map(this::mentee).toList(), line.isGroup(), terms);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String mentor(PairLine.Member mentor) {
        return described(inflection.accusative(mentor.name(), mentor.sex()), mentor.occupied());
    }

    private String mentee(PairLine.Member mentee) {
        return described(inflection.instrumental(mentee.name(), mentee.sex()), mentee.occupied());
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
