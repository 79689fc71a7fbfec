package ru.nastavnik.matching;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Merge;
import ru.nastavnik.people.Merger;

/** If either came, they came. Talks of both stay, but for those that one person cannot have: two in one turn, twice with the same, with themself. */
@Component
class GatheringMerger implements Merger {

    private static final List<String> STATEMENTS = List.of(
            "update gathering set version = version + 1",
            """
            update gathering_guest k set attendance = 'CAME' from gathering_guest g
            where k.person_id = :to and g.person_id = :from and g.gathering_id = k.gathering_id and g.side = k.side and g.attendance = 'CAME'""",
            """
            delete from gathering_guest g where person_id = :from
              and exists (select from gathering_guest k where k.gathering_id = g.gathering_id and k.person_id = :to and k.side = g.side)""",
            "update gathering_guest set person_id = :to where person_id = :from",
            "delete from gathering_talk where :from in (mentee_person_id, mentor_person_id) and :to in (mentee_person_id, mentor_person_id)",
            """
            delete from gathering_talk t where mentee_person_id = :from and exists (
              select from gathering_talk k where k.gathering_id = t.gathering_id and k.mentee_person_id = :to
                and (k.turn = t.turn or k.mentor_person_id = t.mentor_person_id))""",
            "update gathering_talk set mentee_person_id = :to where mentee_person_id = :from",
            """
            delete from gathering_talk t where mentor_person_id = :from and exists (
              select from gathering_talk k where k.gathering_id = t.gathering_id and k.mentor_person_id = :to
                and (k.turn = t.turn or k.mentee_person_id = t.mentee_person_id))""",
            "update gathering_talk set mentor_person_id = :to where mentor_person_id = :from");

    private final JdbcClient jdbc;

    GatheringMerger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("gathering_guest.person_id", "gathering_talk.mentee_person_id", "gathering_talk.mentor_person_id");
    }

    @Override
    public void merge(Merge merge) {
        Merge.Ends people = merge.people();
        STATEMENTS.forEach(statement -> jdbc.sql(statement).param("from", people.from()).param("to", people.to()).update());
    }
}
