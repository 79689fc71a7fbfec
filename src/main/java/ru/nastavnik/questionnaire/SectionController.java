package ru.nastavnik.questionnaire;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.form.LostUpdate;

/** The sections of a draft. */
@Controller
@RequestMapping("/o/{slug}/questionnaires/{id}/sections")
@PreAuthorize("hasAuthority('WRITE_QUESTIONNAIRES')")
class SectionController {

    private static final String EDITOR = "redirect:/o/{slug}/questionnaires/{id}";

    private final EditorPage page;
    private final Editing editing;
    private final Presses presses;
    private final Questionnaires questionnaires;
    private final MessageSource messages;
    private final TransactionOperations transaction;

    SectionController(
            EditorPage page, Editing editing, Presses presses, Questionnaires questionnaires, MessageSource messages, TransactionOperations transaction) {
        this.page = page;
        this.editing = editing;
        this.presses = presses;
        this.questionnaires = questionnaires;
        this.messages = messages;
        this.transaction = transaction;
    }

    @GetMapping("/new")
    @Transactional(readOnly = true)
    String fresh(@PathVariable UUID id, Model model) {
        model.addAttribute("form", SectionForm.BLANK);
        return show(page.draft(id), null, model);
    }

    @PostMapping
    String add(
            @PathVariable UUID id, @Valid @ModelAttribute("form") SectionForm form, BindingResult errors, @RequestParam int version, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        return save(id, null, version, form, errors, content -> content.withSection(form.wording(), form.helpWording()), model, response, redirect);
    }

    @GetMapping("/{part}")
    @Transactional(readOnly = true)
    String edit(@PathVariable UUID id, @PathVariable String part, Model model) {
        var draft = page.draft(id);
        var section = draft.getContent().section(part).orElseThrow(EditorPage::notFound);
        model.addAttribute("form", SectionForm.of(section));
        return show(draft, section, model);
    }

    @PostMapping("/{part}")
    String update(
            @PathVariable UUID id, @PathVariable String part, @Valid @ModelAttribute("form") SectionForm form, BindingResult errors, @RequestParam int version,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return save(id, part, version, form, errors, content -> {
            content.section(part).orElseThrow();
            return content.withTitle(part, form.wording(), form.helpWording());
        }, model, response, redirect);
    }

    private String save(
            UUID id, String part, int version, SectionForm form, BindingResult errors, UnaryOperator<Content> change, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        boolean meanwhile = false;
        if (!errors.hasErrors()) {
            try {
                boolean saved = transaction.execute(status -> {
                    if (part == null && questionnaires.own(id).orElseThrow().getContent().sections().size() >= Content.MOST_SECTIONS) {
                        return false;
                    }
                    editing.change(id, version, change);
                    return true;
                });
                if (saved) {
                    redirect.addFlashAttribute("flash", "questionnaire.saved");
                    return EDITOR;
                }
                errors.reject("questionnaire.section.many", new Object[] {Content.MOST_SECTIONS}, null);
            } catch (NoSuchElementException e) {
                throw EditorPage.notFound();
            } catch (OptimisticLockingFailureException | IllegalStateException e) {
                response.setStatus(HttpStatus.CONFLICT.value());
                meanwhile = true;
            }
        }
        boolean lost = meanwhile;
        return transaction.execute(status -> {
            var now = questionnaires.own(id).orElseThrow(EditorPage::notFound);
            var section = part == null ? null : now.getContent().section(part).orElse(null);
            if (lost) {
                model.addAttribute("lostUpdate", LostUpdate.between(
                        section == null ? form : SectionForm.of(section), form, "questionnaire.section", Map.of(), messages, LocaleContextHolder.getLocale()));
                model.addAttribute("gone", part != null && section == null);
            }
            return show(now, section, model);
        });
    }

    private static String show(Questionnaire draft, Section section, Model model) {
        EditorPage.describe(draft, model);
        model.addAttribute("section", section);
        return "questionnaire/section-edit";
    }

    @PostMapping("/{part}/place")
    String place(
            @PathVariable UUID id, @PathVariable String part, @RequestParam int version, @RequestParam(defaultValue = "0") int place,
            @RequestParam(defaultValue = "") String by, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return presses.press(id, () -> {
            var released = editing.change(id, version, content -> {
                content.section(part).orElseThrow();
                return content.movedSection(part, place);
            });
            redirect.addFlashAttribute("moved", part).addFlashAttribute("by", by);
            if (!released.isEmpty()) {
                redirect.addFlashAttribute("flash", "questionnaire.moved.released").addFlashAttribute("flashOf", released.size());
            }
            return EDITOR;
        }, model, response);
    }

    @PostMapping("/{part}/removal")
    String remove(
            @PathVariable UUID id, @PathVariable String part, @RequestParam int version, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        return presses.press(id, () -> {
            editing.change(id, version, content -> {
                content.section(part).orElseThrow();
                return content.withoutSection(part);
            });
            redirect.addFlashAttribute("flash", "questionnaire.section.removed");
            return EDITOR;
        }, model, response);
    }
}
