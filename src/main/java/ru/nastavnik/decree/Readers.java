package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.Merge;
import ru.nastavnik.people.Merger;
import ru.nastavnik.people.PersonName;

/** Who has to know an approved decree: all in its pairs, and whoever is named besides. They are also those whom its signed text may name. */
@Repository
class Readers implements Eraser, Merger {

    private final JdbcClient jdbc;

    Readers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All who are in the pairs; at the approval. */
    void enter(UUID decree, Collection<PairLine> lines) {
        enter(decree, lines.stream().map(line -> line.mentor().personId()).toList(), "MENTOR");
        enter(decree, lines.stream().flatMap(line -> line.mentees().stream()).map(PairLine.Member::personId).toList(), "MENTEE");
    }

    private void enter(UUID decree, List<UUID> persons, String part) {
        jdbc.sql("""
                        insert into decree_reader (decree_id, person_id, part) select :decree, person, :part from unnest(:persons) as person
                        on conflict (organization_id, decree_id, person_id) do nothing""")
                .param("decree", decree)
                .param("part", part)
                .param("persons", persons.stream().distinct().toArray(UUID[]::new))
                .update();
    }

    void add(UUID decree, String name) {
        jdbc.sql("insert into decree_reader (decree_id, name, part) values (?, ?, 'OTHER')").params(decree, name).update();
    }

    /** @return whether the decree has such a reader without a card */
    boolean remove(UUID decree, UUID reader) {
        return jdbc.sql("delete from decree_reader where decree_id = ? and id = ? and person_id is null").params(decree, reader).update() == 1;
    }

    /** @param since null when they do not know it yet after all */
    void know(UUID decree, Collection<UUID> readers, LocalDate since) {
        jdbc.sql("update decree_reader set known_on = cast(:since as date) where decree_id = :decree and id = any (:readers)")
                .param("since", since)
                .param("decree", decree)
                .param("readers", readers.toArray(UUID[]::new))
                .update();
    }

    /** Mentors, mentees, others; by name. A minor's representative signs for them, or beside them. */
    List<Reader> of(UUID decree) {
        return jdbc.sql("""
                        select r.id, r.person_id, r.name, r.part, r.known_on, h.surname, h.given_name, h.patronymic, h.school_class, h.post, h.representative_name
                        from decree_reader r left join person h on h.organization_id = r.organization_id and h.id = r.person_id
                        where r.decree_id = ?
                        order by array_position(array['MENTOR', 'MENTEE', 'OTHER'], r.part), h.surname, h.given_name, h.patronymic, r.name, r.id""")
                .param(decree)
                .query((row, index) -> new Reader(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name") != null
                                ? row.getString("name")
                                : new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")).full(),
                        row.getString("part"),
                        row.getString("school_class") == null ? row.getString("post") : row.getString("school_class"),
                        row.getString("representative_name"),
                        row.getObject("known_on", LocalDate.class)))
                .list();
    }

    /**
     * @param person null for somebody without a card
     * @param about class or post; null for neither
     * @param representative null for none
     * @param knownOn null as long as they do not know it
     */
    public record Reader(UUID id, UUID person, String name, String part, String about, String representative, LocalDate knownOn) {}

    @Override
    public Set<String> tables() {
        return Set.of("decree_reader");
    }

    /** The line stays without a name, as the person does: it tells that the text is not for everybody. */
    @Override
    public List<Line> erase(Subject subject) {
        return List.of();
    }

    @Override
    public Set<String> columns() {
        return Set.of("decree_reader.person_id");
    }

    @Override
    public void merge(Merge merge) {
        jdbc.sql("""
                        delete from decree_reader r where r.person_id = :from
                          and exists (select from decree_reader s where s.decree_id = r.decree_id and s.person_id = :to)""")
                .param("from", merge.people().from())
                .param("to", merge.people().to())
                .update();
        jdbc.sql("update decree_reader set person_id = :to where person_id = :from").param("from", merge.people().from()).param("to", merge.people().to()).update();
    }
}
