package ru.nastavnik.agreement;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.document.StoredFiles;

/** The paper is made, signed, handed out; the agreement is prolonged and ended. */
@Controller
@RequestMapping("/o/{slug}/agreements/{agreement}")
@PreAuthorize("hasAuthority('FORM_PAIRS')")
class AgreementLifeController {

    private static final String BACK = "redirect:/o/{slug}/agreements/{agreement}";

    private final Concluding concluding;
    private final AgreementPage page;
    private final Agreements agreements;
    private final StoredFiles files;
    private final TransactionOperations transaction;

    AgreementLifeController(Concluding concluding, AgreementPage page, Agreements agreements, StoredFiles files, TransactionOperations transaction) {
        this.concluding = concluding;
        this.page = page;
        this.agreements = agreements;
        this.files = files;
        this.transaction = transaction;
    }

    @PostMapping("/issue")
    String issue(
            @PathVariable("agreement") UUID id, @Valid @ModelAttribute("issue") IssueForm form, BindingResult errors, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        form.check(page.today(), errors);
        boolean taken = take(id, form.version(), errors, model, agreement -> concluding.issue(agreement, form.number().strip(), form.dated()));
        return taken ? done("agreement.issued", redirect) : again(id, model, response);
    }

    /** Its paper is spoiled: it is a draft again. */
    @PostMapping("/revision")
    String takeBack(@PathVariable("agreement") UUID id, @RequestParam(required = false) Integer version, RedirectAttributes redirect) {
        return move(id, version, "agreement.taken", redirect, agreement -> {
            UUID scan = agreement.scan(null);
            agreement.takeBack();
            agreements.flush();
            if (scan != null) {
                files.remove(scan);
            }
        });
    }

    @PostMapping("/signatures")
    String sign(
            @PathVariable("agreement") UUID id, @Valid @ModelAttribute("signing") SignForm form, BindingResult errors, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> form.check(page.find(id), page.today(), errors));
        boolean taken = take(id, form.version(), errors, model, agreement -> concluding.sign(agreement, form.names(), form.signedOn()));
        return taken ? done("agreement.signed", redirect) : again(id, model, response);
    }

    @PostMapping("/copies")
    String handOut(@PathVariable("agreement") UUID id, @RequestParam(required = false) Integer version, RedirectAttributes redirect) {
        return move(id, version, "agreement.copies.saved", redirect, agreement -> agreement.handOut(page.today()));
    }

    @PostMapping("/extension")
    String extend(
            @PathVariable("agreement") UUID id, @Valid @ModelAttribute("extension") ExtendForm form, BindingResult errors, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> form.check(page.find(id), page.today(), errors));
        boolean taken = take(id, form.version(), errors, model, agreement -> concluding.extend(agreement, form.more(), form.agreedOn()));
        return taken ? done("agreement.extended", redirect) : again(id, model, response);
    }

    @PostMapping("/ending")
    String end(
            @PathVariable("agreement") UUID id, @Valid @ModelAttribute("ending") EndingForm form, BindingResult errors, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> form.check(page.find(id), page.today(), errors));
        boolean taken = take(id, form.version(), errors, model, agreement -> agreement.end(form.ending(), form.endedOn(), form.reason().strip()));
        return taken ? done(form.endedOn().isBefore(page.today()) ? "agreement.ended" : "agreement.ended.ahead", redirect) : again(id, model, response);
    }

    /** The last day is not over, and both think better of it. */
    @PostMapping("/ending/removal")
    String goOn(@PathVariable("agreement") UUID id, @RequestParam(required = false) Integer version, RedirectAttributes redirect) {
        return move(id, version, "agreement.goesOn", redirect, concluding::goOn);
    }

    /**
     * Whatever is in the way is told at its field, or stands in the model as {@code refused}: all that was typed stays.
     *
     * @return whether it is done
     */
    private boolean take(UUID id, Integer version, Errors errors, Model model, Consumer<Agreement> step) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            change(id, version, step);
            return true;
        } catch (AgreementRefused e) {
            if (!e.isToldAt(errors)) {
                model.addAttribute("refused", e.key());
            }
        } catch (IllegalStateException | IllegalArgumentException | ConcurrencyFailureException e) {
            model.addAttribute("refused", "agreement.meanwhile");
        }
        return false;
    }

    private String again(UUID id, Model model, HttpServletResponse response) {
        response.setStatus((model.containsAttribute("refused") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        return transaction.execute(status -> page.show(id, model));
    }

    /** Nothing was typed that could be lost. */
    private String move(UUID id, Integer version, String done, RedirectAttributes redirect, Consumer<Agreement> step) {
        try {
            change(id, version, step);
            return done(done, redirect);
        } catch (AgreementRefused e) {
            return done(e.key(), redirect);
        } catch (IllegalStateException | ConcurrencyFailureException e) {
            return done("agreement.meanwhile", redirect);
        }
    }

    private void change(UUID id, Integer version, Consumer<Agreement> step) {
        try {
            transaction.executeWithoutResult(status -> {
                step.accept(concluding.lock(id, version));
                agreements.flush();
            });
        } catch (NoSuchElementException e) {
            throw AgreementPage.notFound();
        }
    }

    private static String done(String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", message);
        return BACK;
    }
}
