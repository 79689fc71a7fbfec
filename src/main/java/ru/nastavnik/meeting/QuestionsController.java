package ru.nastavnik.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** By which questionnaire each side is asked about its meetings. */
@Controller
@RequestMapping("/o/{slug}/meetings/questions")
@PreAuthorize("hasAuthority('WRITE_SURVEYS')")
class QuestionsController {

    private final Choosing choosing;
    private final TransactionOperations transaction;

    QuestionsController(Choosing choosing, TransactionOperations transaction) {
        this.choosing = choosing;
        this.transaction = transaction;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String choices(Model model) {
        return show(Map.of(), Map.of(), model);
    }

    /** @param mentor value of an offer, like {@code mentee}; empty to leave it as it is */
    @PostMapping
    String choose(
            @RequestParam(defaultValue = "") String mentor, @RequestParam(defaultValue = "") String mentee, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var typed = Map.of(Side.MENTOR, mentor, Side.MENTEE, mentee);
        var refused = new EnumMap<Side, List<Flaw>>(Side.class);
        typed.forEach((side, value) -> {
            try {
                transaction.executeWithoutResult(status -> chooseAnew(side, value));
            } catch (UnfitQuestionnaire unfit) {
                refused.put(side, unfit.flaws());
            } catch (NoSuchElementException gone) {
                refused.put(side, List.of());
            }
        });
        if (refused.isEmpty()) {
            redirect.addFlashAttribute("flash", "meeting.questions.chosen");
            return "redirect:/o/{slug}/meetings/questions";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return transaction.execute(status -> show(typed, refused, model));
    }

    private void chooseAnew(Side side, String value) {
        boolean asIs = choosing.choices().stream().anyMatch(choice -> choice.side() == side && choice.lost() == null && choice.chosen().equals(value));
        if (!value.isEmpty() && !asIs) {
            choosing.choose(side, value);
        }
    }

    /** @param refused why what was typed cannot be chosen; no flaw when it is there no more */
    private String show(Map<Side, String> typed, Map<Side, List<Flaw>> refused, Model model) {
        model.addAttribute("choices", choosing.choices());
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("language", LocaleContextHolder.getLocale());
        return "meeting/questions";
    }
}
