package ru.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organizations that provided mentors, of all (S1 item 7, 2): one counts on the days on which at least one of its pairs works. */
@Component
class MentorsProvided implements Formula {

    private final JdbcClient jdbc;

    MentorsProvided(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "mentors-provided";
    }

    @Override
    public List<Count> counts(String argument, Collection<LocalDate> days) {
        return jdbc.sql("""
                        with span as (
                          select range_agg(daterange(works_from, ends_on, '[]')) as days from pair where works_from <= ends_on)
                        select d.day, case when d.day <@ s.days then 1 else 0 end as numerator, 1 as denominator
                        from unnest(cast(:days as date[])) d (day) cross join span s""")
                .param("days", Days.array(days))
                .query(AtWork::count)
                .list();
    }

    @Override
    public String people() {
        return AtWork.people(AtWork.MENTORS);
    }

    @Override
    public Counted counted() {
        return Counted.ORGANIZATIONS;
    }
}
