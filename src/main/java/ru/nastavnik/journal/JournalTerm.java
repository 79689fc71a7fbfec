package ru.nastavnik.journal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.DayBegan;

/**
 * Asks the database to forget what is older than three years, the general term of limitation (Civil Code, 196). The application may delete
 * nothing of the log itself: the term stands in the database's own function.
 */
@Component
class JournalTerm {

    private final JdbcClient jdbc;

    JournalTerm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(DayBegan event) {
        jdbc.sql("select entries from forget_old_journal()").query(Long.class).list();
    }
}
