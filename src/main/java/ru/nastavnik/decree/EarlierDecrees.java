package ru.nastavnik.decree;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Approved decrees that later ones amend, cancel, or name. */
@Component
class EarlierDecrees {

    private static final String ROWS = """
            select d.id, d.kind, d.number, d.dated, split_part(d.text, E'\\n', 1) as title,
              (select count(*) from decree_pair dp join pair p on p.organization_id = dp.organization_id and p.id = dp.pair_id
               where dp.organization_id = d.organization_id and dp.decree_id = d.id and not dp.released and p.state in ('ACTIVE', 'PAUSED')) as pairs
            from decree d where d.state = 'APPROVED' and\s""";

    static final int MOST = 50;

    private final JdbcClient jdbc;

    EarlierDecrees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Earlier> of(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : list(ROWS + "d.id = any (:ids)", ids).stream().collect(Collectors.toMap(Earlier::id, Function.identity()));
    }

    /** Those in force that may be amended or cancelled: the chosen ones, then the newest; {@value #MOST} at most. */
    List<Earlier> inForce(Collection<UUID> chosen) {
        return list(ROWS + "d.cancelled_by_id is null and d.kind not in ('AMENDMENT', 'CANCELLATION') order by d.id = any (:ids) desc, d.dated desc, d.id desc limit " + MOST, chosen);
    }

    /** Approved decrees that name this one, in the order of their approval. */
    List<Earlier> naming(UUID decree) {
        return jdbc.sql(ROWS + "d.id in (select decree_id from decree_target where target_id = ?) order by d.dated, d.id").param(decree).query(EarlierDecrees::row).list();
    }

    private List<Earlier> list(String sql, Collection<UUID> ids) {
        return jdbc.sql(sql).param("ids", ids.toArray(UUID[]::new)).query(EarlierDecrees::row).list();
    }

    private static Earlier row(ResultSet row, int index) throws SQLException {
        return new Earlier(
                row.getObject("id", UUID.class), DecreeKind.valueOf(row.getString("kind")), row.getString("number"), row.getObject("dated", LocalDate.class),
                row.getString("title"), row.getInt("pairs"));
    }
}
