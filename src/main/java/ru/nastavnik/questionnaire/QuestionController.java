package ru.nastavnik.questionnaire;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which one question of a draft is written. Buttons at its options save it too, when it can be saved. */
@Controller
@RequestMapping("/o/{slug}/questionnaires/{id}")
@PreAuthorize("hasAuthority('WRITE_QUESTIONNAIRES')")
class QuestionController {

    private static final String EDITOR = "redirect:/o/{slug}/questionnaires/{id}";
    private static final String QUESTION = "redirect:/o/{slug}/questionnaires/{id}/questions/{part}";

    private final EditorPage page;
    private final QuestionPage questionPage;
    private final Editing editing;
    private final Questionnaires questionnaires;
    private final Measures measures;
    private final TransactionOperations transaction;

    QuestionController(
            EditorPage page, QuestionPage questionPage, Editing editing, Questionnaires questionnaires, Measures measures,
            TransactionOperations transaction) {
        this.page = page;
        this.questionPage = questionPage;
        this.editing = editing;
        this.questionnaires = questionnaires;
        this.measures = measures;
        this.transaction = transaction;
    }

    @GetMapping("/sections/{part}/questions/new")
    @Transactional(readOnly = true)
    String fresh(@PathVariable UUID id, @PathVariable String part, @RequestParam(defaultValue = "RATING") QuestionKind kind, Model model) {
        var draft = page.draft(id);
        var section = draft.getContent().section(part).orElseThrow(EditorPage::notFound);
        return show(draft, section, null, kind, QuestionForm.blank(), model);
    }

    @GetMapping("/questions/{part}")
    @Transactional(readOnly = true)
    String edit(@PathVariable UUID id, @PathVariable String part, Model model) {
        var draft = page.draft(id);
        var question = draft.getContent().question(part).orElseThrow(EditorPage::notFound);
        return show(draft, draft.getContent().sectionOf(part).orElseThrow(), question, question.kind(), QuestionForm.of(question), model);
    }

    private String show(Questionnaire draft, Section section, Question question, QuestionKind kind, QuestionForm form, Model model) {
        if (model.getAttribute("form") != form) {
            model.addAttribute("form", form);
        }
        return questionPage.show(draft, section, question, kind, form, model);
    }

    @PostMapping("/sections/{part}/questions")
    String add(
            @PathVariable UUID id, @PathVariable String part, @RequestParam(defaultValue = "RATING") QuestionKind kind,
            @Valid @ModelAttribute("form") QuestionForm form, BindingResult errors, @RequestParam int version, @RequestParam(defaultValue = "save") String act,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return save(new Sent(id, part, null, kind, version, OptionRow.Act.of(act)), form, errors, model, response, redirect);
    }

    @PostMapping("/questions/{part}")
    String update(
            @PathVariable UUID id, @PathVariable String part, @Valid @ModelAttribute("form") QuestionForm form, BindingResult errors,
            @RequestParam int version, @RequestParam(defaultValue = "save") String act, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var question = transaction.execute(status -> questionnaires.own(id).orElseThrow(EditorPage::notFound)).getContent().question(part);
        var kind = question.map(Question::kind).orElse(QuestionKind.LONG_TEXT);
        return save(new Sent(id, null, part, kind, version, OptionRow.Act.of(act)), form, errors, model, response, redirect);
    }

    /**
     * What was sent beside the form.
     *
     * @param section of a new question; null for one that is known
     * @param question null for a new one
     */
    private record Sent(UUID id, String section, String question, QuestionKind kind, int version, OptionRow.Act act) {}

    private String save(Sent sent, QuestionForm typed, BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        QuestionForm form = typed.with(sent.act.on(typed.options()));
        Content content = transaction.execute(status -> questionnaires.own(sent.id).orElseThrow(EditorPage::notFound)).getContent();
        var measuredOn = transaction.execute(status -> measures.scale(typed.measure(), sent.id));
        typed.check(sent.kind, sent.question, content, measuredOn, errors);
        if (sent.question == null && content.isFull()) {
            errors.reject("questionnaire.question.many", new Object[] {Content.MOST_QUESTIONS}, null);
        }
        boolean goesOn = !sent.act.isSave();
        if (errors.hasErrors() || goesOn && sent.question == null) {
            if (goesOn) {
                unsaved(sent, form, model);
            }
            return transaction.execute(status -> again(sent, goesOn ? form : typed, model));
        }
        try {
            return transaction.execute(status -> kept(sent, form, redirect));
        } catch (NoSuchElementException e) {
            throw EditorPage.notFound();
        } catch (OptimisticLockingFailureException | IllegalStateException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return transaction.execute(status -> conflict(sent, form, model));
        }
    }

    private String kept(Sent sent, QuestionForm form, RedirectAttributes redirect) {
        var released = editing.change(sent.id, sent.version, content -> {
            String key = sent.question == null ? content.freeQuestionKey() : content.question(sent.question).orElseThrow().key();
            String section = sent.question == null ? content.section(sent.section).orElseThrow().key() : null;
            return content.with(section, form.toQuestion(key, sent.kind, content));
        });
        if (!released.isEmpty()) {
            redirect.addFlashAttribute("flash", "questionnaire.moved.released").addFlashAttribute("flashOf", released.size());
        } else {
            redirect.addFlashAttribute("flash", "questionnaire.question.saved");
        }
        if (sent.act.isSave()) {
            redirect.addFlashAttribute("moved", sent.question);
            return EDITOR;
        }
        redirect.addFlashAttribute("goOn", sent.act.goOn(form.options()));
        return QUESTION;
    }

    /** The rows are as the button made them, and nobody is told off for what is not finished. */
    private static void unsaved(Sent sent, QuestionForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(form, "form"));
        model.addAttribute("goOn", sent.act.goOn(form.options()));
        model.addAttribute("unsaved", true);
    }

    private String again(Sent sent, QuestionForm form, Model model) {
        var now = questionnaires.own(sent.id).orElseThrow(EditorPage::notFound);
        model.addAttribute("version", sent.version);
        var question = now.getContent().question(sent.question == null ? "" : sent.question).orElse(null);
        var section = section(now.getContent(), sent);
        return show(now, section, question, sent.kind, form, model);
    }

    /** Of a question that is gone, or whose section is, what was typed can still be saved as a new one. */
    private String conflict(Sent sent, QuestionForm form, Model model) {
        var now = questionnaires.own(sent.id).orElseThrow(EditorPage::notFound);
        var question = now.getContent().question(sent.question == null ? "" : sent.question).orElse(null);
        model.addAttribute("gone", sent.question != null && question == null);
        model.addAttribute("meanwhile", true);
        if (question != null) {
            model.addAttribute("lostUpdate", questionPage.lost(now.getContent(), question, form));
        }
        return show(now, section(now.getContent(), sent), question, sent.kind, form, model);
    }

    private static Section section(Content content, Sent sent) {
        return content.sectionOf(sent.question == null ? "" : sent.question)
                .or(() -> content.section(sent.section == null ? "" : sent.section))
                .orElse(content.sections().get(0));
    }
}
