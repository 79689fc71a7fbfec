package ru.nastavnik.agreement;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.nastavnik.document.PaperBundle;
import ru.nastavnik.document.PaperFormat;
import ru.nastavnik.document.Papers;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;

/** Extension and early ending of an agreement as files: of what was noted, or, to be signed before that, of what is typed and not noted yet. */
@Controller
@RequestMapping("/o/{slug}/agreements")
@PreAuthorize("hasAuthority('READ_REGISTERS')")
class AgreementChangePaperController {

    private final AgreementPage page;
    private final AgreementChangePapers filled;
    private final Concluding concluding;
    private final Papers papers;
    private final Journal journal;
    private final TransactionOperations transaction;

    AgreementChangePaperController(
            AgreementPage page, AgreementChangePapers filled, Concluding concluding, Papers papers, Journal journal, TransactionOperations transaction) {
        this.page = page;
        this.filled = filled;
        this.concluding = concluding;
        this.papers = papers;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** @param number of the extension, from 1 */
    @GetMapping("/{extended}/extension/paper")
    ResponseEntity<byte[]> extension(
            @PathVariable("extended") UUID id, @RequestParam(defaultValue = "1") int number, @RequestParam(defaultValue = "DOCX") PaperFormat format) {
        return file(id, format, agreement -> {
            List<Extension> agreed = agreement.getExtensions();
            if (number < 1 || number > agreed.size()) {
                throw AgreementPage.notFound();
            }
            Extension extension = agreed.get(number - 1);
            return filled.extension(agreement, number, extension.months(), extension.agreedOn());
        });
    }

    @GetMapping("/{ended}/ending/paper")
    ResponseEntity<byte[]> ending(@PathVariable("ended") UUID id, @RequestParam(defaultValue = "DOCX") PaperFormat format) {
        return file(id, format, agreement -> {
            if (agreement.getState() != AgreementState.ENDED) {
                throw AgreementPage.notFound();
            }
            return filled.ending(agreement, agreement.getEnding(), agreement.getEndedOn(), agreement.getEndReason());
        });
    }

    @PostMapping("/{agreement}/extension/paper")
    @PreAuthorize("hasAuthority('FORM_PAIRS')")
    Object extension(
            @PathVariable("agreement") UUID id, @Valid @ModelAttribute("extension") ExtendForm form, BindingResult errors,
            @RequestParam(defaultValue = "DOCX") PaperFormat format, Model model, HttpServletResponse response) {
        return isWrong(id, agreement -> form.checkAhead(agreement, page.today(), errors), errors, model)
                ? again(id, model, response)
                : file(id, format, agreement -> filled.extension(agreement, agreement.getExtensions().size() + 1, form.more(), form.agreedOn()));
    }

    @PostMapping("/{agreement}/ending/paper")
    @PreAuthorize("hasAuthority('FORM_PAIRS')")
    Object ending(
            @PathVariable("agreement") UUID id, @Valid @ModelAttribute("ending") EndingForm form, BindingResult errors,
            @RequestParam(defaultValue = "DOCX") PaperFormat format, Model model, HttpServletResponse response) {
        return isWrong(id, agreement -> form.check(agreement, page.today(), errors), errors, model)
                ? again(id, model, response)
                : file(id, format, agreement -> filled.ending(agreement, form.ending(), form.endedOn(), form.reason()));
    }

    /** Also when there is nothing to prolong or to end, which stands in the model as {@code refused}. */
    private boolean isWrong(UUID id, Consumer<Agreement> check, BindingResult errors, Model model) {
        transaction.executeWithoutResult(status -> {
            Agreement agreement = page.find(id);
            check.accept(agreement);
            if (agreement.getState() != AgreementState.SIGNED) {
                model.addAttribute("refused", "agreement.meanwhile");
            }
        });
        return model.containsAttribute("refused") || errors.hasErrors();
    }

    private String again(UUID id, Model model, HttpServletResponse response) {
        response.setStatus((model.containsAttribute("refused") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        return transaction.execute(status -> page.show(id, model));
    }

    private ResponseEntity<byte[]> file(UUID id, PaperFormat format, Function<Agreement, PaperBundle.Paper> fill) {
        var paper = transaction.execute(status -> {
            Agreement agreement = page.find(id);
            if (AgreementPage.isWithheld(concluding.bound(agreement))) {
                throw new AccessDeniedException("names somebody who has withdrawn");
            }
            PaperBundle.Paper made = fill.apply(agreement);
            journal.done(Deed.PRINTED, "agreement.journal.agreement", made.persons());
            return made;
        });
        return papers.attachment(paper.data(), format, paper.name());
    }
}
