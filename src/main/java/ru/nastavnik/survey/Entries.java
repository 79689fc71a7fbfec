package ru.nastavnik.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.account.Code;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Standing;

/**
 * Ways into a round without an account. Each is a secret that is shown once and kept as a hash. A link has 128 bits, for which a plain hash does. The
 * code on a card has 39, which a machine could try out: its hash is keyed, and the key is not in the database.
 */
@Component
class Entries {

    private static final int LINK_LENGTH = 26;
    private static final int CARD_LENGTH = 8;

    private final CardKey key;
    private final JdbcClient jdbc;
    private final Clock clock;

    Entries(CardKey key, JdbcClient jdbc, Clock clock) {
        this.key = key;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Kind {
        /** Of one person, in a letter or handed over. */
        LINK(LINK_LENGTH),
        /** Of one person, printed as a QR code and eight signs. */
        CARD(CARD_LENGTH),
        /** Of whoever has it. */
        ANYONE(LINK_LENGTH);

        private final int length;

        Kind(int length) {
            this.length = length;
        }
    }

    /**
     * @param standing of the organization that it leads to, where nothing was read yet
     * @param invitee null for anyone
     */
    record Entry(Standing standing, UUID round, UUID invitee, Kind kind) {}

    /** Without a key there are no cards. */
    boolean hasCards() {
        return key.isThere();
    }

    /**
     * @param until the last day on which it lets somebody in
     * @return what stands in the address, and nobody can tell any more afterwards
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String link(Invitee invitee, LocalDate until) {
        return make(Kind.LINK, invitee.getRoundId(), List.of(invitee.getId()), until).get(invitee.getId()).signs();
    }

    /** XXXX-XXXX. @throws IllegalStateException when there is no key */
    @Transactional(propagation = Propagation.MANDATORY)
    public String card(Invitee invitee, LocalDate until) {
        return cards(invitee.getRoundId(), List.of(invitee.getId()), until).get(invitee.getId());
    }

    /** By invitee, in their order. @throws IllegalStateException when there is no key */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, String> cards(UUID round, List<UUID> invitees, LocalDate until) {
        var made = make(Kind.CARD, round, invitees, until);
        var shown = new LinkedHashMap<UUID, String>();
        invitees.forEach(invitee -> shown.put(invitee, made.get(invitee).shown()));
        return shown;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public String anyone(Round round, LocalDate until) {
        return make(Kind.ANYONE, round.getId(), Arrays.asList((UUID) null), until).get(null).signs();
    }

    private Map<UUID, Code> make(Kind kind, UUID round, List<UUID> invitees, LocalDate until) {
        if (kind != Kind.LINK) {
            replace(kind, round, invitees);
        }
        var made = new HashMap<UUID, Code>();
        var left = new ArrayList<>(invitees);
        while (!left.isEmpty()) {
            var codes = new HashMap<UUID, Code>();
            left.forEach(invitee -> codes.put(invitee, Code.random(kind.length)));
            List<UUID> taken = keep(kind, round, left, codes, until);
            taken.forEach(invitee -> made.put(invitee, codes.get(invitee)));
            left.removeAll(taken);
        }
        return made;
    }

    /** Of links there may be several: whoever opens the first letter after the second came gets in. */
    private void replace(Kind kind, UUID round, List<UUID> invitees) {
        jdbc.sql("""
                        delete from survey_entry
                        where organization_id = :organization and round_id = :round and kind = :kind
                          and (kind = 'ANYONE' or invitee_id = any (:invitees))""")
                .param("organization", Standing.require().organization())
                .param("round", round)
                .param("kind", kind.name())
                .param("invitees", invitees.toArray(UUID[]::new))
                .update();
    }

    /** @return for whom it is kept: whose code is another's already gets a new one */
    private List<UUID> keep(Kind kind, UUID round, List<UUID> invitees, Map<UUID, Code> codes, LocalDate until) {
        return jdbc.sql("""
                        insert into survey_entry (hash, kind, organization_id, round_id, invitee_id, expires_on)
                        select decode(e.hash, 'hex'), :kind, :organization, :round, e.invitee, :until
                        from unnest(cast(:hashes as text[]), cast(:invitees as uuid[])) as e (hash, invitee)
                        on conflict (hash) do nothing
                        returning invitee_id""")
                .param("kind", kind.name())
                .param("organization", Standing.require().organization())
                .param("round", round)
                .param("until", until)
                .param("hashes", invitees.stream().map(invitee -> HexFormat.of().formatHex(hash(kind, codes.get(invitee)))).toArray(String[]::new))
                .param("invitees", invitees.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** They let people in until another day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prolong(UUID round, LocalDate until) {
        jdbc.sql("update survey_entry set expires_on = :until where organization_id = :organization and round_id = :round")
                .param("until", until)
                .param("organization", Standing.require().organization())
                .param("round", round)
                .update();
    }

    /** Those that have let nobody in since the day are forgotten. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sweep(LocalDate since) {
        jdbc.sql("delete from survey_entry where organization_id = :organization and expires_on < :since")
                .param("organization", Standing.require().organization())
                .param("since", since)
                .update();
    }

    /**
     * Needs no standing: it tells which organization the secret leads to.
     *
     * @param secret as it stands in an address, or as somebody typed it
     */
    Optional<Entry> find(String secret) {
        return hash(secret).flatMap(hash -> jdbc.sql("""
                        select e.round_id, e.invitee_id, e.kind as entry, o.id, o.slug, o.short_name, o.kind, o.time_zone
                        from survey_entry e join organization o on o.id = e.organization_id
                        where e.hash = :hash and e.expires_on >= cast(cast(:now as timestamptz) at time zone o.time_zone as date)""")
                .param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Entry(
                        standing(row), row.getObject("round_id", UUID.class), row.getObject("invitee_id", UUID.class), Kind.valueOf(row.getString("entry"))))
                .optional());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return Standing.job(
                row.getObject("id", UUID.class), row.getString("slug"), row.getString("short_name"), OrganizationKind.valueOf(row.getString("kind")),
                ZoneId.of(row.getString("time_zone")));
    }

    /** How a secret is written in an address; what cannot be one stays away from it. */
    static Optional<String> written(String typed) {
        return Code.of(typed, LINK_LENGTH).map(Code::signs).or(() -> Code.of(typed, CARD_LENGTH).map(Code::shown));
    }

    private Optional<byte[]> hash(String secret) {
        return Code.of(secret, LINK_LENGTH)
                .map(link -> hash(Kind.LINK, link))
                .or(() -> hasCards() ? Code.of(secret, CARD_LENGTH).map(card -> hash(Kind.CARD, card)) : Optional.empty());
    }

    private byte[] hash(Kind kind, Code code) {
        return kind == Kind.CARD ? key.hash(code) : code.hash();
    }
}
