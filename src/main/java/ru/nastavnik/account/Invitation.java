package ru.nastavnik.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Role;

/** A one-time link or printed card. It is good once, until it expires or is revoked; {@link Invitations} sees to the once. */
@Entity
class Invitation {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private byte[] codeHash;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private UUID personId;
    private UUID accountId;
    private String name;
    private UUID createdBy;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant usedAt;
    private Instant revokedAt;

    protected Invitation() {}

    private Invitation(Code code, Purpose purpose, UUID createdBy, Instant now) {
        this.codeHash = code.hash();
        this.purpose = purpose;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.validity);
    }

    /** For the first administrator of an installation. */
    static Invitation toSetUp(Code code, Instant now) {
        return new Invitation(code, Purpose.SET_UP, null, now);
    }

    /**
     * @param name of whom is invited; they may change it
     * @throws IllegalArgumentException as for a {@link Membership}
     */
    static Invitation toJoin(Code code, Organization organization, Role role, UUID person, String name, UUID by, Instant now) {
        new Membership(by, organization, role, person); // what could never be joined is not offered
        var invitation = new Invitation(code, Purpose.JOIN, by, now);
        invitation.organizationId = organization.getId();
        invitation.role = role;
        invitation.personId = person;
        invitation.name = name;
        return invitation;
    }

    static Invitation toRenewPassword(Code code, Account account, UUID organization, UUID by, Instant now) {
        var invitation = new Invitation(code, Purpose.RENEW_PASSWORD, by, now);
        invitation.organizationId = organization;
        invitation.accountId = account.getId();
        invitation.name = account.getName();
        return invitation;
    }

    boolean isOpen(Instant now) {
        return usedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }

    UUID getId() {
        return id;
    }

    Purpose getPurpose() {
        return purpose;
    }

    UUID getOrganizationId() {
        return organizationId;
    }

    public Role getRole() {
        return role;
    }

    UUID getPersonId() {
        return personId;
    }

    UUID getAccountId() {
        return accountId;
    }

    public String getName() {
        return name;
    }

    UUID getCreatedBy() {
        return createdBy;
    }

    Instant getExpiresAt() {
        return expiresAt;
    }
}
