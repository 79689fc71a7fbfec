package ru.nastavnik.intake;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.Redaction;

/** An enquiry that became somebody's card goes with them; in those of others the name is struck out. */
@Component
class EnquiryEraser implements Eraser {

    private final JdbcClient jdbc;
    private final Redaction redaction;

    EnquiryEraser(JdbcClient jdbc, Redaction redaction) {
        this.jdbc = jdbc;
        this.redaction = redaction;
    }

    @Override
    public Set<String> tables() {
        return Set.of("enquiry");
    }

    @Override
    public List<Line> erase(Subject subject) {
        int own = jdbc.sql("delete from enquiry where person_id = ?").param(subject.person()).update();
        int named = redaction.strike(subject, "enquiry", "topic") + redaction.strike(subject, "enquiry", "reason");
        return List.of(Line.destroyed("intake.erased.enquiries", own), Line.destroyed("intake.erased.named", named));
    }
}
