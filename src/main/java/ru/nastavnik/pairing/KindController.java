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

/** The kinds of mentoring. */
@Controller
@RequestMapping("/o/{slug}/settings/kinds")
@PreAuthorize("hasAuthority('MANAGE_ORGANIZATION') and hasAuthority('WRITE_REGISTERS')")
class KindController {

    private static final String LIST = "redirect:/o/{slug}/settings/forms";

    private final MentoringKinds kinds;
    private final Saving saving;

    KindController(MentoringKinds kinds, Saving saving) {
        this.kinds = kinds;
        this.saving = saving;
    }

    @ModelAttribute("counts")
    MenteeCount[] counts() {
        return MenteeCount.values();
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("form", new KindSettings(null, Terms.USUAL_RHYTHM, MenteeCount.ANY));
        return "pairing/kind-edit";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") KindSettings form, BindingResult errors, RedirectAttributes redirect) {
        if (!saving.save(errors, () -> kinds.saveAndFlush(form.toNewKind((int) kinds.count() + 1)))) {
            return "pairing/kind-edit";
        }
        redirect.addFlashAttribute("flash", "pairing.settings.saved");
        return LIST;
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String edit(@PathVariable UUID id, Model model) {
        MentoringKind known = find(id);
        model.addAttribute("form", KindSettings.of(known));
        return show(id, known.getVersion(), model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id, @Valid @ModelAttribute("form") KindSettings form, BindingResult errors, @RequestParam int version,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            if (!saving.save(errors, () -> change(id, version, form))) {
                return show(find(id).getId(), version, model);
            }
        } catch (OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            MentoringKind now = find(id);
            model.addAttribute("theirs", KindSettings.of(now));
            return show(id, now.getVersion(), model);
        }
        redirect.addFlashAttribute("flash", "pairing.settings.saved");
        return LIST;
    }

    private void change(UUID id, int version, KindSettings form) {
        MentoringKind known = find(id);
        Saving.checkVersion(known.getVersion(), version, id);
        form.describe(known);
        kinds.saveAndFlush(known);
    }

    private static String show(UUID id, int version, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        return "pairing/kind-edit";
    }

    private MentoringKind find(UUID id) {
        return kinds.findById(id).orElseThrow(PairFormPage::notFound);
    }
}
