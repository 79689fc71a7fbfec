package ru.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/** Stored values of earlier days: an organization's own, or those of all below an authority, added up. */
@Component
class Trend {

    private final JdbcClient jdbc;

    Trend(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By day; days of which nothing is stored are left out. */
    Map<LocalDate, Share> of(Indicator indicator, Collection<LocalDate> days) {
        Map<LocalDate, Share> shares = new HashMap<>();
        jdbc.sql("""
                        select day, coalesce(sum(numerator) filter (where denominator >= numerator), sum(numerator)) as numerator,
                          coalesce(sum(denominator) filter (where denominator >= numerator), min(denominator)) as denominator
                        from indicator_value
                        where indicator = :indicator and day = any (cast(:days as date[]))
                        group by day""")
                .param("indicator", indicator.code())
                .param("days", Days.array(days))
                .query(row -> {
                    shares.put(row.getObject("day", LocalDate.class), new Share(row.getLong("numerator"), row.getObject("denominator", Long.class)));
                });
        return shares;
    }

    /**
     * The first calendar year of which something may be stored: of the first programme year here or below, or of the organization's own first
     * day. Empty when there is neither.
     */
    OptionalInt firstYear(Standing standing) {
        return jdbc.sql("""
                        select cast(least(
                          (select min(first_year) from programme_year),
                          (select extract(year from min(day)) from indicator_value where organization_id = :organization)) as int)""")
                .param("organization", standing.organization())
                .query((row, number) -> row.getObject(1, Integer.class))
                .stream()
                .filter(year -> year != null)
                .mapToInt(Integer::intValue)
                .findFirst();
    }
}
