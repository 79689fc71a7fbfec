package ru.nastavnik.decree;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.Redaction;

/**
 * An approved decree is a document under the organization's own retention: it stays as it was signed, and is then for the director's eyes
 * alone. A draft names the person no more, since its text is made anew each time; remarks of the director do not either.
 */
@Component
class DecreeEraser implements Eraser {

    private final JdbcClient jdbc;
    private final Redaction redaction;

    DecreeEraser(JdbcClient jdbc, Redaction redaction) {
        this.jdbc = jdbc;
        this.redaction = redaction;
    }

    @Override
    public Set<String> tables() {
        return Set.of("decree", "decree_pair", "decree_step", "decree_number", "decree_counter", "decree_settings", "decree_clause", "decree_target", "decree_change");
    }

    @Override
    public List<Line> erase(Subject subject) {
        int approved = jdbc.sql("""
                        select count(*) from decree_reader where person_id = :person""")
                .param("person", subject.person())
                .query(Integer.class)
                .single();
        int written = redaction.strike(subject, "decree_clause", "text") + redaction.strike(subject, "decree", "preamble");
        return List.of(
                Line.destroyed("decree.erased.remarks", redaction.strike(subject, "decree_step", "remark")),
                Line.destroyed("decree.erased.drafts", written),
                Line.kept("decree.kept.decrees", approved));
    }
}
