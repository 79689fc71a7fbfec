package ru.nastavnik.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the check of a list remarked. */
@Repository
class Remarks {

    /** More nobody reads. */
    static final int MOST = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Remarks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** They take the place of those before. */
    void keep(UUID list, List<Remark> remarks) {
        jdbc.sql("update import set remarks = cast(:remarks as jsonb) where id = :list")
                .param("remarks", remarks.isEmpty() ? null : json.writeValueAsString(remarks))
                .param("list", list)
                .update();
    }

    List<Remark> of(UUID list) {
        return jdbc.sql("select remarks from import where id = :list and remarks is not null")
                .param("list", list)
                .query(String.class)
                .optional()
                .map(remarks -> json.readValue(remarks, new TypeReference<List<Remark>>() {}))
                .orElse(List.of());
    }
}
