package ru.nastavnik.survey;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.Merge;
import ru.nastavnik.people.Merger;

/**
 * What the one was asked and answered was asked of the other. Where both were asked the same, the answer that was sent stays, that of the card which
 * stays before the other; the one that is left over goes with its draft.
 */
@Component
class SurveyMerger implements Merger {

    /** In rounds that asked both as the same: one of the two, the one without an answer, else the one of the card that goes. */
    private static final String LEFT_OVER = """
            select case when f.answered_on is not null and t.answered_on is null then t.id else f.id end
            from invitee f join invitee t on t.organization_id = f.organization_id and t.round_id = f.round_id and t.side = f.side
            where f.person_id = :from and t.person_id = :to""";

    /** Who named the one named the other. */
    private static final String NAMED = """
            update response set version = version + 1, %1$s = (
              select jsonb_object_agg(said.name, (
                select jsonb_agg(chosen.value order by chosen.place) from (
                  select value, min(place) as place from jsonb_array_elements(said.given) with ordinality one (value, place) group by value) chosen))
              from jsonb_each(cast(replace(cast(%1$s as text), cast(:from as text), cast(:to as text)) as jsonb)) said (name, given))
            where cast(%1$s as text) like '%%' || cast(:from as text) || '%%'""";

    private final JdbcClient jdbc;
    private final Responses responses;
    private final Erasing erasing;

    SurveyMerger(JdbcClient jdbc, Responses responses, Erasing erasing) {
        this.jdbc = jdbc;
        this.responses = responses;
        this.erasing = erasing;
    }

    @Override
    public Set<String> columns() {
        return Set.of("invitee.person_id", "finding.person_id");
    }

    /**
     * Two answers that were both sent stay, or something would be lost: the second without whose it was, and so without words, which nobody could erase any
     * more. Who chose or ranked both has chosen one, at the better of the two places. Where one of the two sent an answer, no note can be taken back.
     */
    @Override
    public void merge(Merge merge) {
        erasing.forget(leftOver(merge));
        List.of(
                "delete from response where sent_on is null and invitee_id in (" + LEFT_OVER + ")",
                "update response set version = version + 1, invitee_id = null where invitee_id in (" + LEFT_OVER + ")",
                "delete from survey_entry where invitee_id in (" + LEFT_OVER + ")",
                """
                update invitee t set version = t.version + 1, noted_on_paper = false
                from invitee f where t.person_id = :to and t.noted_on_paper and f.person_id = :from and f.organization_id = t.organization_id
                  and f.round_id = t.round_id and f.side = t.side and f.answered_on is not null and not f.noted_on_paper""",
                "delete from invitee where id in (" + LEFT_OVER + ")",
                "update invitee set version = version + 1, person_id = :to where person_id = :from",
                """
                delete from finding f where f.person_id = :from and exists (
                  select from finding t where t.person_id = :to and t.round_id = f.round_id and t.side = f.side and t.meaning = f.meaning)""",
                "update finding set version = version + 1, person_id = :to where person_id = :from",
                NAMED.formatted("answers"),
                NAMED.formatted("aside"))
                .forEach(statement -> jdbc.sql(statement).param("from", merge.people().from()).param("to", merge.people().to()).update());
    }

    private List<Response> leftOver(Merge merge) {
        var invitees = jdbc.sql(LEFT_OVER).param("from", merge.people().from()).param("to", merge.people().to()).query(UUID.class).list();
        return invitees.isEmpty() ? List.of() : responses.ofInvitees(invitees);
    }
}
