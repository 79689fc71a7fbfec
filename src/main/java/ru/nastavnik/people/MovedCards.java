package ru.nastavnik.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import ru.nastavnik.organization.Standing;

/** Leads from the address of a card that became one with another to the card that stays. */
@ControllerAdvice(assignableTypes = {MentorCardController.class, MenteeCardController.class, ConsentController.class})
class MovedCards {

    private final MergedPeople merged;
    private final TransactionOperations transaction;

    MovedCards(MergedPeople merged, TransactionOperations transaction) {
        this.merged = merged;
        this.transaction = transaction;
    }

    @ExceptionHandler
    String moved(ResponseStatusException missing, HttpServletRequest request) {
        if (missing.getStatusCode() != HttpStatus.NOT_FOUND || !request.getMethod().equals("GET")) {
            throw missing;
        }
        return transaction.execute(status -> address(request)).map(address -> "redirect:/o/" + Standing.require().slug() + address).orElseThrow(() -> missing);
    }

    private Optional<String> address(HttpServletRequest request) {
        var pattern = (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        @SuppressWarnings("unchecked")
        var names = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return switch (pattern) {
            case "/o/{slug}/mentors/{id}" -> card(RegisterKind.MENTORS, names.get("id"));
            case "/o/{slug}/mentees/{id}" -> card(RegisterKind.MENTEES, names.get("id"));
            case "/o/{slug}/people/{person}/consents" -> merged.person(UUID.fromString(names.get("person"))).map(kept -> "/people/" + kept + "/consents");
            default -> Optional.empty();
        };
    }

    private Optional<String> card(RegisterKind register, String id) {
        return merged.card(register, UUID.fromString(id)).map(kept -> "/" + register.word() + "/" + kept);
    }
}
