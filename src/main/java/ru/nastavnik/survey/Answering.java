package ru.nastavnik.survey;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.questionnaire.AnswerSheet.Asked;
import ru.nastavnik.survey.AnsweringRefused.Reason;
import ru.nastavnik.survey.Responding.Saved;
import ru.nastavnik.survey.Responding.Sending;

/** Takes what the pages of a questionnaire send, and says what comes next. Called in the organization's standing, outside of a transaction. */
@Component
class Answering {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Responding responding;
    private final AnswerPages pages;
    private final MessageSource messages;
    private final TransactionOperations transaction;

    Answering(Responding responding, AnswerPages pages, MessageSource messages, TransactionOperations transaction) {
        this.responding = responding;
        this.pages = pages;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** A section that is left by a button: {@code go} says where to. @param found the seat, looked up in the transaction */
    String save(Supplier<Seat> found, int at, Written written, Model model, HttpServletResponse response) {
        return taken(found, model, response, seat -> {
            Saved saved = responding.save(seat, at, written);
            if (saved.theirs() != null || !saved.read().isRight()) {
                response.setStatus((saved.theirs() != null ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
                return pages.again(seat, at, saved, model);
            }
            return "redirect:" + next(seat, at, saved, written);
        });
    }

    private String next(Seat seat, int at, Saved saved, Written written) {
        int of = saved.sitting().sections().size();
        String go = written.fields().getFirst("go");
        if (written.isSending() && of == 1) {
            return responding.send(seat) == Sending.DONE ? seat.base() : seat.base() + "/check";
        }
        if ("back".equals(go)) {
            return seat.section(Math.max(1, at - 1));
        }
        if (at < of) {
            return seat.section(at + 1);
        }
        return saved.sitting().isSent() ? seat.base() : seat.base() + "/check";
    }

    String send(Supplier<Seat> found, Model model, HttpServletResponse response) {
        return taken(found, model, response, seat -> "redirect:" + seat.base() + (responding.send(seat) == Sending.DONE ? "" : "/check"));
    }

    private interface Deed {
        String doneAt(Seat seat);
    }

    private String taken(Supplier<Seat> found, Model model, HttpServletResponse response, Deed deed) {
        try {
            return transaction.execute(status -> deed.doneAt(found.get()));
        } catch (AnsweringRefused refused) {
            var seat = transaction.execute(status -> found.get());
            if (refused.reason() == Reason.SENT) {
                return "redirect:" + seat.base();
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("unsaved", true);
            return pages.show(seat, null, model);
        }
    }

    /** Says in one line how it went; the page stays as it is. */
    ResponseEntity<String> keep(Supplier<Seat> found, int at, Written written, Locale locale) {
        try {
            Saved saved = transaction.execute(status -> responding.save(found.get(), at, written));
            if (saved.theirs() != null) {
                return line(HttpStatus.CONFLICT, messages.getMessage("survey.answer.draft.conflict", null, locale));
            }
            if (!saved.read().isRight()) {
                var wrong = saved.read().sheet().questions().stream().filter(question -> question.error() != null).findFirst().orElseThrow();
                return line(HttpStatus.UNPROCESSABLE_CONTENT, wrong(wrong, locale));
            }
            LocalTime time = LocalTime.ofInstant(saved.savedAt(), Standing.require().zone());
            return line(HttpStatus.OK, messages.getMessage("survey.answer.draft.at", new Object[] {CLOCK.format(time)}, locale));
        } catch (AnsweringRefused refused) {
            return line(HttpStatus.CONFLICT, messages.getMessage("survey.answer.refused." + refused.reason(), null, locale));
        }
    }

    private String wrong(Asked question, Locale locale) {
        String error = messages.getMessage("questionnaire.answer.error." + question.error(), null, locale);
        return messages.getMessage("survey.answer.draft.wrong", new Object[] {question.text(), error}, locale);
    }

    private static ResponseEntity<String> line(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).body(text);
    }
}
