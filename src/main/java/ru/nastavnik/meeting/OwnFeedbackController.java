package ru.nastavnik.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.meeting.FeedbackDesk.Sent;
import ru.nastavnik.organization.Standing;

/** Own feedback on a meeting: kept as a draft by a button, or by {@code draft.js} while one writes, then sent. */
@Controller
@RequestMapping("/o/{slug}/my/meetings/{id}")
@PreAuthorize("hasAuthority('OWN_PAIRS')")
class OwnFeedbackController {

    private static final String BY_SCRIPT = "X-Draft";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final FeedbackDesk desk;
    private final Parties parties;
    private final OwnMeetingPage page;
    private final MessageSource messages;
    private final TransactionOperations transaction;

    OwnFeedbackController(FeedbackDesk desk, Parties parties, OwnMeetingPage page, MessageSource messages, TransactionOperations transaction) {
        this.desk = desk;
        this.parties = parties;
        this.page = page;
        this.messages = messages;
        this.transaction = transaction;
    }

    @PostMapping("/feedback")
    String send(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, @AuthenticationPrincipal SignedIn self, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        return taken(id, fields, true, model, response, (party, sent) -> {
            desk.send(party, id, sent, self.id(), false);
            redirect.addFlashAttribute("flash", "meeting.feedback.sent");
            return "redirect:/o/{slug}/my";
        });
    }

    @PostMapping(path = "/draft", headers = "!" + BY_SCRIPT)
    String keep(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, @AuthenticationPrincipal SignedIn self, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        return taken(id, fields, false, model, response, (party, sent) -> {
            desk.keep(party, id, sent, self.id());
            redirect.addFlashAttribute("flash", "meeting.draft.saved");
            return "redirect:/o/{slug}/my/meetings/{id}";
        });
    }

    private interface Deed {
        String of(Party party, Sent sent);
    }

    private String taken(UUID id, MultiValueMap<String, String> fields, boolean whole, Model model, HttpServletResponse response, Deed deed) {
        try {
            String next = transaction.execute(status -> {
                desk.hold(id);
                Party party = parties.ownAt(id);
                Sent sent = desk.read(party, id, fields, whole);
                return sent.isRight() ? deed.of(party, sent) : null;
            });
            if (next != null) {
                return next;
            }
            return again(id, fields, whole, HttpStatus.UNPROCESSABLE_CONTENT, null, model, response);
        } catch (FeedbackRefused refused) {
            return again(id, fields, whole, HttpStatus.CONFLICT, refused.key(), model, response);
        }
    }

    private String again(
            UUID id, MultiValueMap<String, String> fields, boolean whole, HttpStatus status, String problem, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        return transaction.execute(begun -> page.again(parties.ownAt(id), id, fields, whole, problem, model));
    }

    /** Says in one line how it went; the page stays as it is. */
    @PostMapping(path = "/draft", headers = BY_SCRIPT)
    ResponseEntity<String> keepByScript(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, @AuthenticationPrincipal SignedIn self, Locale locale) {
        try {
            return transaction.execute(status -> {
                desk.hold(id);
                Party party = parties.ownAt(id);
                Sent sent = desk.read(party, id, fields, false);
                return sent.isRight() ? saved(desk.keep(party, id, sent, self.id()), locale) : wrong(sent, locale);
            });
        } catch (FeedbackRefused refused) {
            return line(HttpStatus.CONFLICT, messages.getMessage(refused.key(), null, locale));
        }
    }

    private ResponseEntity<String> saved(Instant at, Locale locale) {
        LocalTime time = LocalTime.ofInstant(at, Standing.require().zone());
        return line(HttpStatus.OK, messages.getMessage("meeting.draft.at", new Object[] {CLOCK.format(time)}, locale));
    }

    private ResponseEntity<String> wrong(Sent sent, Locale locale) {
        var wrong = sent.read().sheets().stream().flatMap(sheet -> sheet.questions().stream()).filter(one -> one.error() != null).findFirst().orElseThrow();
        String error = messages.getMessage("questionnaire.answer.error." + wrong.error(), null, locale);
        return line(HttpStatus.UNPROCESSABLE_CONTENT, messages.getMessage("meeting.draft.wrong", new Object[] {wrong.text(), error}, locale));
    }

    private static ResponseEntity<String> line(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).body(text);
    }
}
