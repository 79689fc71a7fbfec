package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book of numbers of an organization and calendar year. Its own are without gaps, because a number is only taken if its decree commits; one that
 * was typed, while the school kept another book, is passed over.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DecreeNumbers {

    private final JdbcClient jdbc;

    DecreeNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean areTyped() {
        return jdbc.sql("select exists (select from decree_settings where typed_numbers)").query(Boolean.class).single();
    }

    void choose(boolean typed) {
        jdbc.sql("""
                        insert into decree_settings (typed_numbers) values (?)
                        on conflict (organization_id) do update set typed_numbers = excluded.typed_numbers""")
                .param(typed)
                .update();
    }

    /** Holds the year's counter until the transaction ends: whoever takes a number next in this organization waits until then. */
    String take(int calendarYear) {
        String number;
        do {
            number = Integer.toString(count(calendarYear, 1));
        } while (isTaken(calendarYear, number));
        return number;
    }

    /** Holds the counter likewise, and takes nothing. */
    void hold(int calendarYear) {
        count(calendarYear, 0);
    }

    private int count(int calendarYear, int more) {
        return jdbc.sql("""
                        insert into decree_counter as counter (calendar_year, last_number) values (:year, :more)
                        on conflict (organization_id, calendar_year) do update set last_number = counter.last_number + :more
                        returning last_number""")
                .param("year", calendarYear)
                .param("more", more)
                .query(Integer.class)
                .single();
    }

    boolean isTaken(int calendarYear, String number) {
        return jdbc.sql("select exists (select from decree_number where calendar_year = ? and lower(number) = lower(?))")
                .params(calendarYear, number)
                .query(Boolean.class)
                .single();
    }

    void enter(String number, LocalDate dated, UUID decree, int pairs) {
        jdbc.sql("insert into decree_number (calendar_year, number, decree_id, dated, pairs) values (?, ?, ?, ?, ?)")
                .params(dated.getYear(), number, decree, dated, pairs)
                .update();
    }
}
