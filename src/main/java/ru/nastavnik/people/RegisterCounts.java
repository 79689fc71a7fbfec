package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many pass a filter, and each of its values: in one statement each, however many values or views there are. */
@Repository
class RegisterCounts {

    private final JdbcClient jdbc;

    RegisterCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By facet and value; each facet beside the rest of the filter, so that another of its values can be chosen by its count. */
    Facets facets(RegisterKind register, RegisterFilter filter, String words, LocalDate today) {
        var parts = new ArrayList<String>();
        Map<String, Object> params = new HashMap<>();
        for (Facet facet : Facet.values()) {
            if (facet.isOf(register)) {
                var query = new RegisterQuery(register, filter.without(facet), today, facet.name().toLowerCase() + "_").search(words);
                parts.add("select '%s' as facet, %s as value, count(*) as people %s group by 2"
                        .formatted(facet, facet.value, query.from(facet.joined.formatted(register.table))));
                params.putAll(query.params());
            }
        }
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        jdbc.sql(String.join(" union all ", parts)).params(params).query(row -> {
            counts.computeIfAbsent(row.getString("facet"), facet -> new HashMap<>()).put(row.getString("value"), row.getInt("people"));
        });
        return new Facets(counts);
    }

    /** Counts by name of facet and value; null when nothing was counted. */
    record Facets(Map<String, Map<String, Integer>> counts) {

        static final Facets NONE = new Facets(null);

        public Integer of(String facet, Object value) {
            return counts == null ? null : counts.getOrDefault(facet, Map.of()).getOrDefault(value.toString(), 0);
        }
    }

    int of(RegisterKind register, RegisterFilter filter, String words, LocalDate today) {
        var query = new RegisterQuery(register, filter, today).search(words);
        return jdbc.sql("select count(*) " + query.from("")).params(query.params()).query(Integer.class).single();
    }

    /** Of each view, by its id. */
    Map<UUID, Integer> of(RegisterKind register, List<SavedView> views, LocalDate today) {
        var parts = new ArrayList<String>();
        Map<String, Object> params = new HashMap<>();
        for (SavedView view : views) {
            String prefix = "v" + parts.size() + "_";
            var query = new RegisterQuery(register, view.filter(), today, prefix).search(view.words());
            parts.add("select :" + prefix + "id as id, count(*) as people " + query.from(""));
            params.putAll(query.params());
            params.put(prefix + "id", view.id());
        }
        Map<UUID, Integer> counts = new HashMap<>();
        if (!parts.isEmpty()) {
            jdbc.sql(String.join(" union all ", parts)).params(params).query(row -> {
                counts.put(row.getObject("id", UUID.class), row.getInt("people"));
            });
        }
        return counts;
    }
}
