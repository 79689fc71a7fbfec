package ru.nastavnik.journal;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;

/**
 * In which standing the log is read. Whoever belongs to the organization reads it in their own. An administrator's standing is closed to
 * personal data, the log among them: it is opened to them for this reading alone, and {@link #names} tells the pages to show nobody's name.
 */
@Component
class JournalReading {

    private final Organizations organizations;
    private final TransactionOperations reading;

    JournalReading(Organizations organizations, PlatformTransactionManager transactions) {
        this.organizations = organizations;
        var template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        this.reading = template;
    }

    <T> T call(Supplier<T> work) {
        var standing = Standing.require();
        return names() ? reading.execute(status -> work.get()) : opened(standing.organization()).call(() -> reading.execute(status -> work.get()));
    }

    private Standing opened(UUID organization) {
        return Standing.job(organizations.findById(organization).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** Whether the reader may know who somebody is. Asked outside of {@link #call}, where another standing holds. */
    static boolean names() {
        return Standing.require().isPersonal();
    }
}
