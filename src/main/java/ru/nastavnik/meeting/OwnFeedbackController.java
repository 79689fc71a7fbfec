package ru.nastavnik.meeting;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.organization.Standing;

/** Own feedback on a meeting: kept as a draft by a button, or by {@code draft.js} while one writes, then sent. */
@Controller
@RequestMapping("/o/{slug}/my/meetings/{id}")
@PreAuthorize("hasAuthority('OWN_PAIRS')")
class OwnFeedbackController {

    private static final String BY_SCRIPT = "X-Draft";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Reflecting reflecting;
    private final Parties parties;
    private final OwnMeetingPage page;
    private final MessageSource messages;
    private final TransactionOperations transaction;

    OwnFeedbackController(
            Reflecting reflecting, Parties parties, OwnMeetingPage page, MessageSource messages, TransactionOperations transaction) {
        this.reflecting = reflecting;
        this.parties = parties;
        this.page = page;
        this.messages = messages;
        this.transaction = transaction;
    }

    @PostMapping("/feedback")
    String send(
            @PathVariable UUID id, @Valid @ModelAttribute("form") FeedbackForm form, BindingResult errors, @AuthenticationPrincipal SignedIn self,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        form.requireRatings(errors);
        return answer(id, errors, "meeting.feedback.sent", "redirect:/o/{slug}/my", model, response, redirect, party -> {
            reflecting.send(id, party.writing(self.id(), false), form.toAnswer());
            return null;
        });
    }

    @PostMapping(path = "/draft", headers = "!" + BY_SCRIPT)
    String keep(
            @PathVariable UUID id, @Valid @ModelAttribute("form") FeedbackForm form, BindingResult errors, @AuthenticationPrincipal SignedIn self,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        String here = "redirect:/o/{slug}/my/meetings/{id}";
        return answer(id, errors, "meeting.draft.saved", here, model, response, redirect, party -> keep(id, party, form, self));
    }

    private String answer(
            UUID id, BindingResult errors, String done, String next, Model model, HttpServletResponse response, RedirectAttributes redirect,
            Function<Party, Instant> change) {
        if (!errors.hasErrors()) {
            try {
                transaction.execute(status -> change.apply(parties.ownAt(id)));
                redirect.addFlashAttribute("flash", done);
                return next;
            } catch (FeedbackRefused refused) {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("problem", refused.key());
            }
        }
        return transaction.execute(status -> page.show(parties.ownAt(id), id, model));
    }

    /** Says in one line how it went; the page stays as it is. */
    @PostMapping(path = "/draft", headers = BY_SCRIPT)
    ResponseEntity<String> keepByScript(
            @PathVariable UUID id, @Valid @ModelAttribute("form") FeedbackForm form, BindingResult errors, @AuthenticationPrincipal SignedIn self,
            Locale locale) {
        if (errors.hasErrors()) {
            transaction.execute(status -> parties.ownAt(id));
            return line(HttpStatus.UNPROCESSABLE_CONTENT, messages.getMessage(errors.getAllErrors().get(0), locale));
        }
        try {
            Instant savedAt = transaction.execute(status -> keep(id, parties.ownAt(id), form, self));
            LocalTime time = LocalTime.ofInstant(savedAt, Standing.require().zone());
            return line(HttpStatus.OK, messages.getMessage("meeting.draft.at", new Object[] {CLOCK.format(time)}, locale));
        } catch (FeedbackRefused refused) {
            return line(HttpStatus.CONFLICT, messages.getMessage(refused.key(), null, locale));
        }
    }

    private Instant keep(UUID id, Party party, FeedbackForm form, SignedIn self) {
        return reflecting.keep(id, party.writing(self.id(), false), form.toAnswer());
    }

    private static ResponseEntity<String> line(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).body(text);
    }
}
