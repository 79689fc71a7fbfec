package ru.nastavnik.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.sheet.SheetRow;

/** What the organization once said that its headings mean. */
@Repository
class RememberedHeadings {

    private final JdbcClient jdbc;

    RememberedHeadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By {@link Headings#plain}; empty for a column that is left out. */
    Map<String, Optional<Field>> of(ImportKind kind) {
        var remembered = new HashMap<String, Optional<Field>>();
        jdbc.sql("select heading, field from import_heading where kind = :kind").param("kind", kind.name()).query(row -> {
            remembered.put(row.getString("heading"), Field.named(row.getString("field")));
        });
        return remembered;
    }

    /** Only where it is not what the heading says by itself. */
    void remember(ImportKind kind, SheetRow headings, Columns columns) {
        for (int column = 0; column < columns.fields().size(); column++) {
            String heading = Headings.plain(headings.cell(column));
            var field = columns.fields().get(column);
            if (heading.isEmpty()) {
                continue;
            }
            jdbc.sql("delete from import_heading where kind = :kind and heading = :heading").param("kind", kind.name()).param("heading", heading).update();
            if (!field.equals(Headings.meaning(kind, heading))) {
                jdbc.sql("insert into import_heading (kind, heading, field) values (:kind, :heading, :field)")
                        .param("kind", kind.name())
                        .param("heading", heading)
                        .param("field", field.map(Enum::name).orElse(null))
                        .update();
            }
        }
    }
}
