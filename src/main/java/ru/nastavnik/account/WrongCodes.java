package ru.nastavnik.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Wrong codes at the sign-in of accounts. Each came after the right password, so that whoever typed it may have come to know it: the owner is told
 * until they say that they have read it. Guesses that were slowed down were compared with nothing, and are not counted.
 */
@Component
class WrongCodes {

    /** An owner who does not come for so long reads of the later ones. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    WrongCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(UUID account) {
        Instant now = clock.instant();
        jdbc.sql("delete from wrong_code where account_id = :account and typed_at < :earliest")
                .param("account", account)
                .param("earliest", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into wrong_code (account_id, typed_at) select account_id, :now from second_factor where account_id = :account")
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whoever comes in after a slip need not be told of it. @param since when they began to sign in */
    void forgive(UUID account, Instant since) {
        jdbc.sql("delete from wrong_code where account_id = :account and typed_at >= :since")
                .param("account", account)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the owner has not yet said to have read; the day is that of one of their organizations. */
    Optional<Unread> unread(UUID account) {
        return jdbc.sql("""
                        select count(*) as count, max(typed_at) as last, coalesce((
                          select o.time_zone from membership m join organization o on o.id = m.organization_id
                          where m.account_id = :account order by m.since, m.id limit 1), 'UTC') as zone
                        from wrong_code where account_id = :account having count(*) > 0""")
                .param("account", account)
                .query((row, number) -> new Unread(
                        row.getInt("count"), row.getObject("last", OffsetDateTime.class).toInstant(), ZoneId.of(row.getString("zone"))))
                .optional();
    }

    /** Where an owner who has signed in goes first: to the page of their account when there is something to read, then where they wanted to. */
    String first(UUID account, String wanted) {
        return unread(account).isPresent() ? "/account" : wanted;
    }

    /** @param until when the last one came that was told: later ones will be */
    void read(UUID account, Instant until) {
        jdbc.sql("delete from wrong_code where account_id = :account and typed_at <= :until")
                .param("account", account)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    public record Unread(int count, Instant until, ZoneId zone) {

        /** The day of the last one. */
        public LocalDate last() {
            return LocalDate.ofInstant(until, zone);
        }
    }
}
