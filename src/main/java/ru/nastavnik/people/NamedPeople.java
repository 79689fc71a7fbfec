package ru.nastavnik.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.form.SearchWords;
import ru.nastavnik.journal.Named;

/** Tells the log of access whose lines it holds. */
@Component
class NamedPeople implements Named {

    private static final int MOST = 300;

    private final JdbcClient jdbc;

    NamedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> persons) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("""
                        select id, surname, given_name, patronymic from person where id = any(:persons)
                        union all
                        select m.person_id, p.surname, p.given_name, p.patronymic
                        from merged_person m join person p on p.id = m.kept_person_id where m.person_id = any(:persons)""")
                .param("persons", persons.toArray(UUID[]::new))
                .query(row -> {
                    var name = new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic"));
                    names.put(row.getObject("id", UUID.class), name.full());
                });
        return names;
    }

    @Override
    public List<UUID> formerIdsOf(UUID person) {
        return jdbc.sql("select person_id from merged_person where kept_person_id = ?").param(person).query(UUID.class).list();
    }

    @Override
    public List<UUID> find(String words) {
        return jdbc.sql("select id from person where search_key like all (:patterns) order by surname, given_name, id limit " + MOST)
                .param("patterns", SearchWords.patterns(words).toArray(String[]::new))
                .query(UUID.class)
                .list();
    }
}
