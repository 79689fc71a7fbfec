package ru.nastavnik.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.sheet.SheetRow;

/** A list that is still open and names the person is dropped; of those that were applied, the person's row goes, so that nothing can be restored. */
@Component
class ImportEraser implements Eraser {

    private final Imports imports;
    private final ImportFiles files;
    private final Receiving receiving;
    private final JdbcClient jdbc;

    ImportEraser(Imports imports, ImportFiles files, Receiving receiving, JdbcClient jdbc) {
        this.imports = imports;
        this.files = files;
        this.receiving = receiving;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("import", "import_file", "import_row");
    }

    @Override
    public List<Line> erase(Subject subject) {
        var naming = imports.findByStateIn(EnumSet.of(ImportState.LOADED, ImportState.CHECKED)).stream().filter(list -> names(list, subject.name())).toList();
        naming.forEach(receiving::cancel);
        int rows = jdbc.sql("delete from import_row where target = :person").param("person", subject.person()).update();
        return List.of(Line.destroyed("import.erased.lists", naming.size()), Line.destroyed("import.erased.rows", rows));
    }

    private boolean names(Import list, PersonName name) {
        boolean[] found = {false};
        files.read(list, row -> found[0] |= names(row, name));
        return found[0];
    }

    /** Surname and given name in one row, in whatever cells. */
    private static boolean names(SheetRow row, PersonName name) {
        String words = " " + Headings.plain(String.join(" ", row.cells())) + " ";
        return words.contains(" " + Headings.plain(name.surname()) + " ") && words.contains(" " + Headings.plain(name.givenName()) + " ");
    }
}
