package ru.nastavnik.roadmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.OnceWhileReading;
import ru.nastavnik.organization.Standing;

/** What the roadmap of the running year asks for now, in the organization where one stands. */
@Component
public class Agenda {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OnceWhileReading<Open> open = new OnceWhileReading<>(this::read);

    Agenda(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Activities with a date that are neither done nor cancelled.
     *
     * @param planned whether a year runs and has a roadmap; without one there are none
     * @param late the latest first
     * @param next those not yet late, the next first
     */
    public record Open(boolean planned, List<Item> late, List<Item> next) {}

    /**
     * @param deadline its phrase; {@code endsOn} its last day
     * @param stage 1–7; null for an activity of a section that is none of the stages
     * @param href of its page, from the root
     * @param daysLate 0 when it is not late
     */
    public record Item(String title, String deadline, LocalDate endsOn, Integer stage, String href, int daysLate) {}

    /** One statement. Call inside a transaction. */
    public Open open() {
        return open.get();
    }

    private Open read() {
        Standing standing = Standing.require();
        LocalDate today = standing.today(clock);
        List<Optional<Item>> found = jdbc.sql("""
                        select a.id, a.title, a.deadline, a.ends_on, s.stage
                        from programme_year y
                        join roadmap r on r.organization_id = y.organization_id and r.first_year = y.first_year
                        left join (roadmap_section s join activity a on a.organization_id = s.organization_id and a.section_id = s.id)
                          on s.organization_id = r.organization_id and s.roadmap_id = r.id
                            and a.state in ('PLANNED', 'RUNNING') and a.ends_on is not null
                        where y.organization_id = :organization and y.state = 'RUNNING'
                        order by a.ends_on, s.position, a.position""")
                .param("organization", standing.organization())
                .query((row, index) -> item(row, standing, today))
                .list();
        return new Open(
                !found.isEmpty(),
                found.stream().flatMap(Optional::stream).filter(item -> item.daysLate() > 0).toList(),
                found.stream().flatMap(Optional::stream).filter(item -> item.daysLate() == 0).toList());
    }

    /** None in the row of a roadmap that asks for nothing any more. */
    private static Optional<Item> item(ResultSet row, Standing standing, LocalDate today) throws SQLException {
        var endsOn = row.getObject("ends_on", LocalDate.class);
        if (endsOn == null) {
            return Optional.empty();
        }
        return Optional.of(new Item(
                row.getString("title"), row.getString("deadline"), endsOn, row.getObject("stage", Integer.class),
                "/o/" + standing.slug() + "/roadmap/activities/" + row.getObject("id", UUID.class),
                (int) Math.max(0, ChronoUnit.DAYS.between(endsOn, today))));
    }
}
