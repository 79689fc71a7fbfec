package ru.nastavnik.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.meeting.FeedbackDesk.Sent;

/** The curator copies what somebody without an account wrote on paper. */
@Controller
@RequestMapping("/o/{slug}/meetings/{id}/paper/{person}")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class PaperController {

    private static final String PAGE = "meeting/paper";

    private final FeedbackDesk desk;
    private final Parties parties;
    private final OwnMeetingPage page;
    private final TransactionOperations transaction;

    PaperController(FeedbackDesk desk, Parties parties, OwnMeetingPage page, TransactionOperations transaction) {
        this.desk = desk;
        this.parties = parties;
        this.page = page;
        this.transaction = transaction;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String blank(@PathVariable UUID id, @PathVariable UUID person, Model model) {
        page.show(parties.onPaper(id, person), id, model);
        return PAGE;
    }

    @PostMapping
    String send(
            @PathVariable UUID id, @PathVariable UUID person, @RequestParam MultiValueMap<String, String> fields, @AuthenticationPrincipal SignedIn self,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            UUID pair = transaction.execute(status -> {
                desk.hold(id);
                Party party = parties.onPaper(id, person);
                Sent sent = desk.read(party, id, fields, true);
                if (!sent.isRight()) {
                    return null;
                }
                desk.send(party, id, sent, self.id(), true);
                return party.line().id();
            });
            if (pair != null) {
                redirect.addAttribute("pair", pair);
                redirect.addFlashAttribute("flash", "meeting.paper.sent");
                return "redirect:/o/{slug}/pairs/{pair}/meetings";
            }
            return again(id, person, fields, HttpStatus.UNPROCESSABLE_CONTENT, null, model, response);
        } catch (FeedbackRefused refused) {
            return again(id, person, fields, HttpStatus.CONFLICT, refused.key(), model, response);
        }
    }

    private String again(
            UUID id, UUID person, MultiValueMap<String, String> fields, HttpStatus status, String problem, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        transaction.executeWithoutResult(begun -> page.again(parties.onPaper(id, person), id, fields, true, problem, model));
        return PAGE;
    }
}
