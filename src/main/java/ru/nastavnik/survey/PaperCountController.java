package ru.nastavnik.survey;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
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
import ru.nastavnik.questionnaire.AnswerForm;
import ru.nastavnik.questionnaire.AnswerForm.ReadAll;
import ru.nastavnik.questionnaire.AnswerSheet;
import ru.nastavnik.questionnaire.Answers;

/** Papers of an anonymous round: they are copied without a name, and it is only counted how many there were. */
@Controller
@RequestMapping("/o/{slug}/surveys/{anonymous}/paper")
@PreAuthorize("hasAuthority('WRITE_SURVEYS')")
class PaperCountController {

    private final Sittings sittings;
    private final Copying copying;
    private final Responses responses;
    private final AnswerForm form;
    private final TransactionOperations transaction;

    PaperCountController(Sittings sittings, Copying copying, Responses responses, AnswerForm form, TransactionOperations transaction) {
        this.sittings = sittings;
        this.copying = copying;
        this.responses = responses;
        this.form = form;
        this.transaction = transaction;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String blank(@PathVariable("anonymous") UUID round, Model model) {
        var sitting = find(round);
        return page(sitting, form.sheets(sitting.content(), Answers.NONE, List.of()), UUID.randomUUID(), model);
    }

    @PostMapping
    String copy(
            @PathVariable("anonymous") UUID round, @RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var submission = Optional.ofNullable(Written.page(sent.getFirst("page"))).orElseGet(UUID::randomUUID);
        try {
            ReadAll read = transaction.execute(status -> {
                find(round);
                return copying.fromPaper(round, submission, sent);
            });
            if (Copying.isWhole(read)) {
                return done(redirect);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("nothing", read.isRight());
        } catch (DataIntegrityViolationException e) {
            if (!String.valueOf(e.getMessage()).contains("response_submitted_once")) {
                throw e;
            }
            return done(redirect);
        } catch (AnsweringRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        return transaction.execute(status -> {
            var sitting = find(round);
            return page(sitting, form.readAll(sitting.content(), sent, List.of()).sheets(), submission, model);
        });
    }

    private static String done(RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", "survey.paper.done");
        return "redirect:/o/{slug}/surveys/{anonymous}/paper";
    }

    private Sitting find(UUID round) {
        var sitting = sittings.ofAnyone(round);
        if (!sitting.round().isAnonymous()) {
            throw Sittings.notFound();
        }
        return sitting;
    }

    private String page(Sitting sitting, List<AnswerSheet> sheets, UUID submission, Model model) {
        model.addAttribute("round", sitting.round());
        model.addAttribute("sheets", sheets);
        model.addAttribute("page", submission);
        model.addAttribute("open", sittings.takesAnswers(sitting.round()));
        model.addAttribute("papers", responses.countByRoundIdAndOnPaperTrue(sitting.round().getId()));
        return "survey/paper-count";
    }
}
