package ru.nastavnik.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.sheet.PackedRows;
import ru.nastavnik.sheet.Pasted;
import ru.nastavnik.sheet.SheetRow;
import ru.nastavnik.sheet.Sheets;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the lists as they were brought, until they are applied or wiped. */
@Repository
class ImportFiles {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportFiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param pasted whether the content is text from the clipboard and no file */
    record Brought(String name, boolean pasted, byte[] content) {

        /** @throws ru.nastavnik.sheet.UnreadableSheet with what to tell whoever brought it */
        void read(Consumer<SheetRow> rows) {
            if (pasted) {
                Pasted.rows(new String(content, StandardCharsets.UTF_8)).forEach(row -> rows.accept(clean(row)));
                return;
            }
            try {
                Path file = Files.createTempFile("import", ".tmp");
                try {
                    Files.write(file, content);
                    Sheets.read(file, name, row -> rows.accept(clean(row)));
                } finally {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** PostgreSQL keeps no character NUL. */
    private static SheetRow clean(SheetRow row) {
        return row.cells().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)
                ? new SheetRow(row.number(), row.cells().stream().map(cell -> cell.replace("\0", "")).toList())
                : row;
    }

    void keep(UUID list, PackedRows rows, List<SheetRow> top) {
        jdbc.sql("insert into import_file (import_id, rows, top) values (:list, :rows, cast(:top as jsonb))")
                .param("list", list)
                .param("rows", rows.bytes())
                .param("top", json.writeValueAsString(top))
                .update();
    }

    /** All rows, the headings included. */
    PackedRows of(UUID list) {
        return new PackedRows(jdbc.sql("select rows from import_file where import_id = :list").param("list", list).query(byte[].class).single());
    }

    /** The first rows; none when the list is no longer there. */
    List<SheetRow> top(UUID list) {
        return jdbc.sql("select top from import_file where import_id = :list")
                .param("list", list)
                .query(String.class)
                .optional()
                .map(top -> json.readValue(top, new TypeReference<List<SheetRow>>() {}))
                .orElse(List.of());
    }

    void forget(UUID list) {
        jdbc.sql("delete from import_file where import_id = :list").param("list", list).update();
    }
}
