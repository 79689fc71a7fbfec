package ru.nastavnik.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.Standing;

/** The ZIPs of papers that were asked for in the last day. Always a part of the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Bundles {

    static final Duration KEPT = Duration.ofDays(1);

    private static final String ROW = "select id, source, subject, format, state, done, total, partial, size, asked_at from paper_bundle";

    private final List<PaperBundle> sources;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bundles(List<PaperBundle> sources, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.sources = sources;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Has it made behind the page; {@code /o/{slug}/papers/{id}} shows how far it is. While one is being made, asking for the same again gives that one.
     *
     * @param subject what the papers are of: ids or words without a name, which the bundle's own room understands
     * @throws AccessDeniedException when the bundle is not for whoever asks
     */
    public UUID ask(PaperBundle bundle, String subject, PaperFormat format) {
        var standing = Standing.require();
        if (!standing.may(bundle.right())) {
            throw new AccessDeniedException("no right to " + bundle.key());
        }
        eraseOld();
        var id = UUID.randomUUID();
        // written over with the same, for the id of the one that is being made: looked for afterwards, it may be ready by then
        UUID asked = jdbc.sql("""
                        insert into paper_bundle (id, source, subject, format, state, asked_by, asked_at)
                        values (:id, :source, :subject, :format, 'ASKED', :by, :at)
                        on conflict (organization_id, asked_by, source, subject, format) where state = 'ASKED' do update set state = 'ASKED'
                        returning id""")
                .param("id", id)
                .param("source", bundle.key())
                .param("subject", subject)
                .param("format", format.name())
                .param("by", standing.account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        if (asked.equals(id)) {
            events.publishEvent(new BundleAsked(standing.organization(), id, standing.account()));
        }
        return asked;
    }

    /** Erases those that name the person, and waits for those whose names are being read at the moment. @return how many */
    public int forget(UUID person) {
        lock("pg_advisory_xact_lock");
        return jdbc.sql("delete from paper_bundle where ? = any (persons)").param(person).update();
    }

    /** Until the transaction ends, in which one reads whom papers name and notes it, nobody is forgotten. To be called before anything is read. */
    void lockNames() {
        lock("pg_advisory_xact_lock_shared");
    }

    private void lock(String function) {
        jdbc.sql("select " + function + "(hashtextextended('names on papers of ' || :organization, 0))")
                .param("organization", Standing.require().organization().toString())
                .query((row, number) -> number)
                .list();
    }

    int eraseOld() {
        return jdbc.sql("delete from paper_bundle where asked_at < ?").param(oldest()).update();
    }

    /** Whoever asks finds their own, as long as they may have it. */
    Optional<BundleRow> find(UUID id) {
        return jdbc.sql(ROW + " where id = ? and asked_by = ? and asked_at >= ?")
                .params(id, Standing.require().account(), oldest())
                .query(Bundles::row)
                .optional()
                .filter(row -> source(row).filter(source -> Standing.require().may(source.right())).isPresent());
    }

    /** Whoever waits for it. Empty when it is there already, or erased. */
    Optional<BundleRow> asked(UUID id) {
        return jdbc.sql(ROW + " where id = ? and state = 'ASKED'").param(id).query(Bundles::row).optional();
    }

    List<BundleRow> own() {
        return jdbc.sql(ROW + " where asked_by = ? and asked_at >= ? order by asked_at desc")
                .params(Standing.require().account(), oldest())
                .query(Bundles::row)
                .list();
    }

    Optional<PaperBundle> source(BundleRow row) {
        return sources.stream().filter(source -> source.key().equals(row.source())).findFirst();
    }

    private static BundleRow row(ResultSet row, int number) throws SQLException {
        return new BundleRow(
                row.getObject("id", UUID.class), row.getString("source"), row.getString("subject"), PaperFormat.valueOf(row.getString("format")),
                BundleRow.State.valueOf(row.getString("state")), row.getInt("done"), row.getInt("total"), row.getBoolean("partial"), row.getLong("size"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }

    /** Handed out part by part, never the whole at once. @param number from 0 on. @return empty after the last */
    Optional<byte[]> part(BundleRow bundle, int number) {
        return jdbc.sql("select content from paper_bundle_part where bundle_id = ? and number = ?")
                .params(bundle.id(), number)
                .query((row, at) -> row.getBytes(1))
                .optional();
    }
}
