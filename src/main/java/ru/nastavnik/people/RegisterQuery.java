package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ru.nastavnik.form.SearchWords;

/**
 * The condition "stands in this register, passes this filter and has these words", for one statement of any sort. Rows are {@code t} (mentor or
 * mentee), their people {@code p}. The walls keep it inside the organization.
 */
final class RegisterQuery {

    static final int PAGE = 25;

    /** How many of the two needed kinds of consent a person has in force. */
    static final String CONSENTS = "(select count(distinct c.kind) from consent c where c.person_id = p.id and " + ConsentKind.inForce("p") + ")";

    /**
     * SQL of a condition: whether that person has both. They are found as a set, like all that stands in other tables; "is true" keeps it one, where a
     * join would be planned for a handful of people.
     */
    static final String HAS_CONSENTS = "(p.id in (" + ConsentKind.COMPLETE_SQL + ")) is true";

    static final String LACKS_CONSENTS = "(p.id in (" + ConsentKind.COMPLETE_SQL + ")) is false";

    private static final String SURNAME = "split_part(p.search_key, ' ', 1)";
    private static final String GIVEN_NAME = "split_part(p.search_key, ' ', 2)";
    private static final String PATRONYMIC = "split_part(p.search_key, ' ', 3)";

    /** The word of the workplace that is nearest; most have none, and are not taken apart. */
    private static final String WORKPLACE = """
            case when p.workplace is null then 99 else
              (select min(%s) from string_to_table(translate(folded(p.workplace), '«»"(),.-', '        '), ' ') as w (word)) end""";

    private final RegisterKind register;
    private final RegisterFilter filter;
    private final String prefix;
    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> params = new LinkedHashMap<>();

    RegisterQuery(RegisterKind register, RegisterFilter filter, LocalDate today) {
        this(register, filter, today, "");
    }

    /** @param prefix of its parameters' names, where several stand in one statement */
    RegisterQuery(RegisterKind register, RegisterFilter filter, LocalDate today, String prefix) {
        this.register = register;
        this.filter = filter;
        this.prefix = prefix;
        params.put("today", today);
        where.append(filter.archived() ? "t.archived_on is not null and p.blocked_on is null" : "t.archived_on is null");
        if (!filter.state().isEmpty()) {
            and("t.state = any (:%s)", "state", filter.state().toArray(String[]::new));
        }
        if (!filter.form().isEmpty()) {
            and(
                    "(t.id in (select f." + register.table + "_id from " + register.table + "_form f where f.form_id = any (:%s))) is true",
                    "form", filter.form().toArray(UUID[]::new));
        }
        if (filter.consent() != null) {
            where.append(" and ").append(switch (filter.consent()) {
                case MISSING -> LACKS_CONSENTS;
                case COMPLETE -> HAS_CONSENTS;
                case EXPIRING -> ConsentDesk.EXPIRING;
            });
        }
        if (!filter.source().isEmpty() && register == RegisterKind.MENTEES) {
            and(
                    "(t.id in (select q.mentee_id from request q where q.source = any (:%s))) is true",
                    "source", filter.source().stream().map(RequestSource::name).toArray(String[]::new));
        }
        if (filter.schoolClass() != null) {
            and("(p.school_class = :%1$s or starts_with(p.school_class, :%1$s || ' «'))", "school_class", filter.schoolClass());
        }
        if (filter.topic() != null) {
            and(register.about, "topic", filter.topic());
        }
    }

    /**
     * Each word must stand somewhere in the name, class or post, or in a mentor's workplace and competences, or in a mentee's requests. Those who
     * have it are found as a set, as with {@link #HAS_CONSENTS}: asked of one card after another, it took five times as long.
     */
    RegisterQuery search(String words) {
        int n = 0;
        for (List<String> variants : SearchWords.variants(SearchedClass.joined(words))) {
            and(
                    "(p.id in (" + register.foundIn + ")) is true", "word" + n++,
                    Stream.concat(variants.stream(), SearchedClass.among(variants)).map(SearchWords::pattern).toArray(String[]::new));
        }
        return this;
    }

    /**
     * Each word must be a part of the name, or a word of a mentor's workplace, but for a slip: one letter more, less or other (two in a long word), or two letters that changed places.
     * The distance of Levenshtein found them where trigrams did not, and in a fifth of the time: «ивнаова» shares three trigrams with «иванова».
     *
     * @return SQL of how many letters are wrong altogether
     */
    String searchAlike(String words) {
        var wrong = new StringBuilder("0");
        int n = 0;
        for (Slip slip : Slip.of(words)) {
            String name = "alike" + n++;
            if (slip.letters() == 0) {
                and("p.search_key like :%s", name, SearchWords.pattern(slip.word()));
                continue;
            }
            params.put(prefix + name + "swapped", slip.swapped().toArray(String[]::new));
            String distance = distance(register, prefix + name, slip.letters());
            and(distance.replace("%", "%%") + " <= " + slip.letters(), name, slip.word());
            wrong.append(" + ").append(distance);
        }
        return wrong.toString();
    }

    private static String distance(RegisterKind register, String name, int letters) {
        var parts = new StringBuilder("least(");
        for (String part : List.of(SURNAME, GIVEN_NAME, PATRONYMIC)) {
            parts.append(distance(part, name, letters)).append(", ");
        }
        if (register == RegisterKind.MENTORS) {
            parts.append(WORKPLACE.formatted(distance("w.word", name, letters))).append(", ");
        }
        return parts.append("99)").toString();
    }

    private static String distance(String part, String name, int letters) {
        return "case when %1$s = any (:%2$sswapped) then 1 else levenshtein_less_equal(:%2$s, %1$s, %3$d) end".formatted(part, name, letters);
    }

    /** SQL of the rows in question, from {@code from} on. */
    String from(String joined) {
        return "from %s t join person p on p.id = t.person_id %s where %s".formatted(register.table, joined, where);
    }

    RegisterQuery after(UUID row) {
        if (row != null) {
            and(filter.sort().after(register.table), "after", row);
        }
        return this;
    }

    Map<String, Object> params() {
        return params;
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition.formatted(prefix + name));
        params.put(prefix + name, value);
    }
}
