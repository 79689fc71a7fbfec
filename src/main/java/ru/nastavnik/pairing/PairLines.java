package ru.nastavnik.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.form.SearchWords;
import ru.nastavnik.pairing.PairLine.Member;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.Occupied;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Sex;

/** Looks pairs up with the names of their people: two statements, however many pairs. */
@Component
public class PairLines {

    static final int PAGE = 25;

    private static final String MEMBER = "c.id as card_id, h.id as person_id, h.surname, h.given_name, h.patronymic, h.sex, h.occupation, "
            + "h.workplace, h.school_class, h.post, c.archived_on is not null as archived";

    private static final String PAIRS = "select p.id, p.state, f.name as form, p.starts_on, p.ends_on, " + MEMBER + """
             from pair p
             join mentoring_form f on f.organization_id = p.organization_id and f.id = p.form_id
             join mentor c on c.organization_id = p.organization_id and c.id = p.mentor_id
             join person h on h.organization_id = c.organization_id and h.id = c.person_id
            """;

    private static final String BY_NAME = " order by h.surname, h.given_name, h.patronymic, p.starts_on, p.id";

    private static final String MENTEES = "select pm.pair_id, " + MEMBER + """
             from pair_mentee pm
             join mentee c on c.organization_id = pm.organization_id and c.id = pm.mentee_id
             join person h on h.organization_id = c.organization_id and h.id = c.person_id
             where pm.pair_id = any (:pairs) and pm.left_on is null
             order by h.surname, h.given_name, h.patronymic, h.id
            """;

    private final JdbcClient jdbc;

    PairLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the mentor's name. Ids that the organization does not have are left out. */
    public List<PairLine> of(Collection<UUID> pairs) {
        return withMentees(jdbc.sql(PAIRS + "where p.id = any (:pairs)" + BY_NAME).param("pairs", array(pairs)).query(PairLines::line).list());
    }

    /** One page of them, the newest first; a far page costs as much as the first. */
    Page page(PairFilter filter, String words) {
        List<PairLine> found = jdbc.sql(PAIRS + """
                        where (cast(:state as text) is null or p.state = :state)
                          and (cast(:after as uuid) is null or p.id < :after)
                          and not exists (
                            select 1 from unnest(cast(:words as text[])) word
                            where h.search_key not like word and not exists (
                              select 1 from pair_mentee pm
                              join mentee t on t.organization_id = pm.organization_id and t.id = pm.mentee_id
                              join person k on k.organization_id = t.organization_id and k.id = t.person_id
                              where pm.organization_id = p.organization_id and pm.pair_id = p.id and k.search_key like word))
                        order by p.id desc limit :most""")
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("after", filter.after())
                .param("words", SearchWords.patterns(words).toArray(String[]::new))
                .param("most", PAGE + 1)
                .query(PairLines::line)
                .list();
        boolean more = found.size() > PAGE;
        List<PairLine> shown = more ? found.subList(0, PAGE) : found;
        return new Page(withMentees(shown), more ? shown.get(PAGE - 1).id() : null);
    }

    /** What these people may know of: pairs of theirs that at least stand in a decree, the newest first. A mere proposal is the curator's. */
    public List<PairLine> ofPersons(Collection<UUID> persons) {
        return withMentees(jdbc.sql(PAIRS + """
                        where p.state <> 'PROPOSED' and (
                          h.id = any (:persons) or p.id in (
                            select pm.pair_id from pair_mentee pm
                            join mentee t on t.organization_id = pm.organization_id and t.id = pm.mentee_id
                            where t.person_id = any (:persons) and pm.left_on is null))
                        order by p.ends_on desc, p.id desc""")
                .param("persons", array(persons))
                .query(PairLines::line)
                .list());
    }

    /** Those of a mentor that end last; at most a page of them. */
    List<PairLine> ofMentor(UUID mentor) {
        return withMentees(jdbc.sql(PAIRS + "where p.mentor_id = :mentor order by p.ends_on desc, p.id desc limit :most")
                .param("mentor", mentor)
                .param("most", PAGE)
                .query(PairLines::line)
                .list());
    }

    /** All that are in the state now, by the mentor's name. */
    public List<PairLine> in(PairState state) {
        return withMentees(jdbc.sql(PAIRS + "where p.state = :state" + BY_NAME).param("state", state.name()).query(PairLines::line).list());
    }

    private List<PairLine> withMentees(List<PairLine> lines) {
        Map<UUID, PairLine> byId = new HashMap<>();
        lines.forEach(line -> byId.put(line.id(), line));
        if (!lines.isEmpty()) {
            jdbc.sql(MENTEES).param("pairs", array(byId.keySet())).query(row -> {
                byId.get(row.getObject("pair_id", UUID.class)).mentees().add(member(row));
            });
        }
        return lines;
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static PairLine line(ResultSet row, int index) throws SQLException {
        return new PairLine(
                row.getObject("id", UUID.class),
                PairState.valueOf(row.getString("state")),
                row.getString("form"),
                new Period(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                member(row),
                new ArrayList<>());
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("card_id", UUID.class),
                row.getObject("person_id", UUID.class),
                new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")),
                Sex.valueOf(row.getString("sex")),
                new Occupied(
                        Occupation.valueOf(row.getString("occupation")), row.getString("workplace"), row.getString("school_class"), row.getString("post")),
                row.getBoolean("archived"));
    }

    /** @param next id after which the next page begins; null on the last */
    record Page(List<PairLine> rows, UUID next) {}
}
