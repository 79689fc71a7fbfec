package ru.nastavnik.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/** Which columns of a register whoever works looks at: their choice, or the customary ones. Those of later rooms are named by their titles. */
@Component
class ShownColumns {

    private final List<RegisterColumns> later;
    private final JdbcClient jdbc;

    ShownColumns(List<RegisterColumns> later, JdbcClient jdbc) {
        this.later = later;
        this.jdbc = jdbc;
    }

    /**
     * A column of a page.
     *
     * @param own what of a row it shows; null for one of a later room
     * @param cells of a later room
     */
    record Column(String key, String title, ListColumn own, RegisterColumns.Column cells, boolean shown) {

        /** Text of a later room's cell; null for none. */
        public String cell(UUID id) {
            return cells.cells().get(id);
        }
    }

    /** All that may be shown, in their order. */
    List<Column> of(RegisterKind register, Collection<UUID> ids) {
        Set<String> chosen = chosen(register);
        var own = ListColumn.of(register).stream().map(column -> new Column(
                column.name(), column.title(), column, null, chosen == null ? column.isShownAtFirst(register) : chosen.contains(column.name())));
        var others = later.stream()
                .flatMap(room -> (register == RegisterKind.MENTORS ? room.mentorColumns(ids) : room.menteeColumns(ids)).stream())
                .map(column -> new Column(column.title(), column.title(), null, column, chosen == null || chosen.contains(column.title())))
                .toList();
        var columns = new ArrayList<>(own.toList());
        int end = (int) columns.stream().filter(column -> !column.own().isLast()).count();
        columns.addAll(end, others);
        return List.copyOf(columns);
    }

    private Set<String> chosen(RegisterKind register) {
        return jdbc.sql("select columns from column_choice where account_id = :account and register = :register")
                .param("account", Standing.require().account())
                .param("register", register.name())
                .query((row, number) -> Set.of((String[]) row.getArray("columns").getArray()))
                .optional()
                .orElse(null);
    }

    /** None of them brings the customary ones back. */
    void choose(RegisterKind register, Collection<String> columns) {
        var choice = columns.stream().distinct().limit(100).toArray(String[]::new);
        jdbc.sql(choice.length == 0
                        ? "delete from column_choice where account_id = :account and register = :register"
                        : """
                        insert into column_choice (account_id, register, columns) values (:account, :register, :columns)
                        on conflict (organization_id, account_id, register) do update set columns = excluded.columns""")
                .param("account", Standing.require().account())
                .param("register", register.name())
                .param("columns", choice)
                .update();
    }
}
