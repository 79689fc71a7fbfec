package ru.nastavnik.matching;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.Redaction;

/** That somebody was invited, came, and whom they talked to. */
@Component
class GatheringEraser implements Eraser {

    private final JdbcClient jdbc;
    private final Redaction redaction;

    GatheringEraser(JdbcClient jdbc, Redaction redaction) {
        this.jdbc = jdbc;
        this.redaction = redaction;
    }

    @Override
    public Set<String> tables() {
        return Set.of("gathering", "gathering_guest", "gathering_talk", "matching_comparison");
    }

    @Override
    public List<Line> erase(Subject subject) {
        jdbc.sql("update gathering set version = version + 1").update();
        int guests = update(subject, "delete from gathering_guest where person_id = :person");
        int talks = update(subject, "delete from gathering_talk where :person in (mentee_person_id, mentor_person_id)");
        redaction.strike(subject, "gathering", "place");
        return List.of(Line.destroyed("gathering.erased.guests", guests), Line.destroyed("gathering.erased.talks", talks));
    }

    private int update(Subject subject, String sql) {
        return jdbc.sql(sql).param("person", subject.person()).update();
    }
}
