package ru.nastavnik.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/** The second factors of accounts. Each change is one statement that says what it changes from: of two at once, one finds nothing to change. */
@Component
class SecondFactors {

    /** How long a key waits to be confirmed. */
    static final Duration WAITS = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isSet(UUID account) {
        return jdbc.sql("select exists (select from second_factor where account_id = :account and since is not null)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** A new key, which nothing is asked by before it is {@linkplain #confirm confirmed}; changes nothing where a factor is set. */
    void begin(UUID account) {
        jdbc.sql("""
                        insert into second_factor (account_id, secret, begun_at) values (:account, :secret, :now)
                        on conflict (account_id) do update set secret = excluded.secret, begun_at = excluded.begun_at, last_step = 0
                        where second_factor.since is null""")
                .param("account", account)
                .param("secret", AuthenticatorKey.random().secret())
                .param("now", now())
                .update();
    }

    /** Whoever saw the key may have been who the password is changed for. Part of the caller's transaction. */
    void forgetBegun(UUID account) {
        jdbc.sql("delete from second_factor where account_id = :account and since is null").param("account", account).update();
    }

    /** The key that is still to be confirmed. */
    Optional<AuthenticatorKey> begun(UUID account) {
        return kept(account, false).map(kept -> new AuthenticatorKey(kept.secret));
    }

    /** Sets the begun factor when the code is right; it is taken then and not good for a sign-in. */
    boolean confirm(UUID account, String typed) {
        return take(account, typed, false);
    }

    /** Takes a code of a factor that is set. Never the same one twice, nor an older one after a newer. */
    boolean take(UUID account, String typed) {
        return take(account, typed, true);
    }

    private boolean take(UUID account, String typed, boolean set) {
        return kept(account, set).map(kept -> kept.stepOf(typed, clock).stream().anyMatch(step -> advance(account, kept, step, set))).orElse(false);
    }

    private boolean advance(UUID account, Kept kept, long step, boolean set) {
        return jdbc.sql("""
                        update second_factor set last_step = :step, since = coalesce(since, :now)
                        where account_id = :account and secret = :secret and last_step < :step and (since is not null) = :set""")
                        .param("account", account)
                        .param("secret", kept.secret)
                        .param("step", step)
                        .param("set", set)
                        .param("now", now())
                        .update()
                == 1;
    }

    private Optional<Kept> kept(UUID account, boolean set) {
        return jdbc.sql("""
                        select secret, last_step from second_factor
                        where account_id = :account and (since is not null) = :set and (since is not null or begun_at > :earliest)""")
                .param("account", account)
                .param("set", set)
                .param("earliest", now().minus(WAITS))
                .query((row, number) -> new Kept(row.getBytes("secret"), row.getLong("last_step")))
                .optional();
    }

    /** With its recovery codes. @return whether there was one that was set */
    boolean remove(UUID account) {
        return jdbc.sql("delete from second_factor where account_id = :account and since is not null").param("account", account).update() == 1;
    }

    /** Somebody else's, who is locked out; takes down who did it. Part of the caller's transaction. */
    void remove(UUID account, Standing by) {
        if (remove(account)) {
            jdbc.sql("""
                            insert into second_factor_removal (account_id, organization_id, removed_by, removed_at)
                            values (:account, :organization, :by, :now)""")
                    .param("account", account)
                    .param("organization", by.organization())
                    .param("by", by.account())
                    .param("now", now())
                    .update();
        }
    }

    /** The last time that somebody else took it off. */
    Optional<Removal> lastRemoval(UUID account) {
        return jdbc.sql("""
                        select a.name, r.removed_at, o.time_zone
                        from second_factor_removal r join account a on a.id = r.removed_by join organization o on o.id = r.organization_id
                        where r.account_id = :account order by r.removed_at desc limit 1""")
                .param("account", account)
                .query((row, number) -> new Removal(
                        row.getString("name"),
                        row.getObject("removed_at", OffsetDateTime.class).atZoneSameInstant(ZoneId.of(row.getString("time_zone"))).toLocalDate()))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    public record Removal(String by, LocalDate day) {}

    private record Kept(byte[] secret, long lastStep) {

        OptionalLong stepOf(String typed, Clock clock) {
            return OneTimeCode.stepOf(typed, secret, clock.instant(), lastStep);
        }
    }
}
