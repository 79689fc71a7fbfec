package ru.nastavnik.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.PersonName;

/** Those whom a round asks, by class and name as they were invited; one statement a page. Who has answered and withdrawn then counts, and stands on no list. */
@Component
class InviteeList {

    static final int PAGE = 50;

    private static final String ROWS = """
            select i.id, i.person_id, i.side, i.school_class, p.surname, p.given_name, p.patronymic, a.name as account_name,
              i.answered_on is not null as answered, i.noted_on_paper, i.mailed_on, i.refused_on, i.reminded_on, coalesce(p.email, a.email) is not null as has_mail,
              exists (select from survey_entry e where e.organization_id = i.organization_id and e.invitee_id = i.id and e.kind = 'CARD') as has_card
            from invitee i
            left join person p on p.organization_id = i.organization_id and p.id = i.person_id
            left join account a on a.id = i.account_id
            where i.round_id = :round and """ + Invitees.ASKED + " and p.blocked_on is null and %s order by i.id";

    private final JdbcClient jdbc;

    InviteeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param all also those who have answered
     * @param schoolClass null for any
     * @param after id of the last row of the page before
     */
    record Filter(Boolean all, String schoolClass, UUID after) {

        Filter {
            all = Boolean.TRUE.equals(all);
            schoolClass = schoolClass == null || schoolClass.isBlank() ? null : schoolClass;
        }

        Filter fromTheStart() {
            return new Filter(all, schoolClass, null);
        }
    }

    /**
     * @param person null for staff, whose name is that of their account
     * @param noted whether nobody but the curator says that they have answered
     * @param refusedOn when the mail server did not take their address; null once it did
     */
    record Row(
            UUID id, UUID person, String name, Side side, String schoolClass, boolean answered, boolean noted, LocalDate mailedOn, LocalDate refusedOn,
            LocalDate remindedOn, boolean hasMail, boolean hasCard) {}

    /** @param next id after which the next page begins; null on the last */
    record Page(List<Row> rows, UUID next) {}

    /** Whom the log of access knows: staff is not in it. */
    static List<UUID> persons(List<Row> rows) {
        return rows.stream().map(Row::person).filter(person -> person != null).toList();
    }

    Page page(UUID round, Filter filter) {
        List<Row> found = jdbc.sql(ROWS.formatted("""
                        (:all or i.answered_on is null) and (cast(:schoolClass as text) is null or i.school_class = :schoolClass)
                        and (cast(:after as uuid) is null or i.id > :after)""") + " limit :most")
                .param("round", round)
                .param("all", filter.all())
                .param("schoolClass", filter.schoolClass())
                .param("after", filter.after())
                .param("most", PAGE + 1)
                .query(InviteeList::row)
                .list();
        return found.size() <= PAGE ? new Page(found, null) : new Page(found.subList(0, PAGE), found.get(PAGE - 1).id());
    }

    /** All who have not answered. @param schoolClass null for all */
    List<Row> waiting(UUID round, String schoolClass) {
        return jdbc.sql(ROWS.formatted("i.answered_on is null and (cast(:schoolClass as text) is null or i.school_class = :schoolClass)"))
                .param("round", round)
                .param("schoolClass", schoolClass)
                .query(InviteeList::row)
                .list();
    }

    /** Empty, when the round asks no such one. */
    List<Row> one(UUID round, UUID invitee) {
        return jdbc.sql(ROWS.formatted("i.id = :invitee")).param("round", round).param("invitee", invitee).query(InviteeList::row).list();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Row(
                row.getObject("id", UUID.class), person,
                person == null
                        ? row.getString("account_name")
                        : new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")).full(),
                Side.valueOf(row.getString("side")), row.getString("school_class"), row.getBoolean("answered"), row.getBoolean("noted_on_paper"),
                row.getObject("mailed_on", LocalDate.class), row.getObject("refused_on", LocalDate.class), row.getObject("reminded_on", LocalDate.class),
                row.getBoolean("has_mail"), row.getBoolean("has_card"));
    }
}
