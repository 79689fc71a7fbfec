package ru.nastavnik.survey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.account.SlowedException;
import ru.nastavnik.survey.Admission.Admitted;
import ru.nastavnik.survey.Admission.UnknownException;

/**
 * Surveys as those answer them who have no account: by a personal link, the code of a card, or the open link. No session is made; the secret in the
 * address is the proof, and the work is done in the organization that it leads to.
 */
@Controller
@RequestMapping("/s")
class EntryController {

    private static final String BY_SCRIPT = "X-Draft";

    private final Admission admission;
    private final AnswerPages pages;
    private final Answering answering;
    private final AnyoneAnswering anyone;

    EntryController(Admission admission, AnswerPages pages, Answering answering, AnyoneAnswering anyone) {
        this.admission = admission;
        this.pages = pages;
        this.answering = answering;
        this.anyone = anyone;
    }

    record CodeForm(String code) {}

    /** Nothing of it is for search engines, whoever put a link where they look. */
    @ModelAttribute
    void hide(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", new CodeForm(""));
        return "survey/code";
    }

    @PostMapping
    String type(@ModelAttribute("form") CodeForm form, BindingResult errors, HttpServletRequest request, HttpServletResponse response) {
        try {
            return "redirect:" + admission.admit(form.code() == null ? "" : form.code(), request).seat().base();
        } catch (UnknownException e) {
            errors.rejectValue("code", "survey.entry.wrong");
        } catch (SlowedException e) {
            e.tell(response, errors);
        }
        return "survey/code";
    }

    @GetMapping("/{secret}")
    String show(@PathVariable String secret, @RequestParam(required = false) Integer at, HttpServletRequest request, Model model) {
        var admitted = admission.admit(secret, request);
        return admitted.call(() -> admitted.isAnyone() ? anyone.blank(admitted.seat(), model) : pages.show(admitted.seat(), at, model));
    }

    @PostMapping(path = "/{secret}/sections/{at}", headers = "!" + BY_SCRIPT)
    String save(
            @PathVariable String secret, @PathVariable int at, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        var admitted = invited(secret, request);
        return admitted.call(() -> answering.save(admitted::seat, at, Written.of(sent, null), model, response));
    }

    @PostMapping(path = "/{secret}/sections/{at}", headers = BY_SCRIPT)
    ResponseEntity<String> keep(
            @PathVariable String secret, @PathVariable int at, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, Locale locale) {
        var admitted = invited(secret, request);
        return admitted.call(() -> answering.keep(admitted::seat, at, Written.of(sent, null), locale));
    }

    @GetMapping("/{secret}/check")
    String check(@PathVariable String secret, HttpServletRequest request, Model model) {
        var admitted = invited(secret, request);
        return admitted.call(() -> pages.check(admitted.seat(), model));
    }

    /** Of anyone all comes at once, of the invited it is there already. */
    @PostMapping("/{secret}/sending")
    String send(
            @PathVariable String secret, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        var admitted = admission.admit(secret, request);
        return admitted.call(() -> admitted.isAnyone()
                ? anyone.send(admitted.seat(), sent, request.getRemoteAddr(), model, response)
                : answering.send(admitted::seat, model, response));
    }

    @GetMapping("/{secret}/thanks")
    String thanks(@PathVariable String secret, HttpServletRequest request, Model model) {
        var admitted = admission.admit(secret, request);
        return admitted.call(() -> admitted.isAnyone() ? anyone.thanks(admitted.seat(), model) : pages.show(admitted.seat(), null, model));
    }

    private Admitted invited(String secret, HttpServletRequest request) {
        var admitted = admission.admit(secret, request);
        if (admitted.isAnyone()) {
            throw new UnknownException();
        }
        return admitted;
    }

    /** Of somebody who has withdrawn their consent nothing is known either. */
    @ExceptionHandler({UnknownException.class, ResponseStatusException.class})
    String unknown(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "survey/unknown";
    }

    @ExceptionHandler(SlowedException.class)
    String slowed(SlowedException slowed, HttpServletResponse response, Model model) {
        Errors errors = new BindException(new CodeForm(""), "form");
        slowed.tell(response, errors);
        model.addAttribute("form", new CodeForm(""));
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return "survey/code";
    }
}
