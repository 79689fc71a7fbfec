package ru.nastavnik.intake;

import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.intake.Reception.Receptions;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;

/** Lets visitors in whom nobody knows, where an organization opened a form to them, and as no more than visitors. */
@Component
class Visits {

    private final Organizations organizations;
    private final Receptions receptions;
    private final Enquiries enquiries;
    private final TransactionOperations transaction;
    private final Clock clock;

    Visits(Organizations organizations, Receptions receptions, Enquiries enquiries, TransactionOperations transaction, Clock clock) {
        this.organizations = organizations;
        this.receptions = receptions;
        this.enquiries = enquiries;
        this.transaction = transaction;
        this.clock = clock;
    }

    record Visit(Organization organization, Reception reception) {}

    /** @throws ResponseStatusException 404 alike for an address that is nobody's and for one whose form is closed */
    Visit enter(String slug, Predicate<Reception> open) {
        return organizations
                .findBySlug(slug)
                .map(organization -> new Visit(organization, in(organization)))
                .filter(visit -> open.test(visit.reception()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Reception in(Organization organization) {
        return Standing.visitor(organization).call(() -> transaction.execute(status -> receptions.here()));
    }

    /** The same form sent twice is one enquiry. */
    void send(Visit visit, Wish wish, EnquiryForm form, Ticket ticket) {
        var enquiry = new Enquiry(form.fingerprint(ticket), wish, form, clock.instant());
        try {
            Standing.visitor(visit.organization()).run(() -> transaction.executeWithoutResult(status -> enquiries.saveAndFlush(enquiry)));
        } catch (DataIntegrityViolationException e) {
            if (!String.valueOf(e.getMessage()).contains("enquiry_once")) {
                throw e;
            }
        }
    }
}
