package ru.nastavnik.meeting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.Redaction;

/**
 * Meetings and ratings stay, for rhythm and indicators are counted from them, and they name nobody. Words go: the person's own, and those
 * that the other side of a pair of two, or the mentees of a mentor, said.
 */
@Component
class MeetingEraser implements Eraser {

    private static final String MEETINGS = """
            (select m.id from meeting m join pair p on p.organization_id = m.organization_id and p.id = m.pair_id
             where p.mentor_id in (select id from mentor where person_id = :person)
               or p.id in (select pair_id from pair_mentee where mentee_id in (select id from mentee where person_id = :person))
                 and (select count(*) from pair_mentee o where o.organization_id = p.organization_id and o.pair_id = p.id) = 1)""";

    private final JdbcClient jdbc;
    private final Redaction redaction;
    private final Feedbacks feedbacks;
    private final FeedbackForms forms;

    MeetingEraser(JdbcClient jdbc, Redaction redaction, Feedbacks feedbacks, FeedbackForms forms) {
        this.jdbc = jdbc;
        this.redaction = redaction;
        this.feedbacks = feedbacks;
        this.forms = forms;
    }

    @Override
    public Set<String> tables() {
        return Set.of("meeting", "feedback");
    }

    @Override
    public List<Line> erase(Subject subject) {
        int drafts = jdbc.sql("delete from feedback where person_id = :person and sent_on is null").param("person", subject.person()).update();
        int words = wordless(subject.person());
        int named = redaction.strikeInJson(subject, "feedback", "answers") + redaction.strike(subject, "meeting", "place");
        int ratings = jdbc.sql("select count(*) from feedback where person_id = :person").param("person", subject.person()).query(Integer.class).single();
        return List.of(
                Line.destroyed("meeting.erased.drafts", drafts),
                Line.destroyed("meeting.erased.words", words),
                Line.destroyed("meeting.erased.named", named),
                Line.kept("meeting.kept.ratings", ratings));
    }

    /** @return from how many */
    private int wordless(UUID person) {
        var theirs = feedbacks.findAllById(jdbc.sql("select id from feedback where person_id = :person or meeting_id in " + MEETINGS)
                .param("person", person)
                .query(UUID.class)
                .list());
        var contents = forms.contentsOf(theirs);
        int words = (int) theirs.stream().filter(one -> one.forget(contents.get(one.getId()))).count();
        feedbacks.flush();
        return words;
    }
}
