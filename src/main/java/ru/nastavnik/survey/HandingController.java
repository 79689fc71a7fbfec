package ru.nastavnik.survey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ru.nastavnik.organization.Standing;

/** Ways in to hand over: cards to print and cut, links to copy. They are shown in this answer and never again: no redirect, nothing in the session. */
@Controller
@RequestMapping("/o/{slug}/surveys/{round}")
@PreAuthorize("hasAuthority('WRITE_SURVEYS')")
class HandingController {

    private final Handing handing;
    private final TransactionOperations transaction;

    HandingController(Handing handing, TransactionOperations transaction) {
        this.handing = handing;
        this.transaction = transaction;
    }

    /** For all who have not answered. @param schoolClass null for all classes */
    @PostMapping("/cards")
    String cards(@PathVariable UUID round, @RequestParam(required = false) String schoolClass, HttpServletRequest request, Model model) {
        String chosen = schoolClass == null || schoolClass.isBlank() ? null : schoolClass;
        return show(model, "survey/cards", () -> handing.cards(round, chosen, base(request)));
    }

    @PostMapping("/invitees/{invitee}/card")
    String card(@PathVariable UUID round, @PathVariable UUID invitee, HttpServletRequest request, Model model) {
        return show(model, "survey/cards", () -> handing.card(round, invitee, base(request)));
    }

    @PostMapping("/invitees/{invitee}/link")
    String link(@PathVariable UUID round, @PathVariable UUID invitee, HttpServletRequest request, Model model) {
        return show(model, "survey/link", () -> handing.link(round, invitee, base(request)));
    }

    /** For anyone. */
    @PostMapping("/link")
    String link(@PathVariable UUID round, HttpServletRequest request, Model model) {
        return show(model, "survey/link", () -> handing.openLink(round, base(request)));
    }

    private String show(Model model, String view, Supplier<Handing.Handed> made) {
        try {
            model.addAttribute("handed", transaction.execute(status -> made.get()));
            model.addAttribute("school", Standing.require().shortName());
            return view;
        } catch (NoSuchElementException e) {
            throw RoundPage.notFound();
        } catch (IllegalStateException e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
    }

    private static String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }
}
