package ru.nastavnik.pairing;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.stream.Collectors;
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
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.people.Occupation;

/** An organization's own lists: forms of mentoring with their models, and kinds. */
@Controller
@RequestMapping("/o/{slug}/settings/forms")
@PreAuthorize("hasAuthority('MANAGE_ORGANIZATION') and hasAuthority('WRITE_REGISTERS')")
class FormController {

    private static final String LIST = "redirect:/o/{slug}/settings/forms";

    private final MentoringForms forms;
    private final MentoringModels models;
    private final MentoringKinds kinds;
    private final Saving saving;

    FormController(MentoringForms forms, MentoringModels models, MentoringKinds kinds, Saving saving) {
        this.forms = forms;
        this.models = models;
        this.kinds = kinds;
        this.saving = saving;
    }

    @ModelAttribute("occupations")
    Occupation[] occupations() {
        return Occupation.values();
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(Model model) {
        model.addAttribute("forms", forms.findAllByOrderByPosition());
        model.addAttribute(
                "models", models.findAllByOrderByFormIdAscPositionAsc().stream().collect(Collectors.groupingBy(MentoringModel::getFormId)));
        model.addAttribute("kinds", kinds.findAllByOrderByPosition());
        return "pairing/settings";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("form", new FormSettings(null, null, null));
        return "pairing/form-edit";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") FormSettings form, BindingResult errors, RedirectAttributes redirect) {
        if (!saving.save(errors, () -> forms.saveAndFlush(form.toNewForm((int) forms.count() + 1)))) {
            return "pairing/form-edit";
        }
        redirect.addFlashAttribute("flash", "pairing.settings.saved");
        return LIST;
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String edit(@PathVariable UUID id, Model model) {
        MentoringForm known = find(id);
        model.addAttribute("form", FormSettings.of(known));
        return show(id, known.getVersion(), model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id, @Valid @ModelAttribute("form") FormSettings form, BindingResult errors, @RequestParam int version,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            if (!saving.save(errors, () -> change(id, version, form))) {
                find(id);
                return show(id, version, model);
            }
        } catch (OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            MentoringForm now = find(id);
            model.addAttribute("theirs", FormSettings.of(now));
            return show(id, now.getVersion(), model);
        }
        redirect.addFlashAttribute("flash", "pairing.settings.saved");
        return LIST;
    }

    private void change(UUID id, int version, FormSettings form) {
        MentoringForm known = find(id);
        Saving.checkVersion(known.getVersion(), version, id);
        form.describe(known);
        forms.saveAndFlush(known);
    }

    private static String show(UUID id, int version, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        return "pairing/form-edit";
    }

    private MentoringForm find(UUID id) {
        return forms.findById(id).orElseThrow(PairFormPage::notFound);
    }
}
