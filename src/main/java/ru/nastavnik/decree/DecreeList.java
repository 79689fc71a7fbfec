package ru.nastavnik.decree;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of decrees, the newest first; the next page begins where one ended, so that no page costs more than the first. */
@Component
class DecreeList {

    static final int PAGE = 25;

    private final JdbcClient jdbc;

    DecreeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after id of the last decree of the page before; null for the first page */
    Page<DecreeRow> own(UUID after) {
        return page(
                jdbc.sql("""
                        select d.id, d.state, d.number, d.dated, s.made_at, s.made_by_name,
                          (select count(*) from decree_pair p where p.organization_id = d.organization_id and p.decree_id = d.id) as pairs
                        from decree d
                        cross join lateral (
                          select made_at, made_by_name from decree_step s
                          where s.organization_id = d.organization_id and s.decree_id = d.id
                          order by position desc limit 1) s
                        where (cast(:after as uuid) is null or d.id < :after)
                        order by d.id desc
                        limit :limit""")
                        .param("after", after)
                        .param("limit", PAGE + 1)
                        .query(DecreeList::row)
                        .list(),
                DecreeRow::id);
    }

    /** Approved decrees of the organizations that one sees the figures of. */
    Page<NumberRow> below(UUID after) {
        return page(
                jdbc.sql("""
                        select n.decree_id as decree, o.short_name as organization, n.number, n.dated, n.pairs
                        from decree_number n
                        join organization o on o.id = n.organization_id
                        where cast(:after as uuid) is null or (n.dated, n.organization_id, n.number) <
                          (select dated, organization_id, number from decree_number where decree_id = :after)
                        order by n.dated desc, n.organization_id desc, n.number desc
                        limit :limit""")
                        .param("after", after)
                        .param("limit", PAGE + 1)
                        .query((row, index) -> new NumberRow(
                                row.getObject("decree", UUID.class), row.getString("organization"), row.getInt("number"),
                                row.getObject("dated", LocalDate.class), row.getInt("pairs")))
                        .list(),
                NumberRow::decree);
    }

    private static <T> Page<T> page(List<T> found, Function<T, UUID> id) {
        return found.size() <= PAGE ? new Page<>(found, null) : new Page<>(found.subList(0, PAGE), id.apply(found.get(PAGE - 1)));
    }

    private static DecreeRow row(ResultSet row, int index) throws SQLException {
        return new DecreeRow(
                row.getObject("id", UUID.class),
                DecreeState.valueOf(row.getString("state")),
                row.getObject("number", Integer.class),
                row.getObject("dated", LocalDate.class),
                row.getInt("pairs"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by_name"));
    }

    /** @param next what the next page comes after; null on the last */
    record Page<T>(List<T> rows, UUID next) {}
}
