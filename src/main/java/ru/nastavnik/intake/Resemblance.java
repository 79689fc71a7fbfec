package ru.nastavnik.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The SQL that finds who resembles whom. It joins by what is equal — two parts of the name and, where both are known, the birth date — and only
 * then counts letters, so that a list of a hundred thousand is compared with a register of as many in seconds.
 *
 * <p>Both sides are relations with the columns {@code s}, {@code g}, {@code f} (surname, given name, patronymic, in lower case, ё as е, empty when
 * there is none), {@code b} (day of birth or null), {@code y} (its year, which may be known without the day) and {@code minor} (a pupil or student). The parameter {@code names} is {@link GivenNames#all()}.
 */
final class Resemblance {

    private static final String PERSON = """
            lower(translate(p.surname, 'Ёё', 'Ее')) as s, lower(translate(p.given_name, 'Ёё', 'Ее')) as g,
              lower(translate(p.patronymic, 'Ёё', 'Ее')) as f, case when p.birth_year_only is not true then p.birth_date end as b,
              extract(year from p.birth_date) as y, p.occupation in ('PUPIL', 'STUDENT') as minor""";

    /** The people of the registers as one side; whoever has withdrawn resembles nobody. */
    static final String KNOWN = "select p.id, " + PERSON + " from person p where p.blocked_on is null";

    /** Those whose data are locked up until they are destroyed, as they were, and since when: Federal Law 152, 21. */
    static final String WITHDRAWN = "select e.person_id as id, " + PERSON + """
            , e.asked_on
            from erasure e cross join lateral jsonb_populate_record(cast(null as person), cast(e.sealed as jsonb)) p where e.done_at is null""";

    /** A vowel is mistaken more often than a consonant. */
    private static final String CONSONANTS = "translate(%s.s, 'аеиоуыэюяьъй', '') = translate(%s.s, 'аеиоуыэюяьъй', '')";

    private Resemblance() {}

    /**
     * The query of all pairs that resemble each other, some more than once.
     *
     * @param newcomer name of a relation, also with {@code number}
     * @param known name of a relation, also with the column {@code key}
     * @param key what tells one of the known from another
     * @param also a condition on n and k that holds for all pairs
     */
    static String pairs(String newcomer, String known, String key, String also) {
        var dated = new Sides(newcomer, known, key, also);
        var both = List.of(
                dated.ofOneDay(),
                dated.pairs("'DATE'", "n.s = k.s and n.g = k.g and n.f = k.f", "n.b <> k.b and " + SLIPPED_DATE),
                dated.typo("n.b = k.b and n.g = k.g and n.f = k.f", "", "s", 2),
                dated.typo("n.b = k.b and n.s = k.s and n.f = k.f", TWO_NAMES, "g", 2),
                dated.typo("n.b = k.b and n.s = k.s and n.g = k.g", "n.f <> '' and k.f <> '' and ", "f", 2));
        var undated = dated.undated();
        var nextYear = undated.stream()
                .map(sides -> sides.pairs("'DATE'", "n.s = k.s and n.g = k.g and n.f = k.f", "n.f <> '' and abs(n.y - k.y) = 1"));
        var one = undated.stream()
                .map(sides -> sides.and(SAME_YEAR))
                .flatMap(sides -> Stream.of(
                        sides.ofOneName(),
                        sides.typo("n.g = k.g and n.f = k.f and left(n.s, 3) = left(k.s, 3)", ALIKE + "n.f <> '' and ", "s", 1),
                        sides.typo("n.g = k.g and n.f = k.f and " + CONSONANTS.formatted("n", "k"), ALIKE + "n.f <> '' and ", "s", 1),
                        sides.typo("n.s = k.s and n.f = k.f", ALIKE + "n.f <> '' and " + TWO_NAMES, "g", 1),
                        sides.typo("n.s = k.s and n.g = k.g", ALIKE + "n.f <> '' and k.f <> '' and ", "f", 1)));
        return Stream.of(both.stream(), nextYear, one).flatMap(pairs -> pairs).collect(Collectors.joining("\nunion all\n"));
    }

    /** Only of those of one name whom no birth date tells apart. The sides are as in {@link #pairs}, the key is {@code id}. */
    static String ofOneName(String newcomer, String known) {
        var dated = new Sides(newcomer, known, "id", "true");
        var undated = dated.undated().stream().map(sides -> sides.and(SAME_YEAR).ofOneName());
        return Stream.concat(Stream.of(dated.ofOneDay()), undated).collect(Collectors.joining("\nunion all\n"));
    }

    private static String undated(String relation, boolean undated) {
        return "(select * from " + relation + " where b is " + (undated ? "" : "not ") + "null)";
    }

    /** Without a day the year tells, where it is known of both. */
    private static final String SAME_YEAR = "(n.y = k.y or n.y is null or k.y is null)";

    private static final String ONE_PATRONYMIC = "(n.f = k.f or n.f = '' or k.f = '')";

    /** An adult and a pupil of one name are namesakes. */
    private static final String ALIKE = "n.minor = k.minor and ";

    private static final String TWO_NAMES = "not (n.g = any(:names) and k.g = any(:names)) and ";

    private static final String SLIPPED_DATE = """
            ((extract(year from n.b) = extract(year from k.b))::int + (extract(month from n.b) = extract(month from k.b))::int
              + (extract(day from n.b) = extract(day from k.b))::int = 2
            or extract(year from n.b) = extract(year from k.b) and extract(month from n.b) = extract(day from k.b)
              and extract(day from n.b) = extract(month from k.b))""";

    /** What is compared with what; see {@link #pairs}. */
    private record Sides(String newcomer, String known, String key, String also) {

        Sides and(String condition) {
            return new Sides(newcomer, known, key, also + " and " + condition);
        }

        /** Of at least one of the two the day of birth is not known. */
        List<Sides> undated() {
            return List.of(
                    new Sides(Resemblance.undated(newcomer, true), known, key, also),
                    new Sides(Resemblance.undated(newcomer, false), Resemblance.undated(known, true), key, also));
        }

        String ofOneDay() {
            return pairs("'SAME'", "n.s = k.s and n.g = k.g and n.b = k.b", ONE_PATRONYMIC);
        }

        String ofOneName() {
            return pairs(
                    "case when n.f = k.f and n.f <> '' and n.minor = k.minor then 'SAME' else 'NAMESAKE' end", "n.s = k.s and n.g = k.g", ONE_PATRONYMIC);
        }

        /** Of a short word only one letter may differ. */
        String typo(String equal, String only, String part, int most) {
            String near = "n.%1$s <> k.%1$s and levenshtein_less_equal(n.%1$s, k.%1$s, %2$d) <= case when least(length(n.%1$s), length(k.%1$s)) > 5 then %2$d else 1 end";
            return pairs("'TYPO'", equal, only + near.formatted(part, most));
        }

        String pairs(String likeness, String equal, String only) {
            return "select n.number, k.%s as found, %s as likeness from %s n join %s k on %s where %s and %s"
                    .formatted(key, likeness, newcomer, known, equal, also, only);
        }
    }
}
