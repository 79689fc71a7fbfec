package ru.nastavnik.agreement;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.document.PaperFormat;
import ru.nastavnik.document.Papers;
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.pairing.PairJournal;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLines;

/** Mentoring as extra work: what a mentor whom the organization employs has agreed to. There for such mentors alone. */
@Controller
@RequestMapping("/o/{slug}/agreements/extra-work/{pair}")
@PreAuthorize("hasAuthority('FORM_PAIRS')")
class ExtraWorkController {

    private static final String WHAT = "agreement.journal.work";

    private final ExtraWorks works;
    private final AgreementPapers filled;
    private final Papers papers;
    private final PairLines lines;
    private final PairJournal journal;
    private final TransactionOperations transaction;
    private final MessageSource messages;

    ExtraWorkController(
            ExtraWorks works, AgreementPapers filled, Papers papers, PairLines lines, PairJournal journal, TransactionOperations transaction,
            MessageSource messages) {
        this.works = works;
        this.filled = filled;
        this.papers = papers;
        this.lines = lines;
        this.journal = journal;
        this.transaction = transaction;
        this.messages = messages;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(@PathVariable("pair") UUID id, Model model) {
        PairLine line = line(id);
        model.addAttribute("form", saved(id));
        return page(line, model);
    }

    private ExtraWorkForm saved(UUID id) {
        return works.findById(id).map(work -> ExtraWorkForm.of(work.getTerms(), work.getVersion())).orElse(ExtraWorkForm.of(WorkTerms.NONE, null));
    }

    @PostMapping
    String save(
            @PathVariable("pair") UUID id, @Valid @ModelAttribute("form") ExtraWorkForm form, BindingResult errors, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return transaction.execute(status -> page(line(id), model));
        }
        try {
            transaction.executeWithoutResult(status -> {
                journal.done(Deed.CHANGED, WHAT, List.of(line(id)));
                works.saveAndFlush(agreed(id, form));
            });
        } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return transaction.execute(status -> {
                ExtraWorkForm theirs = saved(id);
                model.addAttribute("version", theirs.version());
                model.addAttribute("lost", LostUpdate.between(
                        theirs, form.over(theirs.version()), "agreement.work", Map.of(), messages, LocaleContextHolder.getLocale()));
                return page(line(id), model);
            });
        }
        redirect.addFlashAttribute("flash", "agreement.work.saved");
        return "redirect:/o/{slug}/agreements/extra-work/{pair}";
    }

    private ExtraWork agreed(UUID id, ExtraWorkForm form) {
        ExtraWork work = works.findById(id).orElse(null);
        if (work == null && form.version() == null) {
            return new ExtraWork(id, form.terms());
        }
        if (work == null || !work.getVersion().equals(form.version())) {
            throw new ObjectOptimisticLockingFailureException(ExtraWork.class, id);
        }
        work.agree(form.terms());
        return work;
    }

    @GetMapping("/paper")
    ResponseEntity<byte[]> paper(@PathVariable("pair") UUID id, @RequestParam(defaultValue = "DOCX") PaperFormat format) {
        var paper = transaction.execute(status -> {
            PairLine line = line(id);
            journal.done(Deed.PRINTED, WHAT, List.of(line));
            return filled.addition(line, works.findById(id).map(ExtraWork::getTerms).orElse(WorkTerms.NONE));
        });
        return papers.attachment(paper.data(), format, paper.name());
    }

    private String page(PairLine line, Model model) {
        journal.seen(WHAT, List.of(line));
        model.addAttribute("line", line);
        return "agreement/work";
    }

    private PairLine line(UUID id) {
        return lines.of(List.of(id)).stream().filter(ExtraWork::concerns).findFirst().orElseThrow(AgreementPage::notFound);
    }
}
