package ru.nastavnik.account;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import ru.nastavnik.organization.Role;

interface Invitations extends JpaRepository<Invitation, UUID> {

    Optional<Invitation> findByCodeHash(byte[] codeHash);

    Optional<Invitation> findByIdAndOrganizationId(UUID id, UUID organization);

    /** By a statement of its own, so that it can never undo a use that came between. */
    @Modifying
    @Query("update Invitation i set i.revokedAt = :now where i.id = :id and i.usedAt is null and i.revokedAt is null")
    void revoke(UUID id, Instant now);

    boolean existsByPurposeAndUsedAtNullAndRevokedAtNullAndExpiresAtAfter(Purpose purpose, Instant now);

    /**
     * Uses an invitation up. Of two who come at once the second waits for the first and then gets 0.
     *
     * @return 1 for whom it was still open
     */
    @Modifying
    @Query("""
            update Invitation i set i.usedAt = :now
            where i.id = :id and i.usedAt is null and i.revokedAt is null and i.expiresAt > :now""")
    int claim(UUID id, Instant now);

    /** Whoever leaves an organization leaves no open door to it behind. */
    @Modifying
    @Query("""
            update Invitation i set i.revokedAt = :now
            where i.createdBy = :account and i.organizationId = :organization and i.usedAt is null and i.revokedAt is null""")
    void revokeAllBy(UUID account, UUID organization, Instant now);

    /** Newer cards take the place of older ones that nobody has used. */
    @Modifying
    @Query("""
            update Invitation i set i.revokedAt = :now
            where i.organizationId = :organization and i.role = :role and i.personId in :persons and i.usedAt is null and i.revokedAt is null""")
    void revokeAllOf(UUID organization, Role role, Collection<UUID> persons, Instant now);

    /** Whoever invites many waits here for another who does, so that a form sent twice leaves one card each. */
    @Query(value = "select cast(pg_advisory_xact_lock(hashtextextended(cast(:organization as text), 0)) as text)", nativeQuery = true)
    String waitForOthers(UUID organization);

    /** A newer link to renew a password takes the place of older ones. */
    @Modifying
    @Query("update Invitation i set i.revokedAt = :now where i.accountId = :account and i.usedAt is null and i.revokedAt is null")
    void revokeAllToRenew(UUID account, Instant now);
}
