package ru.nastavnik.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Word templates of an organization: which are in use, what may stand in them, how they look when filled in; its own in the place of ours. */
@Controller
@RequestMapping("/o/{slug}/settings/papers")
@PreAuthorize("hasAuthority('WRITE_TEMPLATES')")
class PaperTemplateController {

    private final PaperTemplates templates;
    private final PaperTemplatePage page;
    private final PaperKinds kinds;
    private final Papers papers;
    private final TransactionOperations transaction;
    private final MessageSource messages;

    PaperTemplateController(
            PaperTemplates templates, PaperTemplatePage page, PaperKinds kinds, Papers papers, TransactionOperations transaction, MessageSource messages) {
        this.templates = templates;
        this.page = page;
        this.kinds = kinds;
        this.papers = papers;
        this.transaction = transaction;
        this.messages = messages;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(Model model) {
        return page.list(model);
    }

    @GetMapping("/{kind}")
    @Transactional(readOnly = true)
    String show(@PathVariable("kind") String key, Model model) {
        return page.show(find(key), model);
    }

    /** @param ours whether ours is wanted although the organization has its own */
    @GetMapping("/{kind}/template")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> template(@PathVariable("kind") String key, @RequestParam(defaultValue = "false") boolean ours, Locale locale) {
        var kind = find(key);
        byte[] content = (ours ? kinds.ours(kind) : templates.inUse(kind).blank()).content();
        return Papers.attachment(content, PaperFormat.DOCX, messages.getMessage("document.template.file", new Object[] {title(kind, locale)}, locale));
    }

    /** Filled in with the examples. */
    @GetMapping("/{kind}/sample")
    ResponseEntity<byte[]> sample(@PathVariable("kind") String key, @RequestParam(defaultValue = "DOCX") PaperFormat format, Locale locale) {
        var kind = find(key);
        return papers.attachment(kind.example(), format, title(kind, locale));
    }

    @PostMapping("/{kind}")
    String replace(
            @PathVariable("kind") String key, @RequestParam(defaultValue = "0") int version, @RequestParam(required = false) MultipartFile template,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var kind = find(key);
        try {
            Blank blank = read(template, kind);
            String name = StoredFiles.plain(template.getOriginalFilename());
            transaction.executeWithoutResult(status -> templates.replace(kind, version, name, blank));
        } catch (TemplateRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("findings", e.findings());
            return transaction.execute(status -> page.show(kind, model));
        } catch (OptimisticLockingFailureException e) {
            return changed(kind, model, response);
        }
        redirect.addFlashAttribute("flash", "document.template.saved");
        return "redirect:/o/{slug}/settings/papers/{kind}";
    }

    private static Blank read(MultipartFile template, PaperKind kind) {
        if (template == null || template.isEmpty()) {
            throw new TemplateRefused("document.none");
        }
        if (template.getSize() > Docx.LARGEST) {
            throw new TemplateRefused("document.template.tooLarge");
        }
        if (!StoredFiles.plain(template.getOriginalFilename()).toLowerCase(Locale.ROOT).endsWith(PaperFormat.DOCX.extension())) {
            throw new TemplateRefused("document.template.name");
        }
        try {
            return Blank.of(template.getBytes(), kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/{kind}/removal")
    String remove(
            @PathVariable("kind") String key, @RequestParam(defaultValue = "0") int version, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var kind = find(key);
        try {
            transaction.executeWithoutResult(status -> templates.remove(kind, version));
        } catch (OptimisticLockingFailureException e) {
            return changed(kind, model, response);
        }
        redirect.addFlashAttribute("flash", "document.template.removed");
        return "redirect:/o/{slug}/settings/papers/{kind}";
    }

    private String changed(PaperKind kind, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("changed", true);
        return transaction.execute(status -> page.show(kind, model));
    }

    private String title(PaperKind kind, Locale locale) {
        return messages.getMessage(kind.title(), null, locale);
    }

    private PaperKind find(String key) {
        return kinds.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
