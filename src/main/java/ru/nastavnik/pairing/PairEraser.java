package ru.nastavnik.pairing;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Eraser;

/** Pairs stay, for the indicators count them, with people who have no name; their goals go, of a group's only when it was the mentor. */
@Component
class PairEraser implements Eraser {

    private static final String PAIRS = """
            (select id from pair where mentor_id in (select id from mentor where person_id = :person)
             union
             select pair_id from pair_mentee where mentee_id in (select id from mentee where person_id = :person))""";

    /** Pairs of two, and those of the person as a mentor. */
    private static final String OF_THEIRS = PAIRS + """
             and (mentor_id in (select id from mentor where person_id = :person)
               or (select count(*) from pair_mentee m where m.organization_id = pair.organization_id and m.pair_id = pair.id) = 1)""";

    private final JdbcClient jdbc;

    PairEraser(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("pair", "pair_mentee", "pair_kind");
    }

    @Override
    public List<Line> erase(Subject subject) {
        int goals = jdbc.sql("update pair set version = version + 1, goal = null where goal is not null and id in " + OF_THEIRS)
                .param("person", subject.person())
                .update();
        int pairs = jdbc.sql("select count(*) from pair where id in " + PAIRS).param("person", subject.person()).query(Integer.class).single();
        return List.of(Line.destroyed("pairing.erased.goals", goals), Line.kept("pairing.kept.pairs", pairs));
    }
}
