package ru.nastavnik.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import ru.nastavnik.intake.Line.Problem;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.Entry;
import ru.nastavnik.people.EntryRules;
import ru.nastavnik.people.MentorState;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.Request;
import ru.nastavnik.people.RequestSource;
import ru.nastavnik.people.Sex;
import ru.nastavnik.sheet.ClassNotation;
import ru.nastavnik.sheet.DateNotation;
import ru.nastavnik.sheet.NameNotation;
import ru.nastavnik.sheet.SheetRow;

/** Reads rows of a list of mentors or mentees by the rules of their forms. */
final class PersonReader implements Function<SheetRow, Line> {

    private static final int MAJORITY = 18;
    private static final Pattern ISO_DAY = Pattern.compile("(19|20)\\d{2}-\\d{2}-\\d{2}");

    private final Import list;
    private final Columns columns;
    private final EntryRules rules;
    private final Map<String, UUID> forms;
    private final OrganizationKind kind;
    private final Memory<Optional<String>> additions;
    private final MessageSource messages;
    private final LocalDate today;
    private final Locale locale;
    private final Memory<String> classes = new Memory<>(ClassNotation::of);
    private final Memory<Optional<Occupation>> occupations = new Memory<>(Words::occupation);
    private final Memory<Optional<RequestSource>> sources = new Memory<>(Words::source);
    private final Memory<Optional<Sex>> sexes = new Memory<>(Words::sex);
    private final Memory<Optional<Sex>> patronymics = new Memory<>(Patronymics::sexOf);
    private final Memory<String> formNames = new Memory<>(Headings::plain);

    /** @param forms ids of the forms of mentoring by {@link Headings#plain} of their names */
    PersonReader(
            Import list, Organization organization, EntryRules rules, Map<String, UUID> forms, MessageSource messages, LocalDate today, Locale locale) {
        this.list = list;
        this.columns = list.columns();
        this.rules = rules;
        this.forms = forms;
        this.kind = organization.getKind();
        this.additions = new Memory<>(new OwnName(organization)::addition);
        this.messages = messages;
        this.today = today;
        this.locale = locale;
    }

    @Override
    public Line apply(SheetRow row) {
        var reading = new Reading(columns, row, messages, locale);
        var name = name(reading);
        var born = born(reading);
        var place = place(reading);
        var occupation = reading.value(Field.OCCUPATION, occupations::of, "import.problem.occupation");
        var assumed = assumed(reading, place.schoolClass());
        var likely = occupation == null ? assumed : occupation;
        var contacts = ContactCells.of(reading, isReachedByRepresentative(born, likely));
        var ages = Ages.of(reading);
        var entry = new Entry(
                name.surname(), name.givenName(), empty(name.patronymic()), born, sex(reading, name), occupation, assumed,
                place.workplace(), Optional.ofNullable(place.schoolClass()).map(classes::of).orElse(null),
                reading.text(Field.POST), contacts.phone(), contacts.email(), contacts.representative(), contacts.representativePhone(),
                reading.text(Field.COMPETENCES), reading.text(Field.INTERESTS), ages.from(), ages.to(), reading.number(Field.HOURS),
                reading.number(Field.CAPACITY), stage(reading), requests(reading), forms(reading));
        var problems = new ArrayList<>(reading.problems());
        var lacks = new ArrayList<Problem>();
        for (var problem : rules.problems(list.getKind().register(), entry, today, locale)) {
            Field field = PeopleEntries.field(columns, problem.field());
            if (reading.isFaulty(field)) {
                continue;
            }
            switch (problem.field()) {
                case "birthDate" -> (entry.birthDate() == null ? lacks : problems).add(reading.problem(field, problem.text()));
                case "sex" -> lacks.add(reading.problem(field, reading.words("import.problem.sex")));
                case "givenName" -> problems.add(reading.problem(field, reading.words("import.problem.given-name")));
                default -> problems.add(reading.problem(field, problem.text()));
            }
        }
        return new Line(row.number(), entry, key(entry, likely), problems, lacks, reading.remarks());
    }

    private static NameNotation.Parts name(Reading reading) {
        String whole = reading.text(Field.FULL_NAME);
        var parts = whole == null ? new NameNotation.Parts("", "", "") : Names.parts(whole);
        return new NameNotation.Parts(
                part(reading, Field.SURNAME, parts.surname()), part(reading, Field.GIVEN_NAME, parts.givenName()),
                part(reading, Field.PATRONYMIC, parts.patronymic()));
    }

    private static String part(Reading reading, Field field, String otherwise) {
        String text = reading.text(field);
        return text == null ? otherwise : Names.part(text);
    }

    private Birth born(Reading reading) {
        return reading.value(Field.BIRTH_DATE, this::birth, "import.problem.date");
    }

    /** A spreadsheet's own days come as they are compared. */
    private Optional<Birth> birth(String text) {
        return ISO_DAY.matcher(text).matches()
                ? isoDay(text)
                : DateNotation.of(text, today).map(written -> written.isYearOnly() ? Birth.in(written.year()) : Birth.on(written.day()));
    }

    private static Optional<Birth> isoDay(String text) {
        try {
            return Optional.of(Birth.on(LocalDate.parse(text)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** @param workplace null when it is in the organization itself */
    private record Place(String workplace, String schoolClass) {}

    /** Whoever is here works or learns nowhere else; an export writes their class after the organization's name. */
    private Place place(Reading reading) {
        String told = reading.text(Field.WORKPLACE);
        String schoolClass = reading.text(Field.SCHOOL_CLASS);
        Optional<String> addition = told == null ? Optional.empty() : additions.of(told);
        return addition.map(named -> new Place(null, schoolClass == null ? empty(named) : schoolClass)).orElseGet(() -> new Place(told, schoolClass));
    }

    /** What the post says; what was chosen for the whole list; a learner when nothing was and there is a class or group. */
    private Occupation assumed(Reading reading, String schoolClass) {
        String post = reading.text(Field.POST);
        Optional<Occupation> byPost = post == null ? Optional.empty() : occupations.of(post);
        Occupation preset = list.getKind().preset(kind);
        Optional<Occupation> chosen = list.occupation().filter(occupation -> occupation != preset);
        return byPost.or(() -> chosen).orElse(schoolClass == null ? preset : Occupation.ofLearners(kind));
    }

    /** A teacher among the mentees is reached like a mentor. */
    private boolean isReachedByRepresentative(Birth born, Occupation occupation) {
        boolean minor = born == null ? occupation == null || occupation.mayBeMinor() : born.latest().isAfter(today.minusYears(MAJORITY));
        return list.getKind() == ImportKind.MENTEES && minor;
    }

    private Sex sex(Reading reading, NameNotation.Parts name) {
        Sex told = reading.value(Field.SEX, sexes::of, "import.problem.sex-unread");
        return told != null ? told : patronymics.of(name.patronymic()).or(() -> GivenNames.sexOf(name.givenName())).orElse(null);
    }

    private MentorState stage(Reading reading) {
        return Optional.ofNullable(reading.value(Field.STAGE, Words::stage, "import.problem.stage")).or(list::mentorState).orElse(null);
    }

    private List<Request> requests(Reading reading) {
        String text = reading.text(Field.REQUEST);
        RequestSource source = reading.value(Field.SOURCE, sources::of, "import.problem.source");
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;\\n]")).map(String::strip).filter(topic -> !topic.isEmpty()).distinct()
                        .map(topic -> new Request(topic, source == null ? RequestSource.SELF : source))
                        .toList();
    }

    private Set<UUID> forms(Reading reading) {
        String text = reading.text(Field.FORMS);
        var chosen = new HashSet<UUID>();
        if (text != null) {
            for (String name : text.split("[,;\\n]")) {
                UUID form = forms.get(formNames.of(name));
                if (form != null) {
                    chosen.add(form);
                } else if (!name.isBlank()) {
                    reading.note(Field.FORMS, "import.problem.form", name.strip());
                }
            }
        }
        return chosen;
    }

    private static Line.Key key(Entry entry, Occupation likely) {
        return new Line.Key(
                GivenNames.key(entry.surname()), GivenNames.key(entry.givenName()), GivenNames.key(entry.patronymic()), entry.birthDate(),
                likely != null && likely.mayBeMinor());
    }

    private static String empty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The age of the mentees that a mentor prefers: 12–15, от 12 до 15, с 12 лет, –15. */
    private record Ages(Integer from, Integer to) {

        static Ages of(Reading reading) {
            String text = reading.text(Field.AGES);
            if (text == null) {
                return new Ages(null, null);
            }
            int[] numbers = Arrays.stream(text.split("\\D+")).filter(number -> !number.isEmpty() && number.length() < 4).mapToInt(Integer::parseInt).toArray();
            if (numbers.length == 0 || numbers.length > 2 || text.toLowerCase(Locale.ROOT).contains("кл")) {
                reading.note(Field.AGES, "import.problem.ages", text);
                return new Ages(null, null);
            }
            boolean upTo = text.toLowerCase(Locale.ROOT).startsWith("до") || text.matches("[-–—]\\d+");
            return numbers.length == 2
                    ? new Ages(numbers[0], numbers[1])
                    : new Ages(upTo ? null : Integer.valueOf(numbers[0]), upTo ? Integer.valueOf(numbers[0]) : null);
        }
    }
}
