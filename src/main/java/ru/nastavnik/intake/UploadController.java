package ru.nastavnik.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.MentorState;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.sheet.UnreadableSheet;

/** The first step of a list: bringing it. */
@Controller
@RequestMapping("/o/{slug}/imports/new/{kind}")
@PreAuthorize("hasAuthority('READ_REGISTERS') and hasAnyAuthority('WRITE_REGISTERS', 'MANAGE_ORGANIZATION', 'INVITE')")
class UploadController {

    /** A list brings nobody who left. */
    private static final MentorState[] STATES = {
        MentorState.ACTIVE, MentorState.CANDIDATE, MentorState.INTERVIEWED, MentorState.TRAINED, MentorState.RESERVE
    };

    private final Receiving receiving;
    private final Template template;
    private final MessageSource messages;

    UploadController(Receiving receiving, Template template, MessageSource messages) {
        this.receiving = receiving;
        this.template = template;
        this.messages = messages;
    }

    /** @param instead the list that the new one corrects */
    @GetMapping
    String ask(@PathVariable ImportKind kind, @RequestParam(required = false) UUID instead, Model model) {
        Desk.require(kind);
        model.addAttribute("form", UploadForm.blank(kind, Standing.require().kind(), instead));
        return page(kind, model);
    }

    @PostMapping
    String bring(
            @PathVariable ImportKind kind, @ModelAttribute("form") UploadForm form, BindingResult errors, Model model, Locale locale,
            RedirectAttributes redirect) {
        Desk.require(kind);
        form.check(kind, errors);
        if (!errors.hasErrors()) {
            try {
                var brought = form.brought(messages.getMessage("import.pasted", null, locale));
                redirect.addAttribute("id", receiving.receive(kind, brought, form.occupation(), form.state(), form.instead()));
                return "redirect:/o/{slug}/imports/{id}/columns";
            } catch (UnreadableSheet e) {
                errors.rejectValue(form.hasFile() ? "file" : "text", e.key(), e.arguments(), null);
            }
        }
        return page(kind, model);
    }

    @GetMapping("/template")
    void template(@PathVariable ImportKind kind, HttpServletResponse response) throws IOException {
        Desk.require(kind);
        Downloads.xlsx(response, template.fileName(kind));
        template.write(kind, response.getOutputStream());
    }

    private static String page(ImportKind kind, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("occupations", Occupation.values());
        model.addAttribute("states", STATES);
        return "intake/upload";
    }
}
