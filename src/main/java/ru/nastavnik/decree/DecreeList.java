package ru.nastavnik.decree;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of decrees, the newest first; the next page begins where one ended, so that no page costs more than the first. */
@Component
class DecreeList {

    static final int PAGE = 25;
    private static final int MOST_PRINTED = 1_000;

    private final JdbcClient jdbc;

    DecreeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the organization itself. */
    Page<DecreeRow> own(DecreeFilter filter) {
        return page(find(filter, false, PAGE + 1), DecreeRow::id);
    }

    /** All approved ones that the filter lets through, in the order of a book; the last {@link #MOST_PRINTED} at most. */
    List<DecreeRow> register(DecreeFilter filter) {
        return find(filter.from(null), true, MOST_PRINTED).stream().sorted(Comparator.comparing(DecreeRow::dated).thenComparing(DecreeRow::id)).toList();
    }

    private List<DecreeRow> find(DecreeFilter filter, boolean approved, int limit) {
        return jdbc.sql("""
                        select d.id, d.kind, d.state, d.number, d.dated, coalesce(d.title, split_part(d.text, E'\\n', 1)) as title, s.made_at, s.made_by_name,
                          c.id as cancelled_by, c.number as cancelled_number, c.dated as cancelled_dated, a.id as amended_by, a.number as amended_number, a.dated as amended_dated,
                          (select count(*) from decree_pair p where p.organization_id = d.organization_id and p.decree_id = d.id) as pairs
                        from decree d
                        cross join lateral (
                          select made_at, made_by_name from decree_step s
                          where s.organization_id = d.organization_id and s.decree_id = d.id
                          order by position desc limit 1) s
                        left join decree c on c.organization_id = d.organization_id and c.id = d.cancelled_by_id
                        left join lateral (
                          select m.id, m.number, m.dated from decree_target t join decree m on m.organization_id = t.organization_id and m.id = t.decree_id
                          where t.organization_id = d.organization_id and t.target_id = d.id and m.kind = 'AMENDMENT' and m.state = 'APPROVED'
                          order by m.dated desc, m.id desc limit 1) a on true
                        where (cast(:after as uuid) is null or d.id < :after)
                          and (not :approved or d.state = 'APPROVED')
                          and (cast(:kind as text) is null or d.kind = :kind)
                          and (cast(:state as text) is null or case when d.cancelled_by_id is null then d.state else 'CANCELLED' end = :state)
                          and (cast(:year as int) is null or extract(year from coalesce(d.dated, cast(s.made_at as date))) = :year)
                          and (cast(:number as text) is null or starts_with(lower(d.number), lower(:number)))
                        order by d.id desc
                        limit :limit""")
                .param("after", filter.after())
                .param("approved", approved)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("year", filter.year())
                .param("number", filter.number())
                .param("limit", limit)
                .query(DecreeList::row)
                .list();
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
                                row.getObject("decree", UUID.class), row.getString("organization"), row.getString("number"),
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
                DecreeKind.valueOf(row.getString("kind")),
                DecreeState.valueOf(row.getString("state")),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getString("title"),
                row.getInt("pairs"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by_name"),
                other(row, "cancelled"),
                other(row, "amended"));
    }

    private static DecreeRow.Other other(ResultSet row, String by) throws SQLException {
        UUID id = row.getObject(by + "_by", UUID.class);
        return id == null ? null : new DecreeRow.Other(id, row.getString(by + "_number"), row.getObject(by + "_dated", LocalDate.class));
    }

    /** @param next what the next page comes after; null on the last */
    record Page<T>(List<T> rows, UUID next) {}
}
