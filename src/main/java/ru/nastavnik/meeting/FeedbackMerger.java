package ru.nastavnik.meeting;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Merge;
import ru.nastavnik.people.Merger;

/** What the one said of meetings was said by the other. Both cannot have spoken of one meeting: they would be in one pair. */
@Component
class FeedbackMerger implements Merger {

    private final JdbcClient jdbc;

    FeedbackMerger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("feedback.person_id");
    }

    @Override
    public void merge(Merge merge) {
        jdbc.sql("update feedback set person_id = :to, version = version + 1 where person_id = :from")
                .param("from", merge.people().from())
                .param("to", merge.people().to())
                .update();
    }
}
