package ru.nastavnik.account;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

/** The accounts of people who turn out to be one person: one account stays with all their roles. Inside a running transaction. */
@Component
public class OneHolder {

    private final Memberships memberships;
    private final Accounts accounts;
    private final Organizations organizations;
    private final JdbcClient jdbc;

    OneHolder(Memberships memberships, Accounts accounts, Organizations organizations, JdbcClient jdbc) {
        this.memberships = memberships;
        this.accounts = accounts;
        this.organizations = organizations;
        this.jdbc = jdbc;
    }

    /** @param signIn address or name with which its owner signs in */
    public record Holder(UUID account, String name, String signIn) {}

    /** The accounts with which the people sign in where one stands; by name. */
    public List<Holder> of(Collection<UUID> persons) {
        var ids = here(persons).stream().map(Membership::getAccountId).collect(Collectors.toSet());
        return accounts.findAllById(ids).stream()
                .map(account -> new Holder(account.getId(), account.getName(), account.getEmail() == null ? account.getSignInName() : account.getEmail()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /**
     * Gives all roles of both people to one account, as the roles of {@code to}. The other account loses its place here and stays otherwise as it is.
     *
     * @param account which stays; one of {@link #of}, or null when they have none
     * @throws org.springframework.dao.DataIntegrityViolationException when the account plays such a role here for somebody else
     */
    public void unite(UUID from, UUID to, UUID account) {
        var all = here(Set.of(from, to));
        var roles = all.stream().map(Membership::getRole).collect(Collectors.toSet());
        memberships.deleteAll(all);
        memberships.flush();
        if (!roles.isEmpty()) {
            var organization = organizations.findById(Standing.require().organization()).orElseThrow();
            memberships.saveAllAndFlush(roles.stream().map((Role role) -> new Membership(account, organization, role, to)).toList());
        }
        jdbc.sql("update invitation set person_id = :to where organization_id = :organization and person_id = :from")
                .param("organization", Standing.require().organization())
                .param("from", from)
                .param("to", to)
                .update();
    }

    private List<Membership> here(Collection<UUID> persons) {
        return memberships.findAllByOrganizationIdAndPersonIdIn(Standing.require().organization(), persons);
    }
}
