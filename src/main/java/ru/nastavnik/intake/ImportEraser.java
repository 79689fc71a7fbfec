package ru.nastavnik.intake;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.Redaction;

/**
 * Lists that are not applied yet are cancelled when they name the person, and when nobody has looked into them so far: the school still has
 * its file. Of applied ones goes what was kept of the person to undo them; whatever else they brought can be undone as before.
 */
@Component
class ImportEraser implements Eraser {

    private final JdbcClient jdbc;
    private final Imports imports;
    private final Receiving receiving;
    private final Redaction redaction;

    ImportEraser(JdbcClient jdbc, Imports imports, Receiving receiving, Redaction redaction) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.receiving = receiving;
        this.redaction = redaction;
    }

    @Override
    public Set<String> tables() {
        return Set.of("import", "import_file", "import_row");
    }

    @Override
    public List<Line> erase(Subject subject) {
        var named = naming(subject);
        named.forEach(id -> imports.lock(id).filter(list -> list.getState().isOpen()).ifPresent(receiving::cancel));
        imports.flush();
        int rows = jdbc.sql("""
                        delete from import_row where target = :person
                          or target in (select m.person_id from merged_person m where m.kept_person_id = :person)""")
                .param("person", subject.person())
                .update();
        jdbc.sql("update import_row set seen = array_remove(seen, :person) where :person = any (seen)").param("person", subject.person()).update();
        redaction.strike(subject, "import", "file_name");
        return List.of(Line.destroyed("import.erased.lists", named.size()), Line.destroyed("import.erased.rows", rows));
    }

    private List<UUID> naming(Subject subject) {
        return jdbc.sql("""
                        select i.id from import i
                        where i.kind <> 'HEADCOUNTS' and (i.state = 'LOADED' or i.state = 'CHECKED' and exists (
                          select from import_row r
                          where r.import_id = i.id and (r.target = :person or :person = any (r.seen) or r.entry::text ~* :surname)))""")
                .param("person", subject.person())
                .param("surname", redaction.pattern(subject))
                .query(UUID.class)
                .list();
    }
}
