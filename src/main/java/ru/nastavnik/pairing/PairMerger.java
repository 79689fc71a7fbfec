package ru.nastavnik.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Merge;
import ru.nastavnik.people.Merger;

/** Pairs go over to the card that stays, with all that hangs on them. Decrees name pairs, and their texts stay as they were signed. */
@Component
class PairMerger implements Merger {

    private final JdbcClient jdbc;

    PairMerger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("pair.mentor_id", "pair_mentee.mentor_id", "pair_mentee.mentee_id");
    }

    @Override
    public List<String> obstacles(Merge merge) {
        var obstacles = new ArrayList<String>();
        if (exists(merge.people(), """
                select from pair_mentee b join mentor r on r.id = b.mentor_id join mentee e on e.id = b.mentee_id
                where r.person_id = :from and e.person_id = :to or r.person_id = :to and e.person_id = :from""")) {
            obstacles.add("pairing.merge.eachOther");
        }
        if (merge.mentees() != null && exists(merge.mentees(), """
                select from pair_mentee a join pair_mentee b on b.pair_id = a.pair_id where a.mentee_id = :from and b.mentee_id = :to""")) {
            obstacles.add("pairing.merge.sameGroup");
        }
        if (merge.mentees() != null && exists(merge.mentees(), """
                        select from pair_mentee a join pair_mentee b on b.mentor_id = a.mentor_id and b.pair_id <> a.pair_id
                        where a.mentee_id = :from and b.mentee_id = :to and a.starts_on <= b.ends_on and b.starts_on <= a.ends_on""")
                || merge.mentors() != null && exists(merge.mentors(), """
                        select from pair_mentee a join pair_mentee b on b.mentee_id = a.mentee_id
                        where a.mentor_id = :from and b.mentor_id = :to and a.starts_on <= b.ends_on and b.starts_on <= a.ends_on""")) {
            obstacles.add("pairing.merge.twice");
        }
        return obstacles;
    }

    private boolean exists(Merge.Ends ends, String rows) {
        return jdbc.sql("select exists (" + rows + ")").param("from", ends.from()).param("to", ends.to()).query(Boolean.class).single();
    }

    @Override
    public void merge(Merge merge) {
        if (merge.mentors() != null) {
            move(merge.mentors(), "update pair set mentor_id = :to, version = version + 1 where mentor_id = :from");
            move(merge.mentors(), "update pair_mentee set mentor_id = :to where mentor_id = :from");
        }
        if (merge.mentees() != null) {
            move(merge.mentees(), "update pair_mentee set mentee_id = :to where mentee_id = :from");
        }
    }

    private void move(Merge.Ends ends, String sql) {
        jdbc.sql(sql).param("from", ends.from()).param("to", ends.to()).update();
    }
}
