package ru.nastavnik.people;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The book of acts of destruction: their numbers, and their lines as they were written down, in Russian, for an act is a Russian legal paper. */
@Component
class Acts {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final JdbcClient jdbc;
    private final MessageSource messages;

    Acts(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** Holds the year's counter until the transaction ends: whoever takes a number next in this organization waits until then. */
    @Transactional(propagation = Propagation.MANDATORY)
    ActNumber number(int year) {
        int number = jdbc.sql("""
                        insert into erasure_counter as counter (calendar_year, last_number) values (?, 1)
                        on conflict (organization_id, calendar_year) do update set last_number = counter.last_number + 1
                        returning last_number""")
                .param(year)
                .query(Integer.class)
                .single();
        return new ActNumber(year, number);
    }

    /** Lines that count nothing are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Erasure erasure, List<Eraser.Line> lines) {
        for (Eraser.Line line : lines) {
            if (line.count() > 0) {
                jdbc.sql("""
                                insert into erasure_line (erasure_id, position, stays, what)
                                select :erasure, (select count(*) from erasure_line where erasure_id = :erasure), :stays, :what""")
                        .param("erasure", erasure.getId())
                        .param("stays", line.stays())
                        .param("what", messages.getMessage(line.what(), new Object[] {line.count()}, RUSSIAN))
                        .update();
            }
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void forget(Erasure erasure) {
        jdbc.sql("delete from erasure_line where erasure_id = ?").param(erasure.getId()).update();
    }

    /** As they were written down. */
    List<String> lines(UUID erasure, boolean stays) {
        return jdbc.sql("select what from erasure_line where erasure_id = ? and stays = ? order by position").params(erasure, stays).query(String.class).list();
    }
}
