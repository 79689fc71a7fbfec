package ru.nastavnik.questionnaire;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.organization.Standing;

/** What becomes of a questionnaire as a whole. */
@Controller
@RequestMapping("/o/{slug}/questionnaires/{id}")
@PreAuthorize("hasAuthority('WRITE_QUESTIONNAIRES')")
class PublishingController {

    private static final String LIST = "redirect:/o/{slug}/questionnaires";
    private static final String ONE = "redirect:/o/{slug}/questionnaires/{id}";
    private static final String OTHER = "redirect:/o/{slug}/questionnaires/{made}";

    private final Publishing publishing;
    private final Questionnaires questionnaires;
    private final Presses presses;
    private final MessageSource messages;

    PublishingController(Publishing publishing, Questionnaires questionnaires, Presses presses, MessageSource messages) {
        this.publishing = publishing;
        this.questionnaires = questionnaires;
        this.presses = presses;
        this.messages = messages;
    }

    @PostMapping("/copy")
    String copy(@PathVariable UUID id, @RequestParam Optional<UUID> key, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return presses.press(id, () -> {
            boolean own = questionnaires.own(id).isPresent();
            var title = questionnaires.own(id).or(() -> questionnaires.offered(id)).orElseThrow().getTitle();
            redirect.addAttribute("made", publishing.copy(id, own ? named(title) : title, key.orElseGet(UUID::randomUUID)));
            redirect.addFlashAttribute("flash", "questionnaire.copied");
            return OTHER;
        }, model, response);
    }

    /** The name of a copy says that it is one, so that two of one name do not stand side by side. */
    private Wording named(Wording title) {
        String copy = " " + messages.getMessage("questionnaire.copy.suffix", null, LocaleContextHolder.getLocale());
        return title.length() + copy.length() > Questionnaire.TITLE_LENGTH ? title : new Wording(title.ru() + copy, title.en().isEmpty() ? "" : title.en() + copy);
    }

    @PostMapping("/edition")
    String next(@PathVariable UUID id, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return presses.press(id, () -> {
            redirect.addAttribute("made", publishing.next(id));
            redirect.addFlashAttribute("flash", "questionnaire.next");
            return OTHER;
        }, model, response);
    }

    @PostMapping("/publication")
    String publish(@PathVariable UUID id, @RequestParam int version, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return presses.press(id, () -> {
            publishing.publish(id, version);
            redirect.addFlashAttribute("flash", "questionnaire.published");
            return ONE;
        }, model, response);
    }

    @PostMapping("/sharing")
    String share(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean shared, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!Standing.require().kind().isAuthority() && shared) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return presses.press(id, () -> {
            publishing.share(id, shared);
            redirect.addFlashAttribute("flash", shared ? "questionnaire.shared" : "questionnaire.unshared");
            return ONE;
        }, model, response);
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return presses.press(id, () -> {
            publishing.withdraw(id);
            redirect.addFlashAttribute("flash", "questionnaire.withdrawn");
            return LIST;
        }, model, response);
    }

    @PostMapping("/removal")
    String discard(@PathVariable UUID id, @RequestParam int version, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return presses.press(id, () -> {
            publishing.discard(id, version);
            redirect.addFlashAttribute("flash", "questionnaire.discarded");
            return LIST;
        }, model, response);
    }
}
