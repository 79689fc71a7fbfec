package ru.nastavnik.survey;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.survey.Audience.Member;

/** People of the registers, by class and name; who has left them, or withdrawn, is not asked. */
@Component
class RegisterMembers {

    /** {@code t} is a card, {@code p} its person; a form tells something only when it is the only one. */
    private static final String ENTRIES = """
            select p.id, t.side, p.school_class, p.sex, cast(extract(year from p.birth_date) as int) as born_in,
              case when cardinality(t.forms) = 1 then (select f.name from mentoring_form f where f.organization_id = p.organization_id and f.id = t.forms[1]) end as form
            from (
              select m.organization_id, m.person_id, 'MENTOR' as side, m.state,
                array(select f.form_id from mentor_form f where f.organization_id = m.organization_id and f.mentor_id = m.id) as forms
              from mentor m where m.archived_on is null
              union all
              select m.organization_id, m.person_id, 'MENTEE', m.state,
                array(select f.form_id from mentee_form f where f.organization_id = m.organization_id and f.mentee_id = m.id)
              from mentee m where m.archived_on is null) t
            join person p on p.organization_id = t.organization_id and p.id = t.person_id
            where p.blocked_on is null and %s
            order by p.school_class nulls last, p.surname, p.given_name, p.patronymic, p.id, t.side""";

    private final JdbcClient jdbc;

    RegisterMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param condition SQL on {@code t} and {@code p}, with {@code :argument} in it */
    List<Member> find(String condition, Object argument) {
        return jdbc.sql(ENTRIES.formatted(condition))
                .param("argument", argument)
                .query((row, index) -> new Member(
                        row.getObject("id", UUID.class), null, Side.valueOf(row.getString("side")), null, row.getString("form"),
                        row.getString("school_class"), row.getString("sex"), row.getObject("born_in", Integer.class)))
                .list();
    }

    List<String> classes() {
        return jdbc.sql("""
                        select distinct p.school_class from person p
                        where p.school_class is not null and p.blocked_on is null and exists (
                          select from mentee m where m.organization_id = p.organization_id and m.person_id = p.id and m.archived_on is null
                          union all
                          select from mentor m where m.organization_id = p.organization_id and m.person_id = p.id and m.archived_on is null)
                        order by p.school_class""")
                .query(String.class)
                .list();
    }
}
