package ru.nastavnik.survey;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import ru.nastavnik.form.Pace;
import ru.nastavnik.form.Pace.Allowance;
import ru.nastavnik.questionnaire.AnswerForm;
import ru.nastavnik.questionnaire.AnswerForm.ReadAll;
import ru.nastavnik.questionnaire.AnswerSheet;
import ru.nastavnik.questionnaire.Answers;

/**
 * The open link: all sections on one page, since nothing is kept of somebody unknown before they send it. A number that the page made up makes a
 * doubled send one answer.
 */
@Component
class AnyoneAnswering {

    /** From one address generously: a whole school sits behind its own. */
    static final Allowance FROM_AN_ADDRESS = new Allowance(120, Duration.ofSeconds(10));

    private final Sittings sittings;
    private final Copying copying;
    private final AnswerPages pages;
    private final AnswerForm form;
    private final TransactionOperations transaction;
    private final Pace<String> pace;

    AnyoneAnswering(Sittings sittings, Copying copying, AnswerPages pages, AnswerForm form, TransactionOperations transaction, Clock clock) {
        this.sittings = sittings;
        this.copying = copying;
        this.pages = pages;
        this.form = form;
        this.transaction = transaction;
        this.pace = new Pace<>(clock, address -> FROM_AN_ADDRESS);
    }

    @Transactional(readOnly = true)
    public String blank(Seat seat, Model model) {
        var sitting = sittings.ofAnyone(seat.round());
        pages.describe(sitting, seat, model);
        if (!sittings.takesAnswers(sitting.round())) {
            return "survey/over";
        }
        return page(form.sheets(sitting.content(), Answers.NONE, List.of()), UUID.randomUUID(), model);
    }

    @Transactional(readOnly = true)
    public String thanks(Seat seat, Model model) {
        pages.describe(sittings.ofAnyone(seat.round()), seat, model);
        model.addAttribute("noted", false);
        return "survey/thanks";
    }

    String send(Seat seat, MultiValueMap<String, String> sent, String address, Model model, HttpServletResponse response) {
        var submission = Optional.ofNullable(Written.page(sent.getFirst("page"))).orElseGet(UUID::randomUUID);
        var wait = pace.take(List.of(address));
        if (wait.isPresent()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1));
            model.addAttribute("slowed", wait.get().toSeconds() + 1);
            return again(seat, submission, sent, model);
        }
        try {
            ReadAll read = transaction.execute(status -> copying.ofAnyone(seat.round(), submission, sent));
            if (Copying.isWhole(read)) {
                return "redirect:" + seat.base() + "/thanks";
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("nothing", read.isRight());
            return again(seat, submission, sent, model);
        } catch (DataIntegrityViolationException e) {
            if (!String.valueOf(e.getMessage()).contains("response_submitted_once")) {
                throw e;
            }
            return "redirect:" + seat.base() + "/thanks";
        } catch (AnsweringRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("unsaved", true);
            return transaction.execute(status -> blank(seat, model));
        }
    }

    /** With all that was typed. */
    private String again(Seat seat, UUID submission, MultiValueMap<String, String> sent, Model model) {
        return transaction.execute(status -> {
            var sitting = sittings.ofAnyone(seat.round());
            pages.describe(sitting, seat, model);
            return page(form.readAll(sitting.content(), sent, List.of()).sheets(), submission, model);
        });
    }

    private static String page(List<AnswerSheet> sheets, UUID submission, Model model) {
        model.addAttribute("sheets", sheets);
        model.addAttribute("page", submission);
        return "survey/anyone";
    }
}
