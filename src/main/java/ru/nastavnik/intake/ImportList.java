package ru.nastavnik.intake;

import java.time.OffsetDateTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.organization.Standing;

/** The lists that were brought. */
@Repository
class ImportList {

    private static final int RECENT = 50;

    private final JdbcClient jdbc;

    ImportList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by name of whoever brought it */
    record Row(UUID id, ImportKind kind, ImportState state, String fileName, String by, Instant enteredAt, int added, int updated) {}

    /** @param total rows that are to be written */
    record Progress(int done, int total, boolean stopping) {

        public int percent() {
            return total == 0 ? 100 : (int) (100L * done / total);
        }
    }

    /** Which kinds whoever works here may bring. */
    static List<ImportKind> kinds() {
        return Arrays.stream(ImportKind.values()).filter(kind -> Standing.require().may(kind.right())).toList();
    }

    List<Row> recent() {
        return jdbc.sql("""
                        select i.*, a.name as by from import i join account a on a.id = i.entered_by
                        where i.kind = any(:kinds) order by i.entered_at desc, i.id limit :most""")
                .param("kinds", kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("most", RECENT)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class), ImportKind.valueOf(row.getString("kind")), ImportState.valueOf(row.getString("state")),
                        row.getString("file_name"), row.getString("by"), row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        row.getInt("added"), row.getInt("updated")))
                .list();
    }

    Progress progress(UUID list) {
        return jdbc.sql("""
                        select done, stopping, (select count(*) from import_row r where r.import_id = i.id and r.choice <> 'SKIP') as total
                        from import i where i.id = :list""")
                .param("list", list)
                .query(Progress.class)
                .single();
    }
}
