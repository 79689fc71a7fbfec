package ru.nastavnik.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** Tells mentors and mentees which papers wait for their own signature, or for their representative's. */
@Component
class OwnAgreementWaits implements WaitsForMe {

    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnAgreementWaits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting() {
        Standing standing = Standing.require();
        if (!standing.may(Right.OWN_PAIRS) || standing.persons().isEmpty()) {
            return List.of();
        }
        LocalDate lateBefore = standing.today(clock).minusDays(AgreementWaits.LONG);
        return jdbc.sql("""
                        select pair_id, count(*) as papers, bool_or(in_person) as in_person, min(dated) as since from (
                          select a.pair_id, a.dated,
                            exists (select from agreement_signer s where s.organization_id = a.organization_id and s.agreement_id = a.id
                              and s.signed_on is null and s.signatory = side) as in_person,
                            exists (select from agreement_signer s where s.organization_id = a.organization_id and s.agreement_id = a.id
                              and s.signed_on is null and s.signatory = side || '_REPRESENTATIVE') as represented
                          from %s cross join lateral (select case when mp.id = any (:persons) then 'MENTOR' else 'MENTEE' end) as reader (side)
                          where a.state = 'SIGNING' and p.state in ('PROPOSED', 'IN_DECREE', 'ACTIVE', 'PAUSED') and %s) paper
                        where in_person or represented group by pair_id order by since, pair_id limit :most""".formatted(OwnAgreements.FROM, OwnAgreements.OWN))
                .param("persons", standing.persons().toArray(UUID[]::new))
                .param("most", MOST)
                .query((row, number) -> new Waiting(
                        row.getBoolean("in_person") ? "agreement.waits.own" : "agreement.waits.represented", List.of(row.getInt("papers")),
                        "/o/" + standing.slug() + "/my/agreements/" + row.getObject("pair_id", UUID.class),
                        row.getObject("since", LocalDate.class).isBefore(lateBefore) ? Urgency.LATE : Urgency.SOON, "agreement.waits.own.why", List.of()))
                .list();
    }
}
