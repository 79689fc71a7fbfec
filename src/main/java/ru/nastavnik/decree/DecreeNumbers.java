package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The book of numbers: without gaps in an organization and calendar year, because a number is only taken if its decree commits. */
@Component
class DecreeNumbers {

    private final JdbcClient jdbc;

    DecreeNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the year's counter until the transaction ends: whoever takes a number next in this organization waits until then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int take(int calendarYear) {
        return jdbc.sql("""
                        insert into decree_counter as counter (calendar_year, last_number) values (?, 1)
                        on conflict (organization_id, calendar_year) do update set last_number = counter.last_number + 1
                        returning last_number""")
                .param(calendarYear)
                .query(Integer.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(int number, LocalDate dated, UUID decree, int pairs) {
        jdbc.sql("insert into decree_number (calendar_year, number, decree_id, dated, pairs) values (?, ?, ?, ?, ?)")
                .params(dated.getYear(), number, decree, dated, pairs)
                .update();
    }
}
