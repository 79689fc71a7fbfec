package ru.nastavnik.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The enquiries as a list, the latest first, each with the number of those whom it may be from. */
@Repository
class EnquiryList {

    private static final int PAGE = 25;

    private static final String ROWS = """
            with page as (
              select * from enquiry
              where state = :state
                and (cast(:after as uuid) is null or (sent_at, id) < (select a.sent_at, a.id from enquiry a where a.id = :after))
              order by sent_at desc, id desc limit %d),
            waiting as (%s where state = 'WAITING'),
            newcomer as (select * from waiting where id in (select id from page)),
            known as (%s),
            pairs as (%s),
            again as (%s)
            select page.*, (select count(distinct found) from pairs where pairs.number = page.id) as alike,
              (select count(distinct found) from again where again.number = page.id) as again
            from page order by sent_at desc, id desc"""
            .formatted(
                    PAGE + 1, WaitingAlike.SIDE, Resemblance.KNOWN, Resemblance.pairs("newcomer", "known", "id", "true"),
                    Resemblance.pairs("newcomer", "waiting", "id", WaitingAlike.ANOTHER));

    private final JdbcClient jdbc;

    EnquiryList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next id after which the next page begins; null on the last */
    record Page(List<EnquiryRow> rows, UUID next) {}

    /** @param after id of the last one of the page before; null for the first */
    Page page(EnquiryState state, UUID after) {
        var rows = jdbc.sql(ROWS)
                .param("state", state.name())
                .param("after", after)
                .param("names", GivenNames.all().toArray(String[]::new))
                .query(EnquiryRow.MAPPER)
                .list();
        boolean more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        return new Page(shown, more ? shown.get(PAGE - 1).id() : null);
    }

    /** @param oldest when the one was sent that has waited longest; null when none waits */
    record Waiting(int count, Instant oldest) {}

    Waiting waiting() {
        return jdbc.sql("select count(*) as count, min(sent_at) as oldest from enquiry where state = 'WAITING'")
                .query((row, number) ->
                        new Waiting(row.getInt("count"), Optional.ofNullable(row.getTimestamp("oldest")).map(Timestamp::toInstant).orElse(null)))
                .single();
    }

    /** Throws away what is no enquiry at all; only what still waits. */
    int drop(List<UUID> ids) {
        return jdbc.sql("delete from enquiry where state = 'WAITING' and id = any(:ids)").param("ids", ids.toArray(UUID[]::new)).update();
    }

    /** Waiting or decided: nothing is kept for longer than this. */
    void wipe(Instant before) {
        jdbc.sql("delete from enquiry where coalesce(decided_at, sent_at) < :before").param("before", Timestamp.from(before)).update();
    }
}
