package ru.nastavnik.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Redaction;
import ru.nastavnik.sheet.SheetRow;

/**
 * A list that is still open and names the person, or somebody whom it takes for the person, is cancelled: the school still has its file. Of applied
 * ones goes what was kept of the person to undo them; whatever else they brought can be undone as before.
 */
@Component
class ImportEraser implements Eraser {

    private final Imports imports;
    private final ImportFiles files;
    private final Receiving receiving;
    private final Redaction redaction;
    private final JdbcClient jdbc;

    ImportEraser(Imports imports, ImportFiles files, Receiving receiving, Redaction redaction, JdbcClient jdbc) {
        this.imports = imports;
        this.files = files;
        this.receiving = receiving;
        this.redaction = redaction;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("import", "import_file", "import_row");
    }

    @Override
    public List<Line> erase(Subject subject) {
        var naming = imports.findByStateIn(EnumSet.of(ImportState.LOADED, ImportState.CHECKED)).stream()
                .filter(list -> resembles(list, subject) || names(list, subject.name()))
                .toList();
        naming.forEach(receiving::cancel);
        imports.flush();
        int rows = jdbc.sql("""
                        delete from import_row where target = :person
                          or target in (select m.person_id from merged_person m where m.kept_person_id = :person)""")
                .param("person", subject.person())
                .update();
        redaction.strike(subject, "import", "file_name");
        return List.of(Line.destroyed("import.erased.lists", naming.size()), Line.destroyed("import.erased.rows", rows));
    }

    private boolean resembles(Import list, Subject subject) {
        return jdbc.sql("select exists (select from import_row where import_id = :list and (target = :person or :person = any (seen) or :person = any (withdrawn)))")
                .param("list", list.getId())
                .param("person", subject.person())
                .query(Boolean.class)
                .single();
    }

    private boolean names(Import list, PersonName name) {
        boolean[] found = {false};
        files.of(list.getId()).each(row -> found[0] |= names(row, name));
        return found[0];
    }

    /** Surname and given name in one row, in whatever cells. */
    private static boolean names(SheetRow row, PersonName name) {
        String words = " " + Headings.plain(String.join(" ", row.cells())) + " ";
        return words.contains(" " + Headings.plain(name.surname()) + " ") && words.contains(" " + Headings.plain(name.givenName()) + " ");
    }
}
