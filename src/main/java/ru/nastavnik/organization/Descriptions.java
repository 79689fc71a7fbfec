package ru.nastavnik.organization;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.form.LostUpdate;

/** Changes what an organization is called: on its own page of settings and on the administrator's. */
@Service
class Descriptions {

    private final Organizations organizations;
    private final TransactionOperations transaction;
    private final TimeZones zones;
    private final MessageSource messages;

    Descriptions(Organizations organizations, TransactionOperations transaction, TimeZones zones, MessageSource messages) {
        this.organizations = organizations;
        this.transaction = transaction;
        this.zones = zones;
        this.messages = messages;
    }

    Organization find(UUID id) {
        return organizations.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * @param version of the organization when the form was opened
     * @throws OptimisticLockingFailureException when somebody else changed it since
     */
    void change(UUID id, int version, DescriptionForm form) {
        transaction.executeWithoutResult(status -> {
            var organization = find(id);
            if (organization.getVersion() != version) {
                throw new OptimisticLockingFailureException("version " + version + " is gone");
            }
            form.describe(organization);
        });
    }

    LostUpdate lost(Organization current, DescriptionForm form, Locale locale) {
        return LostUpdate.between(
                inWords(DescriptionForm.of(current), locale), inWords(form, locale), "organization", Map.of(), messages, locale);
    }

    private Words inWords(DescriptionForm form, Locale locale) {
        return new Words(form.fullName(), form.shortName(), form.headPost(), zones.name(form.timeZone(), locale));
    }

    private record Words(String fullName, String shortName, String headPost, String timeZone) {}
}
