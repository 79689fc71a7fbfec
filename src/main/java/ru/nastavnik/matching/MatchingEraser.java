package ru.nastavnik.matching;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.Redaction;

/** What was said of how they would like to work goes, and so do bars, pins and notes; variants stay as they were found, with somebody who has no name. */
@Component
class MatchingEraser implements Eraser {

    private static final String MENTEES = "(select id from mentee where person_id = :person)";
    private static final String MENTORS = "(select id from mentor where person_id = :person)";

    private final JdbcClient jdbc;
    private final Redaction redaction;

    MatchingEraser(JdbcClient jdbc, Redaction redaction) {
        this.jdbc = jdbc;
        this.redaction = redaction;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "matching_conditions", "matching_bar", "matching_round", "matching_round_form", "matching_round_pair", "matching_pin",
                "matching_left_out", "matching_note", "matching_variant", "matching_proposal");
    }

    @Override
    public List<Line> erase(Subject subject) {
        update(subject, "update matching_round set version = version + 1 where closed_at is null");
        int conditions = update(subject, "delete from matching_conditions where person_id = :person");
        int bars = update(subject, "delete from matching_bar where :person in (mentee_person_id, mentor_person_id)");
        int notes = update(subject, "delete from matching_note where mentee_id in " + MENTEES);
        update(subject, "delete from matching_pin where mentee_id in " + MENTEES + " or mentor_id in " + MENTORS);
        update(subject, "delete from matching_left_out where person_id = :person");
        redaction.strike(subject, "matching_note", "text");
        redaction.strike(subject, "matching_bar", "note");
        redaction.strike(subject, "matching_round", "name");
        int proposals = jdbc.sql("select count(*) from matching_proposal where mentee_id in " + MENTEES + " or mentor_id in " + MENTORS)
                .param("person", subject.person())
                .query(Integer.class)
                .single();
        return List.of(
                Line.destroyed("matching.erased.conditions", conditions), Line.destroyed("matching.erased.bars", bars),
                Line.destroyed("matching.erased.notes", notes), Line.kept("matching.kept.proposals", proposals));
    }

    private int update(Subject subject, String sql) {
        return jdbc.sql(sql).param("person", subject.person()).update();
    }
}
