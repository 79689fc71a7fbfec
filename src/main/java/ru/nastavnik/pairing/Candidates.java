package ru.nastavnik.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.form.SearchWords;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.PersonName;

/** Whom the curator may choose from for a pair of a form: a short list, narrowed by words; whoever is chosen already stays on it. */
@Repository
class Candidates {

    static final int MOST = 40;

    private static final String CONSENTS = """
            2 - (select count(distinct c.kind) from consent c
                 where c.organization_id = h.organization_id and c.person_id = h.id and %s) as consents
            """.formatted(ConsentKind.inForce("h"));

    private static final String FOUND_BY_WORDS = """
            not exists (select 1 from unnest(cast(:words as text[])) word where h.search_key not like word and folded(%s) not like word)
            """;

    /** Places taken on the busiest day: the load only grows on a day when a pair starts. */
    private static final String MENTORS = """
            select * from (
              select m.id, h.id as person_id, h.surname, h.given_name, h.patronymic, coalesce(h.post, h.school_class) as about,
                     array_to_string(m.competences, ', ') as offer, m.capacity,
                     m.state in ('TRAINED', 'ACTIVE', 'RESERVE') as trained, m.id = any (:chosen) as chosen,
                     exists (select 1 from mentor_form f where f.organization_id = m.organization_id and f.mentor_id = m.id and f.form_id = :form) as wanted,
                     coalesce((
                       select max((select count(*) from pair_mentee b
                                   where b.organization_id = a.organization_id and b.mentor_id = a.mentor_id
                                     and greatest(a.starts_on, :starts) between b.starts_on and b.ends_on))
                       from pair_mentee a
                       where a.organization_id = m.organization_id and a.mentor_id = m.id and a.starts_on <= :ends and a.ends_on >= :starts), 0) as taken,
            """ + CONSENTS + """
              from mentor m join person h on h.organization_id = m.organization_id and h.id = m.person_id
              where m.id = any (:chosen) or m.archived_on is null and h.occupation = any (:occupations) and
            """ + FOUND_BY_WORDS.formatted("array_to_string(m.competences, ' ')") + """
            ) candidate
            where chosen or taken < capacity
            order by chosen desc, wanted desc, surname, given_name, patronymic, id
            limit :most""";

    private static final String MENTEES = """
            select t.id, h.id as person_id, h.surname, h.given_name, h.patronymic, coalesce(h.post, h.school_class) as about,
                   r.topic as offer, 1 as capacity, true as trained, t.id = any (:chosen) as chosen,
                   exists (select 1 from mentee_form f where f.organization_id = t.organization_id and f.mentee_id = t.id and f.form_id = :form) as wanted,
                   (exists (select 1 from pair_mentee b
                            where b.organization_id = t.organization_id and b.mentee_id = t.id
                              and b.starts_on <= :ends and b.ends_on >= :starts and b.pair_id is distinct from cast(:pair as uuid)))::int as taken,
            """ + CONSENTS + """
            from mentee t join person h on h.organization_id = t.organization_id and h.id = t.person_id
            left join request r on r.organization_id = t.organization_id and r.mentee_id = t.id and r.position = 0
            where t.id = any (:chosen) or t.archived_on is null and h.occupation = any (:occupations) and
            """ + FOUND_BY_WORDS.formatted("coalesce(r.topic, '')") + """
            order by chosen desc, taken, wanted desc, t.entered_on, t.id
            limit :most""";

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with a free place on every day of the period, whoever names the form first. One more than {@link #MOST} when there are more. */
    List<Candidate> mentors(MentoringForm form, Period period, String words, Collection<UUID> chosen, LocalDate today) {
        return query(MENTORS, form, form.getMentors(), period, words, chosen, today).query(Candidates::candidate).list();
    }

    /**
     * Those who wait first, the longest wait before the others. One more than {@link #MOST} when there are more.
     *
     * @param pair which is amended, so that it does not count; null for a new one
     */
    List<Candidate> mentees(MentoringForm form, Period period, String words, Collection<UUID> chosen, UUID pair, LocalDate today) {
        return query(MENTEES, form, form.getMentees(), period, words, chosen, today).param("pair", pair).query(Candidates::candidate).list();
    }

    private JdbcClient.StatementSpec query(
            String sql, MentoringForm form, Set<Occupation> occupations, Period period, String words, Collection<UUID> chosen, LocalDate today) {
        return jdbc.sql(sql)
                .param("form", form.getId())
                .param("occupations", occupations.stream().map(Occupation::name).toArray(String[]::new))
                .param("starts", period.startsOn())
                .param("ends", period.endsOn())
                .param("words", SearchWords.patterns(words).toArray(String[]::new))
                .param("chosen", chosen.toArray(UUID[]::new))
                .param("today", today)
                .param("most", Math.max(MOST, chosen.size()) + 1);
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")),
                row.getString("about"),
                row.getString("offer"),
                row.getBoolean("wanted"),
                row.getInt("taken"),
                row.getInt("capacity"),
                row.getBoolean("trained"),
                row.getInt("consents"));
    }
}
