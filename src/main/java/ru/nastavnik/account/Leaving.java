package ru.nastavnik.account;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.Standing;

/** A mentor or mentee withdraws from an organization: no door stays open to them, and an account that has none left is emptied. */
@Component
public class Leaving {

    private final Memberships memberships;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    Leaving(Memberships memberships, Accounts accounts, JdbcClient jdbc) {
        this.memberships = memberships;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** Ends the person's memberships in the organization of the standing, their sessions and invitations. Part of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Left leave(UUID person) {
        UUID organization = Standing.require().organization();
        List<Membership> ended = memberships.findAllByOrganizationIdAndPersonIdIn(organization, Set.of(person));
        memberships.deleteAllInBatch(ended);
        Set<UUID> whose = new HashSet<>();
        ended.forEach(membership -> whose.add(membership.getAccountId()));
        int invitations = jdbc.sql("delete from invitation where organization_id = ? and person_id = ?").params(organization, person).update();
        int emptied = 0;
        for (UUID id : whose) {
            var account = accounts.findById(id).orElseThrow();
            if (!account.isAdministrator() && memberships.findAllByAccountId(id).isEmpty()) {
                account.empty();
                jdbc.sql("delete from known_device where account_id = ?").param(id).update();
                jdbc.sql("delete from second_factor where account_id = ?").param(id).update();
                jdbc.sql("delete from wrong_code where account_id = ?").param(id).update();
                jdbc.sql("delete from invitation where account_id = ?").param(id).update();
                emptied++;
            }
            // by a statement of ours: Spring Session's own would commit this transaction half way
            jdbc.sql("delete from spring_session where principal_name = ?").param(id.toString()).update();
        }
        accounts.flush();
        return new Left(ended.size(), invitations, emptied, whose.size() - emptied);
    }

    /**
     * How many of each.
     *
     * @param emptied accounts that had nothing else: name, address and password are gone
     * @param staying accounts with other memberships, which keep their name for these
     */
    public record Left(int memberships, int invitations, int emptied, int staying) {}
}
