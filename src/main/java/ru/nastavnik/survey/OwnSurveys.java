package ru.nastavnik.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/** The questionnaires of whoever is signed in: as somebody of the registers, or with their account. */
@Component
class OwnSurveys {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnSurveys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param id of the invitation: one may be asked as a mentor and as a mentee
     * @param open whether it takes answers today
     * @param answeredOn null when nothing was sent
     * @param begun whether there is a draft
     */
    record Own(UUID id, String title, Side side, LocalDate closesOn, boolean open, boolean anonymous, LocalDate answeredOn, boolean begun) {

        /** Whether it still waits. */
        public boolean isWaiting() {
            return open && answeredOn == null;
        }

        public boolean isChangeable() {
            return open && answeredOn != null && !anonymous;
        }
    }

    /** Open ones first, the newest of each. */
    List<Own> all() {
        return find("");
    }

    List<Own> waiting() {
        return find("and i.answered_on is null and r.closed_at is null and r.closes_on >= :today");
    }

    private List<Own> find(String only) {
        var standing = Standing.require();
        return jdbc.sql("""
                        select i.id, r.title, i.side, r.closes_on, r.closed_at is null and r.closes_on >= :today as open, r.anonymous, i.answered_on,
                               exists (select from response d where d.organization_id = i.organization_id and d.invitee_id = i.id) as begun
                        from invitee i join survey_round r on r.organization_id = i.organization_id and r.id = i.round_id
                        where (i.person_id = any (:persons) or i.account_id = :account) and r.opened_at is not null %s
                        order by open desc, i.answered_on is null desc, r.closes_on desc, i.id limit :most""".formatted(only))
                .param("today", standing.today(clock))
                .param("persons", standing.persons().toArray(UUID[]::new))
                .param("account", standing.account())
                .param("most", MOST)
                .query(Own.class)
                .list();
    }
}
