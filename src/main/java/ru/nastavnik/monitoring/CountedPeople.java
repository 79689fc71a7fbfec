package ru.nastavnik.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.PersonName;

/** The people behind an indicator of the organization, as it is counted today; a far page costs as much as the first. */
@Component
class CountedPeople {

    static final int PAGE = 25;

    private static final String PEOPLE = """
            with counted as (%s)
            select p.id, p.blocked_on is not null as blocked, p.surname, p.given_name, p.patronymic, p.school_class, p.post, c.forms, c.counts,
              (select m.id from mentee m where m.organization_id = p.organization_id and m.person_id = p.id) as mentee,
              (select m.id from mentor m where m.organization_id = p.organization_id and m.person_id = p.id) as mentor
            from counted c
            join person p on p.id = c.person_id
            where cast(:after as uuid) is null or (p.surname, p.given_name, p.patronymic, p.id) >
              (select a.surname, a.given_name, a.patronymic, a.id from person a where a.id = :after)
            order by p.surname, p.given_name, p.patronymic, p.id
            limit :most""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CountedPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param after id of the last person of the page before; null for the first page */
    Page page(Indicator indicator, UUID after) {
        Standing standing = Standing.require();
        LocalDate today = standing.today(clock);
        List<Row> found = jdbc.sql(PEOPLE.formatted(indicator.formula().people()))
                .param("organization", standing.organization())
                .param("day", today)
                .param("argument", indicator.argument())
                .param("after", after)
                .param("most", PAGE + 1)
                .query(CountedPeople::row)
                .list();
        boolean more = found.size() > PAGE;
        return new Page(more ? found.subList(0, PAGE) : found, more ? found.get(PAGE - 1).id() : null, today);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID mentee = row.getObject("mentee", UUID.class);
        String schoolClass = row.getString("school_class");
        return new Row(
                row.getObject("id", UUID.class),
                new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")),
                schoolClass == null ? row.getString("post") : schoolClass,
                row.getObject("forms", Integer.class),
                row.getBoolean("counts"),
                row.getBoolean("blocked") ? null : mentee == null ? "/mentors/" + row.getString("mentor") : "/mentees/" + mentee);
    }

    /**
     * @param what class or post; null when neither is known
     * @param forms how many questionnaires; null where that is not asked
     * @param counts whether the person is in the numerator
     * @param card address below the organization's; null for those who have withdrawn, whose cards are shown to nobody
     */
    record Row(UUID id, PersonName name, String what, Integer forms, boolean counts, String card) {}

    /** @param next id after which the next page begins; null on the last */
    record Page(List<Row> rows, UUID next, LocalDate day) {

        public boolean asksForms() {
            return !rows.isEmpty() && rows.get(0).forms() != null;
        }
    }
}
