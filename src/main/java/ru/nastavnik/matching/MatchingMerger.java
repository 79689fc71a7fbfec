package ru.nastavnik.matching;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Merge;
import ru.nastavnik.people.Merger;

/** What stands of both stays once: that of the card which stays before the other's. */
@Component
class MatchingMerger implements Merger {

    private final JdbcClient jdbc;

    MatchingMerger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "matching_conditions.person_id", "matching_bar.mentee_person_id", "matching_bar.mentor_person_id", "matching_left_out.person_id",
                "matching_pin.mentee_id", "matching_pin.mentor_id", "matching_note.mentee_id", "matching_proposal.mentee_id",
                "matching_proposal.mentor_id");
    }

    @Override
    public void merge(Merge merge) {
        jdbc.sql("update matching_round set version = version + 1 where closed_at is null").update();
        mergePeople(merge.people());
        if (merge.mentees() != null) {
            mergeCards(merge.mentees(), "mentee_id", "mentor_id");
            move(merge.mentees(), """
                    delete from matching_note n where mentee_id = :from
                      and exists (select from matching_note k where k.round_id = n.round_id and k.mentee_id = :to)""");
            move(merge.mentees(), "update matching_note set mentee_id = :to where mentee_id = :from");
        }
        if (merge.mentors() != null) {
            mergeCards(merge.mentors(), "mentor_id", "mentee_id");
        }
    }

    private void mergePeople(Merge.Ends people) {
        // whoever was kept apart from themself is one now
        List.of(
                "delete from matching_bar where :from in (mentee_person_id, mentor_person_id) and :to in (mentee_person_id, mentor_person_id)",
                """
                delete from matching_bar b where mentee_person_id = :from
                  and exists (select from matching_bar k where k.mentee_person_id = :to and k.mentor_person_id = b.mentor_person_id)""",
                """
                delete from matching_bar b where mentor_person_id = :from
                  and exists (select from matching_bar k where k.mentor_person_id = :to and k.mentee_person_id = b.mentee_person_id)""",
                "update matching_bar set version = version + 1, mentee_person_id = :to where mentee_person_id = :from",
                "update matching_bar set version = version + 1, mentor_person_id = :to where mentor_person_id = :from",
                """
                delete from matching_conditions c where person_id = :from
                  and exists (select from matching_conditions k where k.person_id = :to and k.side = c.side)""",
                "update matching_conditions set version = version + 1, person_id = :to where person_id = :from",
                """
                delete from matching_left_out o where person_id = :from
                  and exists (select from matching_left_out k where k.round_id = o.round_id and k.person_id = :to and k.side = o.side)""",
                "update matching_left_out set person_id = :to where person_id = :from")
                .forEach(statement -> move(people, statement));
    }

    private void mergeCards(Merge.Ends cards, String of, String with) {
        move(cards, """
                delete from matching_pin p where %1$s = :from
                  and exists (select from matching_pin k where k.round_id = p.round_id and k.%1$s = :to and k.%2$s = p.%2$s)""".formatted(of, with));
        move(cards, "update matching_pin set %1$s = :to where %1$s = :from".formatted(of));
        move(cards, """
                delete from matching_proposal p where %1$s = :from
                  and exists (select from matching_proposal k where k.variant_id = p.variant_id and k.%1$s = :to and k.%2$s = p.%2$s)""".formatted(of, with));
        move(cards, "update matching_proposal set %1$s = :to where %1$s = :from".formatted(of));
    }

    private void move(Merge.Ends ends, String sql) {
        jdbc.sql(sql).param("from", ends.from()).param("to", ends.to()).update();
    }
}
