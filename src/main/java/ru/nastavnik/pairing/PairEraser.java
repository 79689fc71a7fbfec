package ru.nastavnik.pairing;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.Redaction;

/**
 * Pairs stay, for the indicators count them, with people who have no name; their goals go, of a group's only when it was the mentor: in one that
 * stays the name is struck out.
 */
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
    private final Redaction redaction;

    PairEraser(JdbcClient jdbc, Redaction redaction) {
        this.jdbc = jdbc;
        this.redaction = redaction;
    }

    @Override
    public Set<String> tables() {
        return Set.of("pair", "pair_mentee", "pair_kind", "pair_event", "pair_petition");
    }

    @Override
    public List<Line> erase(Subject subject) {
        int goals = jdbc.sql("update pair set version = version + 1, goal = null where goal is not null and id in " + OF_THEIRS)
                .param("person", subject.person())
                .update();
        redaction.strike(subject, "pair", "goal");
        int words = erase(subject, "pair_event", "note") + erase(subject, "pair_petition", "words") + erase(subject, "pair_petition", "settlement");
        int pairs = jdbc.sql("select count(*) from pair where id in " + PAIRS).param("person", subject.person()).query(Integer.class).single();
        return List.of(Line.destroyed("pairing.erased.goals", goals), Line.destroyed("pairing.erased.words", words), Line.kept("pairing.kept.pairs", pairs));
    }

    private int erase(Subject subject, String table, String column) {
        int erased = jdbc.sql("update %1$s set %2$s = null where %2$s is not null and pair_id in (select id from pair where id in %3$s)".formatted(table, column, OF_THEIRS))
                .param("person", subject.person())
                .update();
        return erased + redaction.strike(subject, table, column);
    }
}
