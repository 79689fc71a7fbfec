package ru.nastavnik.organization;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Founds an organization: its row, then everything that the rooms put into a new one. */
@Service
public class Founding {

    private final Organizations organizations;
    private final List<Furnishing> furnishings;
    private final TransactionOperations transaction;

    Founding(Organizations organizations, List<Furnishing> furnishings, TransactionOperations transaction) {
        this.organizations = organizations;
        this.furnishings = furnishings;
        this.transaction = transaction;
    }

    /**
     * Two transactions, because the walls open an organization only once it is there. What a broken second one leaves is mended by
     * founding again with the same address name.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when the address name is taken
     */
    public Organization found(Organization organization) {
        Organization founded = transaction.execute(status -> organizations.saveAndFlush(organization));
        Standing.job(founded)
                .run(() -> transaction.executeWithoutResult(status -> furnishings.forEach(furnishing -> furnishing.furnish(founded))));
        return founded;
    }
}
