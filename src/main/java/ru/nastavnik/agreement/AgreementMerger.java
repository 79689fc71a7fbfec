package ru.nastavnik.agreement;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Merge;
import ru.nastavnik.people.Merger;

/** Agreements go over with the mentee's card; their papers stay as they were signed. Two cards in one group do not become one: pairs refuse that. */
@Component
class AgreementMerger implements Merger {

    private final JdbcClient jdbc;

    AgreementMerger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("agreement.mentee_id");
    }

    @Override
    public void merge(Merge merge) {
        if (merge.mentees() != null) {
            jdbc.sql("update agreement set mentee_id = ?, version = version + 1 where mentee_id = ?").params(merge.mentees().to(), merge.mentees().from()).update();
        }
    }
}
