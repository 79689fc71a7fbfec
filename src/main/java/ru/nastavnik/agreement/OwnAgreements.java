package ru.nastavnik.agreement;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/** Agreements of whoever is signed in: as the mentor those with all mentees of a pair, as a mentee their own alone. Called inside a transaction. */
@Component
class OwnAgreements {

    static final String FROM = """
            agreement a join pair p on p.organization_id = a.organization_id and p.id = a.pair_id
            join mentor m on m.organization_id = p.organization_id and m.id = p.mentor_id
            join person mp on mp.organization_id = m.organization_id and mp.id = m.person_id
            join mentee t on t.organization_id = a.organization_id and t.id = a.mentee_id
            join person tp on tp.organization_id = t.organization_id and tp.id = t.person_id""";

    /** A draft is the curator's, and what is left of somebody who has withdrawn the head's. */
    static final String OWN = """
            a.state <> 'DRAFT' and mp.blocked_on is null and tp.blocked_on is null and (mp.id = any (:persons) or tp.id = any (:persons))""";

    private final JdbcClient jdbc;

    OwnAgreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param other whose it is besides the reader's: a person */
    record Own(UUID id, boolean asMentor, UUID other) {}

    /** Of one pair: those that are not ended first, by the mentees' names. */
    List<Own> of(UUID pair) {
        return jdbc.sql("""
                        select a.id, mp.id = any (:persons) as as_mentor, case when mp.id = any (:persons) then tp.id else mp.id end as other
                        from %s where a.pair_id = :pair and %s
                        order by a.state = 'ENDED', tp.surname, tp.given_name, tp.patronymic, a.id desc""".formatted(FROM, OWN))
                .param("pair", pair)
                .param("persons", Standing.require().persons().toArray(UUID[]::new))
                .query(Own.class)
                .list();
    }
}
