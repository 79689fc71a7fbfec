package ru.nastavnik.people;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Interviews, offers of support, psychologists' notes, what a merge left out, and the name in those of others and in kept filters. */
@Component
class LifeEraser implements Eraser {

    private final Redaction redaction;
    private final JdbcClient jdbc;

    LifeEraser(Redaction redaction, JdbcClient jdbc) {
        this.redaction = redaction;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("interview", "interview_rating", "support_offer", "psychologist_note", "saved_view", "merged_person");
    }

    @Override
    public List<Line> erase(Subject subject) {
        update(subject, """
                delete from interview_rating where interview_id in (
                  select i.id from interview i join mentor m on m.organization_id = i.organization_id and m.id = i.mentor_id where m.person_id = :person)""");
        var lines = List.of(
                Line.destroyed("people.erased.interviews", delete(subject, "interview", "mentor")),
                Line.destroyed("people.erased.support", delete(subject, "support_offer", "mentee")),
                Line.destroyed("people.erased.notes", delete(subject, "psychologist_note", "mentee")),
                Line.destroyed(
                        "people.erased.leftOut",
                        update(subject, "update merged_person set left_out = null where kept_person_id = :person and left_out is not null")));
        redaction.strike(subject, "life_event", "reason");
        redaction.strike(subject, "request", "topic");
        redaction.strike(subject, "mentor", "interests");
        redaction.strike(subject, "consent", "withdrawal_reason");
        redaction.strike(subject, "interview", "interviewer");
        redaction.strike(subject, "interview", "note");
        redaction.strike(subject, "interview_rating", "note");
        redaction.strike(subject, "support_offer", "offered_by");
        redaction.strike(subject, "support_offer", "note");
        redaction.strike(subject, "psychologist_note", "text");
        redaction.strikeInJson(subject, "merged_person", "left_out");
        String surname = Redaction.pattern(subject.name().surname());
        // a name or a search is no text: it is typed without capitals, and means the same with them
        jdbc.sql("delete from saved_view where initcap(name) ~* ?").param(surname).update();
        jdbc.sql("update saved_view set words = initcap(words) where initcap(words) ~* ?").param(surname).update();
        redaction.strike(subject, "saved_view", "words");
        return lines;
    }

    /** What hangs on the card in that register. */
    private int delete(Subject subject, String table, String register) {
        return update(subject, "delete from %1$s where %2$s_id in (select id from %2$s where person_id = :person)".formatted(table, register));
    }

    private int update(Subject subject, String sql) {
        return jdbc.sql(sql).param("person", subject.person()).update();
    }
}
