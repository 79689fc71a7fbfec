package ru.nastavnik.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.journal.JournalLine.Whom;
import ru.nastavnik.organization.Standing;

/** The log as a list, the latest first; a far page costs as much as the first. */
@Repository
class JournalLines {

    static final int PAGE = 50;

    /** So many people of one line are named; the extract names all. */
    private static final int NAMED = 5;

    private final JdbcClient jdbc;
    private final ObjectProvider<Named> named;

    JournalLines(JdbcClient jdbc, ObjectProvider<Named> named) {
        this.jdbc = jdbc;
        this.named = named;
    }

    /** @param next id after which the next page begins; null on the last */
    record Page(List<JournalLine> lines, Long next) {

        List<UUID> people() {
            return lines.stream().flatMap(line -> line.whom().stream()).map(Whom::id).distinct().toList();
        }
    }

    /**
     * @param persons only lines about one of them; null for all
     * @param names whether the reader may know who they are
     */
    Page page(JournalFilter filter, Collection<UUID> persons, boolean names) {
        var lines = lines(filter, persons, PAGE + 1, names);
        boolean more = lines.size() > PAGE;
        return new Page(more ? lines.subList(0, PAGE) : lines, more ? lines.get(PAGE - 1).id() : null);
    }

    List<JournalLine> lines(JournalFilter filter, Collection<UUID> persons, int most, boolean names) {
        var query = new Query(filter, persons);
        var found = jdbc.sql("""
                        with page as (
                          select e.* from journal_entry e where true%s order by e.id desc limit %d)
                        select page.*, a.name as by,
                          array(select p.person_id from journal_person p where p.entry_id = page.id
                                order by coalesce(p.person_id = any(:persons), false) desc, p.person_id limit %d) as whom
                        from page left join account a on a.id = page.account_id
                        order by page.id desc""".formatted(query.conditions, most, NAMED))
                .params(query.params)
                .query(JournalLines::line)
                .list();
        return names ? named(found) : found;
    }

    /** Each person of each line, for an extract, and each line that names nobody; as many rows as asked for at most. */
    void rows(JournalFilter filter, Collection<UUID> persons, int most, Consumer<JournalLine> row) {
        var query = new Query(filter, persons);
        var found = jdbc.sql("""
                        select e.*, a.name as by, array_remove(array[p.person_id], null) as whom
                        from journal_entry e left join journal_person p on p.entry_id = e.id left join account a on a.id = e.account_id
                        where (cast(:persons as uuid[]) is null or p.person_id = any(:persons))%s
                        order by e.id desc, p.person_id limit %d""".formatted(query.conditions, most))
                .params(query.params)
                .query(JournalLines::line)
                .list();
        named(found).forEach(row);
    }

    /** A person's id with those that they had before. */
    List<UUID> idsOf(UUID person) {
        return Stream.concat(Stream.of(person), named.stream().flatMap(room -> room.formerIdsOf(person).stream())).toList();
    }

    private static JournalLine line(ResultSet row, int number) throws SQLException {
        var whom = Stream.of((UUID[]) row.getArray("whom").getArray()).map(id -> new Whom(id, null)).toList();
        return new JournalLine(
                row.getLong("id"), row.getTimestamp("done_at").toInstant(), row.getObject("account_id", UUID.class), row.getString("by"),
                Deed.valueOf(row.getString("deed")), row.getString("what"), row.getInt("persons"), whom);
    }

    private List<JournalLine> named(List<JournalLine> lines) {
        var people = lines.stream().flatMap(line -> line.whom().stream()).map(Whom::id).distinct().toList();
        var names = new HashMap<UUID, String>();
        named.stream().forEach(room -> names.putAll(room.namesOf(people)));
        return lines.stream()
                .map(line -> new JournalLine(
                        line.id(), line.at(), line.account(), line.by(), line.deed(), line.what(), line.persons(),
                        line.whom().stream().map(one -> new Whom(one.id(), names.get(one.id()))).toList()))
                .toList();
    }

    private static final class Query {

        final Map<String, Object> params = new HashMap<>();
        final StringBuilder conditions = new StringBuilder();

        Query(JournalFilter filter, Collection<UUID> persons) {
            params.put("persons", persons == null ? null : persons.toArray(UUID[]::new));
            if (persons != null) {
                conditions.append(" and e.id in (select w.entry_id from journal_person w where w.person_id = any(:persons))");
            }
            and("e.account_id = :account", "account", filter.account());
            and("e.deed = :deed", "deed", filter.deed() == null ? null : filter.deed().name());
            and("e.done_at >= :from", "from", start(filter.from()));
            and("e.done_at < :to", "to", start(filter.to() == null ? null : filter.to().plusDays(1)));
            and("e.id < :after", "after", filter.after());
        }

        private void and(String condition, String name, Object value) {
            if (value != null) {
                conditions.append(" and ").append(condition);
                params.put(name, value);
            }
        }

        /** Of a day by the organization's clock. */
        private static Timestamp start(LocalDate day) {
            return day == null ? null : Timestamp.from(day.atStartOfDay(Standing.require().zone()).toInstant());
        }
    }
}
