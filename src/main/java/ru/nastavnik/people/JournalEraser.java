package ru.nastavnik.people;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of access, whose room comes before this one, holds no name: who did what to an id. It cannot be changed, and stays as the proof of what was done. */
@Component
class JournalEraser implements Eraser {

    private final JdbcClient jdbc;

    JournalEraser(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("journal_entry", "journal_person");
    }

    @Override
    public List<Line> erase(Subject subject) {
        int entries = jdbc.sql("select count(*) from journal_person where person_id = ?").param(subject.person()).query(Integer.class).single();
        return List.of(Line.kept("people.kept.journal", entries));
    }
}
