package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The registers as lists, and their figures. */
@Repository
class Register {

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<MentorRow> mentors(RegisterFilter filter, String words, LocalDate today) {
        var rows = new RegisterQuery("mentor", filter, today)
                .search(words, "lower(translate(array_to_string(t.competences, ' '), 'Ёё', 'Ее')) like %s")
                .list(jdbc, MentorRow.COLUMNS, "", MentorRow::of);
        return Page.of(rows, MentorRow::id);
    }

    Page<MenteeRow> mentees(RegisterFilter filter, String words, LocalDate today) {
        var rows = new RegisterQuery("mentee", filter, today)
                .search(words, "exists (select 1 from request q where q.mentee_id = t.id and lower(translate(q.topic, 'Ёё', 'Ее')) like %s)")
                .list(jdbc, MenteeRow.COLUMNS, "left join request r on r.mentee_id = t.id and r.position = 0", MenteeRow::of);
        return Page.of(rows, MenteeRow::id);
    }

    /** Of those in the registers now: how many, in which state, without a consent in force. */
    Figures figures(LocalDate today) {
        return jdbc.sql("""
                        with complete as (
                          select c.person_id from consent c
                          where c.withdrawn_on is null and c.signed_on <= :today and c.valid_until >= :today
                          group by c.person_id having count(distinct c.kind) = 2)
                        select
                          (select count(*) from mentor where archived_on is null) as mentors,
                          (select count(*) from mentor where archived_on is null and person_id not in (select person_id from complete)) as mentors_without_consent,
                          (select count(*) from mentee where archived_on is null) as mentees,
                          (select count(*) from mentee where archived_on is null and state = 'PAIRED') as paired,
                          (select count(*) from mentee where archived_on is null and state in ('CONFIRMED', 'WAITING')) as unmatched,
                          (select count(*) from mentee where archived_on is null and person_id not in (select person_id from complete)) as mentees_without_consent,
                          (select count(*) from request r join mentee m on m.id = r.mentee_id where m.archived_on is null) as requests""")
                .param("today", today)
                .query(Figures.class)
                .single();
    }

    record Figures(int mentors, int mentorsWithoutConsent, int mentees, int paired, int unmatched, int menteesWithoutConsent, int requests) {}

    /**
     * Rows of one page.
     *
     * @param next id after which the next page begins; null on the last
     */
    record Page<R>(List<R> rows, UUID next) {

        static <R> Page<R> of(List<R> rows, Function<R, UUID> id) {
            boolean more = rows.size() > RegisterQuery.PAGE;
            List<R> shown = more ? rows.subList(0, RegisterQuery.PAGE) : rows;
            return new Page<>(shown, more ? id.apply(shown.get(shown.size() - 1)) : null);
        }
    }
}
