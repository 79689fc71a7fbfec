package ru.nastavnik.questionnaire;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.form.LostUpdate;

/** One questionnaire: looked at, tried, its title. */
@Controller
@RequestMapping("/o/{slug}/questionnaires/{id}")
@PreAuthorize("hasAuthority('WRITE_QUESTIONNAIRES')")
class QuestionnaireController {

    private final EditorPage page;
    private final Editing editing;
    private final Trying trying;
    private final Questionnaires questionnaires;
    private final MessageSource messages;
    private final TransactionOperations transaction;

    QuestionnaireController(
            EditorPage page, Editing editing, Trying trying, Questionnaires questionnaires, MessageSource messages, TransactionOperations transaction) {
        this.page = page;
        this.editing = editing;
        this.trying = trying;
        this.questionnaires = questionnaires;
        this.messages = messages;
        this.transaction = transaction;
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('READ_SURVEYS', 'WRITE_QUESTIONNAIRES')")
    @Transactional(readOnly = true)
    String show(@PathVariable UUID id, Model model) {
        return page.show(id, model);
    }

    @GetMapping("/preview")
    @PreAuthorize("hasAnyAuthority('READ_SURVEYS', 'WRITE_QUESTIONNAIRES')")
    @Transactional(readOnly = true)
    String preview(@PathVariable UUID id, Model model) {
        return trying.begin(shown(id, model).getContent(), model, "questionnaire/preview");
    }

    /** Filling it in for a try: nothing is kept. */
    @PostMapping("/preview")
    @PreAuthorize("hasAnyAuthority('READ_SURVEYS', 'WRITE_QUESTIONNAIRES')")
    @Transactional(readOnly = true)
    String goOn(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        return trying.goOn(shown(id, model).getContent(), sent, model, "questionnaire/preview");
    }

    private Questionnaire shown(UUID id, Model model) {
        var one = questionnaires.own(id).or(() -> questionnaires.offered(id)).orElseThrow(EditorPage::notFound);
        EditorPage.describe(one, model);
        return one;
    }

    @GetMapping("/title")
    @Transactional(readOnly = true)
    String title(@PathVariable UUID id, Model model) {
        var draft = page.draft(id);
        model.addAttribute("form", TitleForm.of(draft));
        return edit(draft, model);
    }

    @PostMapping("/title")
    String describe(
            @PathVariable UUID id, @Valid @ModelAttribute("form") TitleForm form, BindingResult errors, @RequestParam int version, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                transaction.executeWithoutResult(status -> editing.describe(id, version, form.wording(), form.purpose(), form.respondent()));
                redirect.addFlashAttribute("flash", "questionnaire.saved");
                return "redirect:/o/{slug}/questionnaires/{id}";
            } catch (NoSuchElementException e) {
                throw EditorPage.notFound();
            } catch (OptimisticLockingFailureException | IllegalStateException e) {
                response.setStatus(HttpStatus.CONFLICT.value());
            }
        }
        return transaction.execute(status -> {
            var now = questionnaires.own(id).orElseThrow(EditorPage::notFound);
            if (response.getStatus() == HttpStatus.CONFLICT.value()) {
                model.addAttribute("lostUpdate", LostUpdate.between(
                        TitleForm.of(now), form, "questionnaire.of", Map.of(), messages, LocaleContextHolder.getLocale()));
            }
            return edit(now, model);
        });
    }

    private static String edit(Questionnaire draft, Model model) {
        EditorPage.describe(draft, model);
        return TitleForm.page(model);
    }
}
