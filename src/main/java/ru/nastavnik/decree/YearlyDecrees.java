package ru.nastavnik.decree;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Standing;

/** The five decrees that a school issues each year by 15 March (S4 1.4–1.8). */
@Component
class YearlyDecrees {

    private final ProgrammeYears years;
    private final JdbcClient jdbc;
    private final Clock clock;

    YearlyDecrees(ProgrammeYears years, JdbcClient jdbc, Clock clock) {
        this.years = years;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it is time to remind: in February, March and April. */
    boolean areDue(LocalDate today) {
        return today.getMonth().compareTo(Month.FEBRUARY) >= 0 && today.getMonth().compareTo(Month.APRIL) <= 0;
    }

    /** Of the running programme year, or of the one that today is in. */
    Checklist ofThisYear() {
        var standing = Standing.require();
        LocalDate today = standing.today(clock);
        int firstYear = years.findRunningOf(standing.organization()).map(ProgrammeYear::getFirstYear).orElseGet(() -> ProgrammeYear.firstYearOf(today));
        Map<DecreeKind, Line> found = new EnumMap<>(DecreeKind.class);
        jdbc.sql("""
                        select distinct on (kind) id, kind, state, number, dated from decree
                        where first_year = :year and kind = any (:kinds) and cancelled_by_id is null
                        order by kind, state = 'APPROVED' desc, id desc""")
                .param("year", firstYear)
                .param("kinds", DecreeKind.YEARLY.stream().map(Enum::name).toArray(String[]::new))
                .query(row -> {
                    DecreeKind kind = DecreeKind.valueOf(row.getString("kind"));
                    found.put(kind, new Line(
                            kind, row.getObject("id", UUID.class), DecreeState.valueOf(row.getString("state")), row.getString("number"),
                            row.getObject("dated", LocalDate.class)));
                });
        LocalDate until = LocalDate.of(firstYear + 1, Month.MARCH, 15);
        return new Checklist(
                ProgrammeYear.title(firstYear), until, today.isAfter(until),
                DecreeKind.YEARLY.stream().map(kind -> found.getOrDefault(kind, new Line(kind, null, null, null, null))).toList());
    }

    /** @param year as people write it: 2026/27 */
    public record Checklist(String year, LocalDate until, boolean over, List<Line> lines) {

        public long done() {
            return lines.stream().filter(Line::done).count();
        }

        /** Whether one is still to come, and the day is past. */
        public boolean late() {
            return over && done() < lines.size();
        }
    }

    /** @param id null when there is no such decree yet, like all that is said of it */
    public record Line(DecreeKind kind, UUID id, DecreeState state, String number, LocalDate dated) {

        public boolean done() {
            return state == DecreeState.APPROVED;
        }
    }
}
