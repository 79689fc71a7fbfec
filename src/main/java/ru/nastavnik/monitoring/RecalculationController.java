package ru.nastavnik.monitoring;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.organization.Organizations;

/** Everything counted anew, in every organization: asked for here, done by events one by one, so that a crash loses nothing of it. */
@Controller
@PreAuthorize("hasAuthority('ADMINISTRATOR')")
class RecalculationController {

    private final Organizations organizations;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    RecalculationController(Organizations organizations, ApplicationEventPublisher events, TransactionOperations transaction) {
        this.organizations = organizations;
        this.events = events;
        this.transaction = transaction;
    }

    @PostMapping("/organizations/indicators/recalculation")
    String ask(RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> organizations.findAll().stream()
                .filter(organization -> !organization.getKind().isAuthority())
                .forEach(organization -> events.publishEvent(new RecalculationAsked(organization.getId()))));
        redirect.addFlashAttribute("flash", "monitoring.recalculation.started");
        return "redirect:/organizations";
    }
}
