package ru.nastavnik.survey;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.Redaction;

/**
 * Ratings and choices stay, for indicators and shares are counted from them, and they name nobody any more. Words go, and with them the class and the
 * year of birth, and all ways in. In an anonymous round nobody can tell what was theirs: there it is only their name that is struck out.
 */
@Component
class SurveyEraser implements Eraser {

    private static final String THEIRS = "(select id from invitee where person_id = :person)";

    private final JdbcClient jdbc;
    private final Redaction redaction;
    private final Responses responses;
    private final Erasing erasing;

    SurveyEraser(JdbcClient jdbc, Redaction redaction, Responses responses, Erasing erasing) {
        this.jdbc = jdbc;
        this.redaction = redaction;
        this.responses = responses;
        this.erasing = erasing;
    }

    @Override
    public Set<String> tables() {
        return Set.of("survey_round", "invitee", "survey_entry", "response", "finding");
    }

    @Override
    public List<Line> erase(Subject subject) {
        int drafts = update("delete from response where sent_on is null and invitee_id in " + THEIRS, subject);
        int findings = update("delete from finding where person_id = :person", subject);
        int left = erasing.forget(responses.ofPerson(subject.person()));
        update("update invitee set version = version + 1, school_class = null, born_in = null where person_id = :person", subject);
        update("delete from survey_entry where invitee_id in " + THEIRS, subject);
        int named = redaction.strikeInJson(subject, "response", "answers")
                + redaction.strikeInJson(subject, "response", "aside")
                + redaction.strike(subject, "survey_round", "title");
        return List.of(
                Line.destroyed("survey.erased.drafts", drafts),
                Line.destroyed("survey.erased.findings", findings),
                Line.destroyed("survey.erased.words", left),
                Line.destroyed("survey.erased.named", named),
                Line.kept("survey.kept.answers", left));
    }

    private int update(String statement, Subject subject) {
        return jdbc.sql(statement).param("person", subject.person()).update();
    }
}
