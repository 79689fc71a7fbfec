package ru.nastavnik.organization;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Founds an organization: its row, and everything that the rooms put into a new one, in one transaction. */
@Service
public class Founding {

    private final Organizations organizations;
    private final List<Furnishing> furnishings;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    Founding(Organizations organizations, List<Furnishing> furnishings, JdbcClient jdbc, TransactionOperations transaction) {
        this.organizations = organizations;
        this.furnishings = furnishings;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when the address name is taken */
    public Organization found(Organization organization) {
        return transaction.execute(status -> {
            Organization founded = organizations.saveAndFlush(organization);
            open(founded);
            Standing.job(founded).run(() -> furnishings.forEach(furnishing -> furnishing.furnish(founded)));
            return founded;
        });
    }

    /** The walls of this transaction were set when it began, and then there was no such organization. */
    private void open(Organization founded) {
        jdbc.sql("select set_config('app.organization', :id, true), set_config('app.writes', :id, true)")
                .param("id", founded.getId().toString())
                .query()
                .singleRow();
    }
}
