package ru.nastavnik.questionnaire;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to a question of a draft by one button, and undone. */
@Controller
@RequestMapping("/o/{slug}/questionnaires/{id}")
@PreAuthorize("hasAuthority('WRITE_QUESTIONNAIRES')")
class OutlineController {

    private static final String EDITOR = "redirect:/o/{slug}/questionnaires/{id}";
    private static final String QUESTION = "redirect:/o/{slug}/questionnaires/{id}/questions/{made}";

    private final Editing editing;
    private final Presses presses;

    OutlineController(Editing editing, Presses presses) {
        this.editing = editing;
        this.presses = presses;
    }

    /** @param place as {@link Spot} writes it; empty where the button leads no farther */
    @PostMapping("/questions/{part}/place")
    String place(
            @PathVariable UUID id, @PathVariable String part, @RequestParam int version, @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String by, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return presses.press(id, () -> {
            var released = editing.change(id, version, content -> {
                content.question(part).orElseThrow();
                return place.isEmpty() ? content : move(content, part, Spot.of(place));
            });
            redirect.addFlashAttribute("moved", part).addFlashAttribute("by", by);
            if (!released.isEmpty()) {
                redirect.addFlashAttribute("flash", "questionnaire.moved.released").addFlashAttribute("flashOf", released.size());
            }
            return EDITOR;
        }, model, response);
    }

    private static Content move(Content content, String question, Spot spot) {
        return content.moved(question, content.section(spot.section()).orElseThrow().key(), spot.place());
    }

    /** Behind the one that is copied. */
    @PostMapping("/questions/{part}/copy")
    String copy(
            @PathVariable UUID id, @PathVariable String part, @RequestParam int version, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        return presses.press(id, () -> {
            editing.change(id, version, content -> {
                var question = content.question(part).orElseThrow();
                if (content.isFull()) {
                    redirect.addFlashAttribute("problem", "questionnaire.problem.full");
                    return content;
                }
                var section = content.sectionOf(part).orElseThrow();
                var twin = question.copy(content.freeQuestionKey());
                redirect.addFlashAttribute("flash", "questionnaire.question.copied").addFlashAttribute("moved", twin.key());
                return content.with(section.key(), twin).moved(twin.key(), section.key(), section.questions().indexOf(question) + 1);
            });
            return EDITOR;
        }, model, response);
    }

    /** What was answered before, under the kind that it had, is no answer to it any more: it gets another key. */
    @PostMapping("/questions/{part}/kind")
    String change(
            @PathVariable UUID id, @PathVariable String part, @RequestParam int version, @RequestParam(defaultValue = "LONG_TEXT") QuestionKind kind,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return presses.press(id, () -> {
            editing.change(id, version, content -> {
                var question = content.question(part).orElseThrow();
                var section = content.sectionOf(part).orElseThrow();
                var other = question.as(kind).withKey(content.freeQuestionKey());
                redirect.addAttribute("made", other.key());
                return content.without(part).with(section.key(), other).moved(other.key(), section.key(), section.questions().indexOf(question));
            });
            redirect.addFlashAttribute("flash", "questionnaire.question.kind.changed");
            return QUESTION;
        }, model, response);
    }

    @PostMapping("/questions/{part}/removal")
    String remove(
            @PathVariable UUID id, @PathVariable String part, @RequestParam int version, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        return presses.press(id, () -> {
            editing.change(id, version, content -> {
                content.question(part).orElseThrow();
                return content.without(part);
            });
            redirect.addFlashAttribute("flash", "questionnaire.question.removed");
            return EDITOR;
        }, model, response);
    }

    @PostMapping("/restoration")
    String putBack(@PathVariable UUID id, @RequestParam int version, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return presses.press(id, () -> {
            editing.putBack(id, version);
            redirect.addFlashAttribute("flash", "questionnaire.put-back");
            return EDITOR;
        }, model, response);
    }
}
