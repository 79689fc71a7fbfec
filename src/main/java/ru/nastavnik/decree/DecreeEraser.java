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
        return Set.of("decree", "decree_pair", "decree_step", "decree_number", "decree_counter");
    }

    @Override
    public List<Line> erase(Subject subject) {
        int approved = jdbc.sql("""
                        select count(distinct d.id)
                        from decree d join decree_pair dp on dp.organization_id = d.organization_id and dp.decree_id = d.id
                        where d.state = 'APPROVED' and dp.pair_id in (
                          select id from pair where mentor_id in (select id from mentor where person_id = :person)
                          union
                          select pair_id from pair_mentee where mentee_id in (select id from mentee where person_id = :person))""")
                .param("person", subject.person())
                .query(Integer.class)
                .single();
        return List.of(
                Line.destroyed("decree.erased.remarks", redaction.strike(subject, "decree_step", "remark")),
                Line.kept("decree.kept.decrees", approved));
    }
}
