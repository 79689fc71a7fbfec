package ru.nastavnik.agreement;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.Redaction;

/**
 * A signed agreement is a document under the organization's own retention: it stays as it was signed, with its scan, and is then for the director's
 * eyes alone. What was not signed by all goes.
 */
@Component
class AgreementEraser implements Eraser {

    private static final String THEIRS = """
            (mentee_id in (select id from mentee where person_id = :person)
             or pair_id in (select p.id from pair p where p.mentor_id in (select id from mentor where person_id = :person)))""";

    private final JdbcClient jdbc;
    private final Redaction redaction;

    AgreementEraser(JdbcClient jdbc, Redaction redaction) {
        this.jdbc = jdbc;
        this.redaction = redaction;
    }

    @Override
    public Set<String> tables() {
        return Set.of("agreement", "agreement_signer", "agreement_extension", "agreement_task", "agreement_settings", "extra_work");
    }

    @Override
    public List<Line> erase(Subject subject) {
        int drafts = jdbc.sql("delete from agreement where state in ('DRAFT', 'SIGNING') and " + THEIRS).param("person", subject.person()).update();
        int signed = jdbc.sql("select count(*) from agreement where " + THEIRS).param("person", subject.person()).query(Integer.class).single();
        int works = jdbc.sql("""
                        select count(*) from extra_work w join pair p on p.organization_id = w.organization_id and p.id = w.pair_id
                        where p.mentor_id in (select id from mentor where person_id = :person)""")
                .param("person", subject.person())
                .query(Integer.class)
                .single();
        return List.of(
                Line.destroyed("agreement.erased.drafts", drafts),
                Line.destroyed("agreement.erased.reasons", redaction.strike(subject, "agreement", "end_reason")),
                Line.kept("agreement.kept.agreements", signed),
                Line.kept("agreement.kept.works", works));
    }
}
