package ru.nastavnik.decree;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** Decrees on the start pages: to sign, to mend, to submit; and for two weeks the news that one is approved, also to those whose pair is in it. */
@Component
class DecreeWaits implements WaitsForMe {

    private static final Duration NEWS = Duration.ofDays(14);
    private static final Duration LATE = Duration.ofDays(5);
    private static final int MOST = 10;
    private static final int REMARK_SHOWN = 200;

    private static final String RECENT = """
            select d.id, d.kind, d.title, d.state, d.number, d.dated, s.made_at, s.remark,
              (select count(*) from decree_pair p where p.organization_id = d.organization_id and p.decree_id = d.id) as pairs
            from decree d
            cross join lateral (
              select made_at, remark from decree_step s
              where s.organization_id = d.organization_id and s.decree_id = d.id
              order by position desc limit 1) s
            where %s
            order by d.state = 'APPROVED', s.made_at
            limit :most""";

    private static final String NEWS_FOR = """
            d.state = 'APPROVED' and d.cancelled_by_id is null and s.made_at > :since and exists (
              select from decree_pair dp
              join pair p on p.organization_id = dp.organization_id and p.id = dp.pair_id
              where dp.organization_id = d.organization_id and dp.decree_id = d.id and (
                p.mentor_id in (select id from mentor where person_id = any (:persons))
                or exists (select from pair_mentee pm where pm.organization_id = p.organization_id and pm.pair_id = p.id
                  and pm.mentee_id in (select id from mentee where person_id = any (:persons)))))""";

    private final YearlyDecrees yearly;
    private final JdbcClient jdbc;
    private final Clock clock;

    DecreeWaits(YearlyDecrees yearly, JdbcClient jdbc, Clock clock) {
        this.yearly = yearly;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting() {
        Standing standing = Standing.require();
        var waiting = new ArrayList<Waiting>();
        if (standing.may(Right.APPROVE_DECREES)) {
            find("d.state = 'SUBMITTED'").forEach(decree -> waiting.add(toSign(decree, standing)));
        }
        if (standing.may(Right.DRAFT_DECREES)) {
            yearly(standing).ifPresent(waiting::add);
            find("d.state in ('DRAFT', 'RETURNED') or d.state = 'APPROVED' and s.made_at > :since")
                    .forEach(decree -> waiting.add(forCurator(decree, standing)));
        } else if (standing.may(Right.OWN_PAIRS) && !standing.persons().isEmpty()) {
            find(NEWS_FOR).forEach(decree -> waiting.add(news(decree, "/o/" + standing.slug() + "/my", "decree.news.own", List.of())));
        }
        return waiting;
    }

    /** In the months around the day, as long as one of the five is not approved. */
    private Optional<Waiting> yearly(Standing standing) {
        LocalDate today = standing.today(clock);
        if (!yearly.areDue(today)) {
            return Optional.empty();
        }
        YearlyDecrees.Checklist list = yearly.ofThisYear();
        return list.done() == list.lines().size()
                ? Optional.empty()
                : Optional.of(new Waiting(
                        "decree.waiting.yearly", List.of(list.done(), list.lines().size()), "/o/" + standing.slug() + "/decrees/kinds",
                        list.late() ? Urgency.LATE : Urgency.SOON, "decree.waiting.yearly.why", List.of(list.until())));
    }

    private Waiting toSign(Recent decree, Standing standing) {
        boolean late = decree.since().isBefore(clock.instant().minus(LATE));
        return new Waiting(
                decree.about("decree.waiting.sign"), decree.subject(), address(decree, standing), late ? Urgency.LATE : Urgency.SOON,
                "decree.waiting.sign.why", List.of(day(decree, standing)));
    }

    private Waiting forCurator(Recent decree, Standing standing) {
        String address = address(decree, standing);
        return switch (decree.state()) {
            case RETURNED -> new Waiting("decree.waiting.mend", List.of(), address, Urgency.SOON, "decree.waiting.mend.why", List.of(brief(decree.remark())));
            case DRAFT -> new Waiting(
                    decree.about("decree.waiting.draft"), decree.subject(), address, Urgency.CALM, "decree.waiting.draft.why", List.of(day(decree, standing)));
            default -> decree.kind().isOnPairs()
                    ? news(decree, address, "decree.news.why", List.of(decree.pairs()))
                    : news(decree, address, null, List.of());
        };
    }

    private static Waiting news(Recent decree, String address, String reason, List<Object> reasonFigures) {
        return new Waiting(
                "decree.news", List.of(decree.number(), decree.dated()), address, Urgency.CALM, reason, reasonFigures);
    }

    private static String address(Recent decree, Standing standing) {
        return "/o/" + standing.slug() + "/decrees/" + decree.id();
    }

    private static LocalDate day(Recent decree, Standing standing) {
        return LocalDate.ofInstant(decree.since(), standing.zone());
    }

    private static String brief(String remark) {
        return remark.length() <= REMARK_SHOWN ? remark : remark.substring(0, REMARK_SHOWN - 1) + "…";
    }

    private List<Recent> find(String which) {
        return jdbc.sql(RECENT.formatted(which))
                .param("since", OffsetDateTime.ofInstant(clock.instant().minus(NEWS), Standing.require().zone()))
                .param("persons", Standing.require().persons().toArray(UUID[]::new))
                .param("most", MOST)
                .query(DecreeWaits::recent)
                .list();
    }

    private static Recent recent(ResultSet row, int index) throws SQLException {
        return new Recent(
                row.getObject("id", UUID.class),
                DecreeKind.valueOf(row.getString("kind")),
                row.getString("title"),
                DecreeState.valueOf(row.getString("state")),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("remark"),
                row.getInt("pairs"));
    }

    private record Recent(
            UUID id, DecreeKind kind, String title, DecreeState state, String number, LocalDate dated, Instant since, String remark, int pairs) {

        /** Key of what is said of its pairs, or of its title when it has none. */
        String about(String message) {
            return kind.isOnPairs() ? message : message + ".other";
        }

        List<Object> subject() {
            return List.of(kind.isOnPairs() ? (Object) pairs : title);
        }
    }
}
