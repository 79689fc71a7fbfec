package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.form.SearchWords;

/**
 * One page of a register in one statement, which begins after a row (keyset) so that a far page costs as much as the first. The walls
 * keep it inside the organization.
 */
final class RegisterQuery {

    static final int PAGE = 25;

    /** How many of the two kinds of consent a person has in force. */
    static final String CONSENTS = """
            (select count(distinct c.kind) from consent c
              where c.person_id = p.id and c.withdrawn_on is null and c.signed_on <= :today and c.valid_until >= :today)""";

    private static final String[] UNMATCHED = {MenteeState.CONFIRMED.name(), MenteeState.WAITING.name()};

    private final String table;
    private final RegisterFilter filter;
    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> params = new LinkedHashMap<>();

    RegisterQuery(String table, RegisterFilter filter, LocalDate today) {
        this.table = table;
        this.filter = filter;
        params.put("today", today);
        where.append(filter.archived() ? "t.archived_on is not null" : "t.archived_on is null");
        if (filter.form() != null) {
            and("exists (select 1 from %1$s_form f where f.%1$s_id = t.id and f.form_id = :form)".formatted(table), "form", filter.form());
        }
        if (filter.consent() != null) {
            where.append(" and ").append(CONSENTS).append(filter.consent() == RegisterFilter.ConsentFilter.MISSING ? " < 2" : " = 2");
        }
        if (filter.state() != null && table.equals("mentee")) {
            and("t.state = any (:state)", "state", filter.state().isUnmatched() ? UNMATCHED : new String[] {filter.state().name()});
        }
    }

    /**
     * Each word must stand somewhere in the name, class or post, or in what {@code alsoIn} says; ё as е, in any case.
     *
     * @param alsoIn a condition on the parameter {@code :wordN} written as {@code %s}; empty for none
     */
    RegisterQuery search(String words, String alsoIn) {
        int n = 0;
        for (String pattern : SearchWords.patterns(words)) {
            String name = "word" + n++;
            String also = alsoIn.isEmpty() ? "" : " or " + alsoIn.formatted(":" + name);
            and("(p.search_key like :" + name + also + ")", name, pattern);
        }
        return this;
    }

    /** One row more than a page, if there is one: so the page knows whether another follows. */
    <R> List<R> list(JdbcClient jdbc, String columns, String alsoJoined, RowMapper<R> row) {
        if (filter.after() != null) {
            and(filter.sort().after(table), "after", filter.after());
        }
        return jdbc.sql("select %s from %s t join person p on p.id = t.person_id %s where %s order by %s limit %d"
                        .formatted(columns, table, alsoJoined, where, filter.sort().orderBy(), PAGE + 1))
                .params(params)
                .query(row)
                .list();
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        params.put(name, value);
    }
}
