package ru.nastavnik.roadmap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/** What the roadmap of the running year asks for now, in the organization where one stands. */
@Component
public class Agenda {

    private final JdbcClient jdbc;
    private final Clock clock;

    Agenda(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Activities with a date that are neither done nor cancelled.
     *
     * @param late the latest first
     * @param next those not yet late, the next first
     */
    public record Open(List<Item> late, List<Item> next) {}

    /**
     * @param deadline its phrase; {@code endsOn} its last day
     * @param stage 1–7; null for an activity of a section that is none of the stages
     * @param href of its page, from the root
     * @param daysLate 0 when it is not late
     */
    public record Item(String title, String deadline, LocalDate endsOn, Integer stage, String href, int daysLate) {}

    /** Both are empty when no year runs or it has no roadmap. One statement. Call inside a transaction. */
    public Open open() {
        Standing standing = Standing.require();
        LocalDate today = standing.today(clock);
        List<Item> items = jdbc.sql("""
                        select a.id, a.title, a.deadline, a.ends_on, s.stage
                        from programme_year y
                        join roadmap r on r.organization_id = y.organization_id and r.first_year = y.first_year
                        join roadmap_section s on s.organization_id = r.organization_id and s.roadmap_id = r.id
                        join activity a on a.organization_id = s.organization_id and a.section_id = s.id
                        where y.organization_id = :organization and y.state = 'RUNNING'
                          and a.state in ('PLANNED', 'RUNNING') and a.ends_on is not null
                        order by a.ends_on, s.position, a.position""")
                .param("organization", standing.organization())
                .query((row, index) -> {
                    var endsOn = row.getObject("ends_on", LocalDate.class);
                    return new Item(
                            row.getString("title"), row.getString("deadline"), endsOn, row.getObject("stage", Integer.class),
                            "/o/" + standing.slug() + "/roadmap/activities/" + row.getObject("id", UUID.class),
                            (int) Math.max(0, ChronoUnit.DAYS.between(endsOn, today)));
                })
                .list();
        return new Open(items.stream().filter(item -> item.daysLate() > 0).toList(), items.stream().filter(item -> item.daysLate() == 0).toList());
    }
}
