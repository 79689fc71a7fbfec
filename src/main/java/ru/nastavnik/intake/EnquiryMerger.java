package ru.nastavnik.intake;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Merge;
import ru.nastavnik.people.Merger;

/** What the one asked for, the other did. */
@Component
class EnquiryMerger implements Merger {

    private final JdbcClient jdbc;

    EnquiryMerger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("enquiry.person_id");
    }

    @Override
    public void merge(Merge merge) {
        jdbc.sql("update enquiry set person_id = :to where person_id = :from")
                .param("from", merge.people().from())
                .param("to", merge.people().to())
                .update();
    }
}
