package ru.nastavnik.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.PersonName;

/** Agreements by the mentee's name, and mentees of pairs who have none yet. */
@Component
class AgreementList {

    static final int PAGE = 50;

    /** Each agreement, and each mentee of a pair that is not over without one that runs. */
    private static final String ROWS = """
            select a.id, r.pair_id, r.mentee_id, %s as shown, a.number, a.dated, a.ends_on, a.scan_id is not null as scanned,
              h.id as mentor_person, h.surname as mentor_surname, h.given_name as mentor_given, h.patronymic as mentor_patronymic,
              e.id as mentee_person, e.surname, e.given_name, e.patronymic,
              (select count(*) from agreement_signer s where s.organization_id = a.organization_id and s.agreement_id = a.id and s.signed_on is null) as unsigned
            from (
              select organization_id, pair_id, mentee_id, id from agreement
              union all
              select m.organization_id, m.pair_id, m.mentee_id, null
              from pair_mentee m join pair p on p.organization_id = m.organization_id and p.id = m.pair_id
              where p.state in ('PROPOSED', 'IN_DECREE', 'ACTIVE', 'PAUSED') and m.left_on is null and not exists (
                select from agreement a
                where a.organization_id = m.organization_id and a.pair_id = m.pair_id and a.mentee_id = m.mentee_id and %s)) r
            left join agreement a on a.organization_id = r.organization_id and a.id = r.id
            join pair p on p.organization_id = r.organization_id and p.id = r.pair_id
            join mentor c on c.organization_id = p.organization_id and c.id = p.mentor_id
            join person h on h.organization_id = c.organization_id and h.id = c.person_id
            join mentee t on t.organization_id = r.organization_id and t.id = r.mentee_id
            join person e on e.organization_id = t.organization_id and e.id = t.person_id
            where cast(:decree as uuid) is null or exists (
              select from decree_pair d where d.organization_id = r.organization_id and d.decree_id = :decree and d.pair_id = r.pair_id)""".formatted(Shown.SQL, Shown.NOT_ENDED);

    private final JdbcClient jdbc;

    AgreementList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page page(AgreementFilter filter, LocalDate today) {
        List<AgreementRow> found = jdbc.sql("select * from (" + ROWS + """
                        ) l where cast(:state as text) is null or shown = :state
                        order by surname, given_name, patronymic, mentee_id, id limit :most offset :from""")
                .param("today", today)
                .param("decree", filter.decree())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("most", PAGE + 1)
                .param("from", (filter.page() - 1) * PAGE)
                .query(AgreementList::row)
                .list();
        boolean more = found.size() > PAGE;
        return new Page(more ? found.subList(0, PAGE) : found, more);
    }

    /** How many stand where; what does not occur is left out. */
    Map<Shown, Integer> counts(UUID decree, LocalDate today) {
        var counts = new EnumMap<Shown, Integer>(Shown.class);
        jdbc.sql("select shown, count(*) as number from (" + ROWS + ") l group by shown")
                .param("today", today)
                .param("decree", decree)
                .query(row -> {
                    counts.put(Shown.valueOf(row.getString("shown")), row.getInt("number"));
                });
        return counts;
    }

    /** Of the pairs of a decree: which agreements have a paper, by the mentee's name. Whoever is forgotten is left out. */
    List<UUID> papers(UUID decree, LocalDate today) {
        return jdbc.sql("""
                        select a.id from agreement a
                        join mentee t on t.organization_id = a.organization_id and t.id = a.mentee_id
                        join person e on e.organization_id = t.organization_id and e.id = t.person_id
                        join pair p on p.organization_id = a.organization_id and p.id = a.pair_id
                        join mentor c on c.organization_id = p.organization_id and c.id = p.mentor_id
                        join person h on h.organization_id = c.organization_id and h.id = c.person_id
                        where %s and e.blocked_on is null and h.blocked_on is null and exists (
                          select from decree_pair d where d.organization_id = a.organization_id and d.decree_id = :decree and d.pair_id = a.pair_id)
                        order by e.surname, e.given_name, e.patronymic, a.id""".formatted(Shown.NOT_ENDED))
                .param("decree", decree)
                .param("today", today)
                .query(UUID.class)
                .list();
    }

    List<UUID> pairsOf(UUID decree) {
        return jdbc.sql("select pair_id from decree_pair where decree_id = ? order by pair_id").param(decree).query(UUID.class).list();
    }

    private static AgreementRow row(ResultSet row, int index) throws SQLException {
        return new AgreementRow(
                row.getObject("id", UUID.class),
                row.getObject("pair_id", UUID.class),
                row.getObject("mentee_id", UUID.class),
                row.getObject("mentor_person", UUID.class),
                new PersonName(row.getString("mentor_surname"), row.getString("mentor_given"), row.getString("mentor_patronymic")),
                row.getObject("mentee_person", UUID.class),
                new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")),
                Shown.valueOf(row.getString("shown")),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("unsigned"),
                row.getBoolean("scanned"));
    }

    /** @param more whether another page follows */
    record Page(List<AgreementRow> rows, boolean more) {}
}
