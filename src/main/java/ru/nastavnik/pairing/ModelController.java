package ru.nastavnik.pairing;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.people.MentoringForms;

/** The models of a form. */
@Controller
@RequestMapping("/o/{slug}/settings/forms/{form}/models")
@PreAuthorize("hasAuthority('MANAGE_ORGANIZATION') and hasAuthority('WRITE_REGISTERS')")
class ModelController {

    private static final String LIST = "redirect:/o/{slug}/settings/forms";

    private final MentoringForms forms;
    private final MentoringModels models;
    private final Saving saving;

    ModelController(MentoringForms forms, MentoringModels models, Saving saving) {
        this.forms = forms;
        this.models = models;
        this.saving = saving;
    }

    @GetMapping("/new")
    @Transactional(readOnly = true)
    String fresh(@PathVariable("form") UUID formId, Model model) {
        model.addAttribute("form", new ModelSettings(null));
        return show(formId, null, 0, model);
    }

    @PostMapping
    String create(
            @PathVariable("form") UUID formId, @Valid @ModelAttribute("form") ModelSettings form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        show(formId, null, 0, model);
        if (!saving.save(errors, () -> models.saveAndFlush(new MentoringModel(formId, form.name().strip(), (int) models.count() + 1)))) {
            return "pairing/model-edit";
        }
        redirect.addFlashAttribute("flash", "pairing.settings.saved");
        return LIST;
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String edit(@PathVariable("form") UUID formId, @PathVariable UUID id, Model model) {
        MentoringModel known = find(formId, id);
        model.addAttribute("form", new ModelSettings(known.getName()));
        return show(formId, id, known.getVersion(), model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable("form") UUID formId, @PathVariable UUID id, @Valid @ModelAttribute("form") ModelSettings form, BindingResult errors,
            @RequestParam int version, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            if (!saving.save(errors, () -> rename(formId, id, version, form))) {
                return show(formId, find(formId, id).getId(), version, model);
            }
        } catch (OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            MentoringModel now = find(formId, id);
            model.addAttribute("theirs", new ModelSettings(now.getName()));
            return show(formId, id, now.getVersion(), model);
        }
        redirect.addFlashAttribute("flash", "pairing.settings.saved");
        return LIST;
    }

    private void rename(UUID formId, UUID id, int version, ModelSettings form) {
        MentoringModel known = find(formId, id);
        Saving.checkVersion(known.getVersion(), version, id);
        known.rename(form.name().strip());
        models.saveAndFlush(known);
    }

    private String show(UUID formId, UUID id, int version, Model model) {
        model.addAttribute("ofForm", forms.findById(formId).orElseThrow(PairFormPage::notFound));
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        return "pairing/model-edit";
    }

    private MentoringModel find(UUID formId, UUID id) {
        return models.findById(id).filter(model -> model.getFormId().equals(formId)).orElseThrow(PairFormPage::notFound);
    }
}
