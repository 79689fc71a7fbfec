package ru.nastavnik.questionnaire;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** Gathers the page of one questionnaire: the editor of a draft, or what a published one asks. Inside a transaction. */
@Component
class EditorPage {

    private final Questionnaires questionnaires;

    EditorPage(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    String show(UUID id, Model model) {
        var own = questionnaires.own(id);
        var one = own.or(() -> questionnaires.offered(id)).orElseThrow(EditorPage::notFound);
        boolean mayWrite = Standing.require().may(Right.WRITE_QUESTIONNAIRES);
        describe(one, model);
        model.addAttribute("outline", Outline.of(one.getContent(), LocaleContextHolder.getLocale()));
        model.addAttribute("lacks", one.isDraft() ? one.getContent().lacks() : List.of());
        model.addAttribute("kinds", QuestionKind.values());
        model.addAttribute("own", own.isPresent());
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("mayWrite", mayWrite);
        model.addAttribute("authority", Standing.require().kind().isAuthority());
        return own.isPresent() && one.isDraft() && mayWrite ? "questionnaire/editor" : "questionnaire/questionnaire";
    }

    /** What every page of it shows. */
    static void describe(Questionnaire one, Model model) {
        model.addAttribute("questionnaire", one);
        model.addAttribute("called", one.getTitle().in(LocaleContextHolder.getLocale()));
    }

    /** A draft of the organization's own, to be changed on a page of its part; 404 when there is none, 409 when it is published. */
    Questionnaire draft(UUID id) {
        var one = questionnaires.own(id).orElseThrow(EditorPage::notFound);
        if (!one.isDraft()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return one;
    }

    static <T> T orNotFound(Supplier<T> work) {
        try {
            return work.get();
        } catch (NoSuchElementException e) {
            throw notFound();
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
