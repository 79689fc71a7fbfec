package ru.nastavnik.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Role;

/** The role that an account plays in an organization. It is made and ended, never changed. */
@Entity
public class Membership {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID accountId;
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private UUID personId;

    protected Membership() {}

    /**
     * @param person the card of a mentor or mentee in that organization; null for all others
     * @throws IllegalArgumentException when the role is not one of such an organization, or lacks or needs no person
     */
    public Membership(UUID account, Organization organization, Role role, UUID person) {
        if (!isPlayedIn(role, organization.getKind()) || role.isParticipant() == (person == null)) {
            throw new IllegalArgumentException("%s in a %s, person %s".formatted(role, organization.getKind(), person));
        }
        this.accountId = account;
        this.organizationId = organization.getId();
        this.role = role;
        this.personId = person;
    }

    /** An authority has coordinators and nobody else; an administrator belongs to the installation, to no organization. */
    static boolean isPlayedIn(Role role, OrganizationKind kind) {
        return role != Role.ADMINISTRATOR && kind.isAuthority() == (role == Role.COORDINATOR);
    }

    public UUID getId() {
        return id;
    }

    public UUID getAccountId() {
        return accountId;
    }

    public UUID getOrganizationId() {
        return organizationId;
    }

    public Role getRole() {
        return role;
    }

    public UUID getPersonId() {
        return personId;
    }
}
