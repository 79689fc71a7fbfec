package ru.nastavnik.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads from the pages of a card that became one with another to the same page of the card that stays. */
@ControllerAdvice(assignableTypes = {
    LifeController.class, CardController.class, InterviewController.class, ConsentController.class, ConsentPapersController.class, DemandController.class
})
class MovedCards {

    private final List<Place> places;
    private final TransactionOperations transaction;

    MovedCards(MergedPeople merged, TransactionOperations transaction) {
        this.places = List.of(
                new Place("/o/{slug}/mentors/{id}", "id", gone -> merged.card(RegisterKind.MENTORS, gone)),
                new Place("/o/{slug}/mentors/{mentor}", "mentor", gone -> merged.card(RegisterKind.MENTORS, gone)),
                new Place("/o/{slug}/mentees/{id}", "id", gone -> merged.card(RegisterKind.MENTEES, gone)),
                new Place("/o/{slug}/people/{person}", "person", merged::person));
        this.transaction = transaction;
    }

    /** @param kept what stays in the place of what is gone */
    private record Place(String beginning, String variable, Function<UUID, Optional<UUID>> kept) {}

    @ExceptionHandler
    String moved(ResponseStatusException missing, HttpServletRequest request, RedirectAttributes redirect) {
        if (missing.getStatusCode() != HttpStatus.NOT_FOUND || !request.getMethod().equals("GET")) {
            throw missing;
        }
        String address = transaction.execute(status -> address(request)).orElseThrow(() -> missing);
        redirect.addFlashAttribute("flash", "people.merge.stays");
        return "redirect:" + address;
    }

    private Optional<String> address(HttpServletRequest request) {
        var pattern = (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        @SuppressWarnings("unchecked")
        var names = new HashMap<>((Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
        return places.stream()
                .filter(place -> pattern.startsWith(place.beginning()))
                .findFirst()
                .flatMap(place -> place.kept().apply(UUID.fromString(names.get(place.variable()))).map(kept -> {
                    names.put(place.variable(), kept.toString());
                    return UriComponentsBuilder.fromPath(pattern).buildAndExpand(names).toUriString();
                }));
    }
}
