package ru.nastavnik.matching;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.account.SignedIn;

/** What a curator does on the way from the report to the pairs: goes through it, invites, seats, notes who came, ends, asks for wishes. */
@Controller
@RequestMapping("/o/{slug}/matching/{round}/gathering")
@PreAuthorize("hasAuthority('FORM_PAIRS')")
class GatheringStepsController {

    private static final String GATHERING = "redirect:/o/{slug}/matching/{round}/gathering";

    private final GatheringPage page;
    private final Convening convening;
    private final Wishing wishing;
    private final Trails trails;
    private final TransactionOperations transaction;

    GatheringStepsController(GatheringPage page, Convening convening, Wishing wishing, Trails trails, TransactionOperations transaction) {
        this.page = page;
        this.convening = convening;
        this.wishing = wishing;
        this.trails = trails;
        this.transaction = transaction;
    }

    @PostMapping("/comparison")
    String compared(@PathVariable UUID round, @AuthenticationPrincipal SignedIn self, RedirectAttributes redirect) {
        return change(redirect, "gathering.compared", () -> {
            page.round(round);
            trails.compared(round, self.name());
        });
    }

    @GetMapping("/guests")
    @Transactional(readOnly = true)
    String guests(@PathVariable UUID round, Model model) {
        page.list(round, model);
        return "gathering/guests";
    }

    /**
     * @param guest those invited
     * @param shown those who were on the list when the page was opened
     */
    @PostMapping("/guests")
    String invite(
            @PathVariable UUID round, @RequestParam(defaultValue = "") List<String> guest, @RequestParam(defaultValue = "") List<String> shown,
            RedirectAttributes redirect) {
        return change(redirect, "gathering.invited", () -> convening.invite(round, guests(guest), guests(shown)));
    }

    /** @param arrived whether only those who have come are seated */
    @PostMapping("/timetable")
    String seat(@PathVariable UUID round, @RequestParam(defaultValue = "false") boolean arrived, RedirectAttributes redirect) {
        return change(redirect, "gathering.seated", () -> convening.seat(round, arrived));
    }

    @GetMapping("/attendance")
    @Transactional(readOnly = true)
    String attendance(@PathVariable UUID round, Model model) {
        page.list(round, model);
        return "gathering/attendance";
    }

    /**
     * @param guest those ticked
     * @param before those who were ticked when the page was opened
     */
    @PostMapping("/attendance")
    String register(
            @PathVariable UUID round, @RequestParam(defaultValue = "") List<String> guest, @RequestParam(defaultValue = "") List<String> before,
            RedirectAttributes redirect) {
        return change(redirect, "gathering.registered", () -> convening.register(round, guests(guest), guests(before)));
    }

    @PostMapping("/end")
    String end(@PathVariable UUID round, RedirectAttributes redirect) {
        return change(redirect, "gathering.ended", () -> convening.end(round));
    }

    /** @param questionnaire value of one that is offered; null for the first of them */
    @PostMapping("/wishes")
    String ask(
            @PathVariable UUID round, @RequestParam(required = false) Side side, @RequestParam(required = false) String questionnaire,
            @AuthenticationPrincipal SignedIn self, RedirectAttributes redirect) {
        return change(redirect, "gathering.asked." + side, () -> {
            page.round(round);
            if (side == null) {
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            wishing.ask(round, side, questionnaire, self.id());
        });
    }

    /** Those shown come as one value for each side, so that many guests do not make too many values. */
    private static List<Guest> guests(List<String> values) {
        return values.stream().flatMap(value -> Stream.of(value.split(","))).flatMap(value -> Guest.of(value).stream()).toList();
    }

    private String change(RedirectAttributes redirect, String done, Runnable change) {
        try {
            transaction.executeWithoutResult(status -> change.run());
            redirect.addFlashAttribute("flash", done);
        } catch (NoSuchElementException e) {
            throw GatheringPage.notFound();
        } catch (OutOfTurn e) {
            redirect.addFlashAttribute("flash", "gathering.too-late");
        }
        return GATHERING;
    }
}
