package ru.nastavnik.account;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Memberships extends JpaRepository<Membership, UUID> {

    List<Membership> findAllByAccountId(UUID account);

    List<Membership> findAllByAccountIdAndOrganizationId(UUID account, UUID organization);

    /** Those of the people who have an account in the organization. */
    List<Membership> findAllByOrganizationIdAndPersonIdIn(UUID organization, Collection<UUID> persons);
}
