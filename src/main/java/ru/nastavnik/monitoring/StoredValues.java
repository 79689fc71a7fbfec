package ru.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored counts of one organization, as {@link Recalculation} keeps them. */
@Component
class StoredValues {

    private final JdbcClient jdbc;

    StoredValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else stores values of the organization. */
    void lock(UUID organization) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('indicators of ' || :organization, 0))")
                .param("organization", organization.toString())
                .query(row -> {});
    }

    /** Which days are stored, and from which on there should be some: the first of the programme years that have begun, or today. */
    Extent extent(UUID organization, List<Indicator> indicators, LocalDate today) {
        return jdbc.sql("""
                        select least(cast(:today as date), min(v.first), (
                            select make_date(min(first_year), 9, 1) from programme_year
                            where organization_id = :organization and make_date(first_year, 9, 1) <= :today)) as first,
                          case when count(*) = count(v.first) then max(v.first) end as whole_from,
                          min(v.last) as whole_to,
                          max(v.last) as last
                        from unnest(cast(:codes as text[])) i (code)
                        cross join lateral (
                          select min(day) as first, max(day) as last from indicator_value
                          where organization_id = :organization and indicator = i.code) v""")
                .param("organization", organization)
                .param("codes", indicators.stream().map(Indicator::code).toArray(String[]::new))
                .param("today", today)
                .query((row, number) -> new Extent(
                        row.getObject("first", LocalDate.class), row.getObject("whole_from", LocalDate.class),
                        row.getObject("whole_to", LocalDate.class), row.getObject("last", LocalDate.class)))
                .single();
    }

    /** Only rows that change are written. */
    void write(Indicator indicator, List<Count> counts) {
        jdbc.sql("""
                        insert into indicator_value (indicator, day, numerator, denominator)
                        select :indicator, day, numerator, denominator
                        from unnest(cast(:days as date[]), cast(:numerators as int[]), cast(:denominators as int[])) c (day, numerator, denominator)
                        on conflict (organization_id, day, indicator) do update
                        set numerator = excluded.numerator, denominator = excluded.denominator
                        where (indicator_value.numerator, indicator_value.denominator) is distinct from (excluded.numerator, excluded.denominator)""")
                .param("indicator", indicator.code())
                .param("days", Days.array(counts.stream().map(Count::day).toList()))
                .param("numerators", counts.stream().map(Count::numerator).toArray(Integer[]::new))
                .param("denominators", counts.stream().map(Count::denominator).toArray(Integer[]::new))
                .update();
    }

    /**
     * @param first day that is to be stored
     * @param wholeFrom from which on each indicator is stored; null when one is not at all
     * @param wholeTo up to which each is stored; null when nothing is
     * @param last that is stored of any; null when nothing is
     */
    record Extent(LocalDate first, LocalDate wholeFrom, LocalDate wholeTo, LocalDate last) {

        /** The day to count from so that no day is left out, when those from {@code changed} on may have changed. */
        LocalDate from(LocalDate changed, LocalDate today) {
            if (wholeFrom == null || wholeFrom.isAfter(first)) {
                return first;
            }
            LocalDate unbroken = wholeTo.plusDays(1).isBefore(today) ? wholeTo.plusDays(1) : today;
            LocalDate from = changed.isBefore(unbroken) ? changed : unbroken;
            return from.isBefore(first) ? first : from;
        }

        /** Where it is no longer the last stored day, because the organization's clock was set back, that is counted, too. */
        LocalDate to(LocalDate today) {
            return last == null || last.isBefore(today) ? today : last;
        }
    }
}
