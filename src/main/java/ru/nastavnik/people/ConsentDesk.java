package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the registers lack in papers: by class, and what runs out. */
@Repository
class ConsentDesk {

    /** Days before the end of a term: a reminder, and a last one. */
    static final int SOON = 30;
    static final int LATE = 7;

    /** More paper at a time than a curator carries. */
    static final int MOST = 60;

    /** A large school's; whoever is left over is in the next ZIP, when these have signed. */
    static final int MOST_FILES = 2000;

    /** Whose last of a needed kind in force ends within so many days, and when the first such ends. */
    private static final String ENDING = """
            select c.person_id, min(c.valid_until) as ends_on from consent c join person h on h.id = c.person_id
            where %1$s and c.valid_until <= cast(:today as date) + %2$d
              and not exists (
                select from consent l where l.person_id = c.person_id and l.kind = c.kind and l.withdrawn_on is null and l.signed_on <= :today
                  and l.valid_until > c.valid_until and %3$s)
            group by c.person_id""".formatted(ConsentKind.inForce("h"), SOON, Signers.haveSigned("l", "h"));

    /** Whether a needed consent ends soon; {@code p} is the person. */
    static final String EXPIRING = "p.id in (select person_id from (" + ENDING + ") e)";

    private static final String PEOPLE = """
            select t.person_id, coalesce(p.school_class, '') as school_class, 'MENTEE' as register from mentee t join person p on p.id = t.person_id where t.archived_on is null
            union all
            select t.person_id, '', 'MENTOR' from mentor t join person p on p.id = t.person_id where t.archived_on is null""";

    private final JdbcClient jdbc;

    ConsentDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first day after those of the reminder: what is not in force on it is missing or runs out soon, and has to be signed anew. */
    static LocalDate beyond(LocalDate today) {
        return today.plusDays(SOON + 1);
    }

    /** Those who lack a needed paper or will soon, class by class. */
    List<Lack> lacks(LocalDate today) {
        return jdbc.sql("""
                        with registered as (%s),
                        counted as (
                          select r.register, r.school_class, %s as missing, %s as expiring
                          from registered r join person p on p.id = r.person_id)
                        select register, school_class, count(*) filter (where missing) as missing, count(*) filter (where expiring) as expiring
                        from counted group by register, school_class having bool_or(missing) or bool_or(expiring)
                        order by register, school_class collate natural_order""".formatted(PEOPLE, RegisterQuery.LACKS_CONSENTS, EXPIRING))
                .param("today", today)
                .query(Lack.class)
                .list();
    }

    /** The first so many of a class who lack a needed paper or will soon, by name. */
    List<UUID> lacking(String register, String schoolClass, LocalDate today, int most) {
        return jdbc.sql("""
                        with registered as (%s)
                        select p.id from registered r join person p on p.id = r.person_id
                        where r.register = :register and r.school_class = :class and %s
                        order by p.surname, p.given_name, p.patronymic, p.id limit :most""".formatted(PEOPLE, RegisterQuery.LACKS_CONSENTS))
                .param("register", register)
                .param("class", schoolClass)
                .param("today", beyond(today))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** The first so many of all who lack a needed paper or will soon, by class and name. */
    List<UUID> lacking(LocalDate today, int most) {
        return jdbc.sql("""
                        with registered as (%s)
                        select p.id from (select distinct on (person_id) person_id, school_class from registered order by person_id, school_class) r
                        join person p on p.id = r.person_id
                        where %s
                        order by r.school_class collate natural_order, p.surname, p.given_name, p.patronymic, p.id limit :most"""
                        .formatted(PEOPLE, RegisterQuery.LACKS_CONSENTS))
                .param("today", beyond(today))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** How many people in the registers have a needed paper that runs out within so many days; those of fewer days are in the greater number, too. */
    Terms terms(LocalDate today) {
        return jdbc.sql("""
                        with registered as (
                          select person_id, true as mentor from mentor where archived_on is null
                          union all
                          select person_id, false from mentee where archived_on is null),
                        ending as (
                          select r.mentor, e.ends_on <= cast(:today as date) + %d as late from registered r join (%s) e on e.person_id = r.person_id)
                        select count(*) filter (where mentor) as mentors, count(*) filter (where mentor and late) as mentors_late,
                          count(*) filter (where not mentor) as mentees, count(*) filter (where not mentor and late) as mentees_late
                        from ending""".formatted(LATE, ENDING))
                .param("today", today)
                .query(Terms.class)
                .single();
    }

    /** @param register MENTEE or MENTOR; {@code schoolClass} is empty for those without one */
    record Lack(String register, String schoolClass, int missing, int expiring) {}

    record Terms(int mentors, int mentorsLate, int mentees, int menteesLate) {}
}
