package ru.nastavnik.decree;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.Merge;
import ru.nastavnik.people.Merger;

/** Names in cases: as somebody corrected them, otherwise as the rules of the language make them. A correction holds as long as the name does. */
@Component
public class NameForms implements Eraser, Merger {

    private final JdbcClient jdbc;
    private final Inflection inflection = new Inflection();

    NameForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id of the person: one statement, however many pairs. */
    public Map<UUID, NameForm> of(Collection<PairLine> lines) {
        Map<UUID, PairLine.Member> members = lines.stream().flatMap(PairLine::members).collect(Collectors.toMap(PairLine.Member::personId, member -> member, (one, same) -> one));
        var forms = new HashMap<UUID, NameForm>();
        members.forEach((person, member) -> forms.put(person, made(member)));
        jdbc.sql("select person_id, name, accusative, instrumental from name_form where person_id = any (?)")
                .param(members.keySet().toArray(UUID[]::new))
                .query(row -> {
                    UUID person = row.getObject("person_id", UUID.class);
                    if (members.get(person).name().full().equals(row.getString("name"))) {
                        forms.put(person, new NameForm(row.getString("accusative"), row.getString("instrumental")));
                    }
                });
        return forms;
    }

    /** As the rules make it. */
    NameForm made(PairLine.Member member) {
        return new NameForm(inflection.accusative(member.name(), member.sex()), inflection.instrumental(member.name(), member.sex()));
    }

    /** For this decree and all later ones. */
    void correct(PairLine.Member member, NameForm corrected) {
        if (corrected.equals(made(member))) {
            jdbc.sql("delete from name_form where person_id = ?").param(member.personId()).update();
            return;
        }
        jdbc.sql("""
                        insert into name_form (person_id, name, accusative, instrumental) values (?, ?, ?, ?)
                        on conflict (organization_id, person_id) do update
                        set name = excluded.name, accusative = excluded.accusative, instrumental = excluded.instrumental""")
                .params(member.personId(), member.name().full(), corrected.accusative(), corrected.instrumental())
                .update();
    }

    @Override
    public Set<String> tables() {
        return Set.of("name_form");
    }

    @Override
    public List<Line> erase(Subject subject) {
        return List.of(Line.destroyed("decree.erased.names", jdbc.sql("delete from name_form where person_id = ?").param(subject.person()).update()));
    }

    @Override
    public Set<String> columns() {
        return Set.of("name_form.person_id");
    }

    /** The person who stays is called as before; how the other one's name is inflected helps nobody. */
    @Override
    public void merge(Merge merge) {
        jdbc.sql("delete from name_form where person_id = ?").param(merge.people().from()).update();
    }
}
