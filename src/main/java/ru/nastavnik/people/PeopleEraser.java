package ru.nastavnik.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cards, requests, reasons of the history, contacts. The rows stay for the figures, empty; so do the consents, which prove that all was lawful. */
@Component
class PeopleEraser implements Eraser {

    private static final Set<String> TABLES = Set.of(
            "person", "mentor", "mentor_form", "mentee", "mentee_form", "request", "consent", "life_event", "erasure", "erasure_line", "stored_file");

    private final SealedPeople sealed;
    private final Redaction redaction;
    private final JdbcClient jdbc;

    PeopleEraser(SealedPeople sealed, Redaction redaction, JdbcClient jdbc) {
        this.sealed = sealed;
        this.redaction = redaction;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return TABLES;
    }

    @Override
    public List<Line> erase(Subject subject) {
        sealed.destroy(subject.person());
        redaction.strike(subject, "erasure", "paper");
        int mentors = update(subject, """
                update mentor set version = version + 1, competences = '{}', interests = null, preferred_age_from = null, preferred_age_to = null, hours_monthly = null
                where person_id = :person""");
        update(subject, "delete from mentor_form where mentor_id in (select id from mentor where person_id = :person)");
        int mentees = update(subject, "update mentee set version = version + 1 where person_id = :person");
        update(subject, "delete from mentee_form where mentee_id in (select id from mentee where person_id = :person)");
        return List.of(
                Line.destroyed("people.erased.person", 1),
                Line.destroyed("people.erased.mentor", mentors),
                Line.destroyed("people.erased.mentee", mentees),
                Line.destroyed("people.erased.requests", update(subject, "delete from request where mentee_id in (select id from mentee where person_id = :person)")),
                Line.destroyed("people.erased.life", update(subject, "update life_event set reason = null where person_id = :person and reason is not null")),
                Line.destroyed("people.erased.scans", scans(subject)),
                Line.destroyed("people.erased.consents", update(subject, """
                        update consent set version = version + 1, withdrawal_reason = null, representative = case when representative is null then null else '—' end
                        where person_id = :person and (withdrawal_reason is not null or representative is not null)""")),
                Line.kept("people.kept.consents", count(subject, "select count(*) from consent where person_id = :person")),
                Line.kept("people.kept.life", count(subject, "select count(*) from life_event where person_id = :person")));
    }

    private int scans(Subject subject) {
        var files = jdbc.sql("select scan_id from consent where person_id = :person and scan_id is not null")
                .param("person", subject.person())
                .query(UUID.class)
                .list();
        update(subject, "update consent set version = version + 1, scan_id = null where person_id = :person and scan_id is not null");
        return files.isEmpty() ? 0 : jdbc.sql("delete from stored_file where id in (:files)").param("files", files).update();
    }

    private int update(Subject subject, String sql) {
        return jdbc.sql(sql).param("person", subject.person()).update();
    }

    private int count(Subject subject, String sql) {
        return jdbc.sql(sql).param("person", subject.person()).query(Integer.class).single();
    }
}
