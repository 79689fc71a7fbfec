package ru.nastavnik.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.organization.OnceWhileReading;
import ru.nastavnik.organization.Standing;

/** The registers as lists, and their figures. */
@Repository
class Register {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OnceWhileReading<Figures> figures = new OnceWhileReading<>(this::count);

    Register(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page, which begins after a row (keyset) so that a far page costs as much as the first. When nobody has the words, those who nearly have. */
    Page page(RegisterKind register, RegisterFilter filter, String words, LocalDate today) {
        var rows = rows(register, filter, words, today);
        if (!rows.isEmpty() || words == null || filter.after() != null) {
            boolean more = rows.size() > RegisterQuery.PAGE;
            var shown = more ? rows.subList(0, RegisterQuery.PAGE) : rows;
            return new Page(shown, more ? shown.get(shown.size() - 1).id() : null, false);
        }
        return new Page(alike(register, filter, words, today), null, true);
    }

    /** One row more than a page, if there is one: so the page knows whether another follows. */
    private List<RegisterRow> rows(RegisterKind register, RegisterFilter filter, String words, LocalDate today) {
        var query = new RegisterQuery(register, filter, today).search(words).after(filter.after());
        return jdbc.sql("select %s %s order by %s limit %d".formatted(
                        RegisterRow.columns(register), query.from(register.joined), filter.sort().orderBy(), RegisterQuery.PAGE + 1))
                .params(query.params())
                .query(RegisterRow::of)
                .list();
    }

    /** Who nearly has the words, on one page: the nearest first; of two equally near, by name. */
    List<RegisterRow> alike(RegisterKind register, RegisterFilter filter, String words, LocalDate today) {
        if (!Slip.mayHaveHappened(words)) {
            return List.of();
        }
        var query = new RegisterQuery(register, filter, today);
        String wrong = query.searchAlike(words);
        return jdbc.sql("select %s %s order by %s, p.surname, p.given_name, p.patronymic, p.id limit %d".formatted(
                        RegisterRow.columns(register), query.from(register.joined), wrong, RegisterQuery.PAGE))
                .params(query.params())
                .query(RegisterRow::of)
                .list();
    }

    /** Ids of all cards of the list, on whichever page, by name and with their people; where it shows those who nearly have the words, of these. */
    Map<UUID, UUID> listed(RegisterKind register, RegisterFilter filter, String words, LocalDate today) {
        var people = all(register, filter, words, today);
        if (people.isEmpty() && words != null) {
            alike(register, filter, words, today).forEach(row -> people.put(row.id(), row.person()));
        }
        return people;
    }

    private Map<UUID, UUID> all(RegisterKind register, RegisterFilter filter, String words, LocalDate today) {
        var query = new RegisterQuery(register, filter, today).search(words);
        var people = new LinkedHashMap<UUID, UUID>();
        jdbc.sql("select t.id, p.id as person %s order by p.surname, p.given_name, p.patronymic, p.id".formatted(query.from("")))
                .params(query.params())
                .query(row -> {
                    people.put(row.getObject("id", UUID.class), row.getObject("person", UUID.class));
                });
        return people;
    }

    /** How many stand in a register now, of them at work or looking for a pair. Cheap enough for each list, as {@link #figures} are not. */
    Sizes sizes(RegisterKind register) {
        return jdbc.sql("""
                        select count(*) as whole, count(*) filter (where state = :bound) as bound, count(*) filter (where state = any (:unmatched)) as unmatched
                        from %s where archived_on is null""".formatted(register.table))
                .param("bound", register.bound)
                .param("unmatched", RegisterKind.unmatched().toArray(String[]::new))
                .query(Sizes.class)
                .single();
    }

    record Sizes(int whole, int bound, int unmatched) {}

    /** Of those in the registers now: how many, in which state, without a consent in force. */
    Figures figures() {
        return figures.get();
    }

    private Figures count() {
        return jdbc.sql("""
                        with complete as (""" + ConsentKind.COMPLETE_SQL + """
                          )
                        select mentors.*, mentees.*, (select count(*) from request r join mentee m on m.id = r.mentee_id where m.archived_on is null) as requests
                        from (
                          select count(*) as mentors,
                            count(*) filter (where person_id not in (select person_id from complete)) as mentors_without_consent
                          from mentor where archived_on is null) mentors,
                        (
                          select count(*) as mentees, count(*) filter (where state = 'APPLIED') as applied, count(*) filter (where state = 'PAIRED') as paired,
                            count(*) filter (where state in ('CONFIRMED', 'WAITING')) as unmatched,
                            count(*) filter (where person_id not in (select person_id from complete)) as mentees_without_consent
                          from mentee where archived_on is null) mentees""")
                .param("today", Standing.require().today(clock))
                .query(Figures.class)
                .single();
    }

    record Figures(int mentors, int mentorsWithoutConsent, int mentees, int applied, int paired, int unmatched, int menteesWithoutConsent, int requests) {}

    /**
     * Rows of one page.
     *
     * @param next id after which the next page begins; null on the last
     * @param alike nobody has the words searched for; these nearly have them
     */
    record Page(List<RegisterRow> rows, UUID next, boolean alike) {}
}
