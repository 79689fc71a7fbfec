package ru.nastavnik.questionnaire;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** All questionnaires that there are for an organization, its own first; new ones, and those of the library. */
@Controller
@RequestMapping("/o/{slug}/questionnaires")
@PreAuthorize("hasAuthority('WRITE_QUESTIONNAIRES')")
class ShelfController {

    private static final String ONE = "redirect:/o/{slug}/questionnaires/{id}";

    private final Shelf shelf;
    private final Library library;
    private final Publishing publishing;
    private final Trying trying;
    private final TransactionOperations transaction;

    ShelfController(Shelf shelf, Library library, Publishing publishing, Trying trying, TransactionOperations transaction) {
        this.shelf = shelf;
        this.library = library;
        this.publishing = publishing;
        this.trying = trying;
        this.transaction = transaction;
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('READ_SURVEYS', 'WRITE_QUESTIONNAIRES')")
    @Transactional(readOnly = true)
    String list(Model model) {
        Map<QuestionnaireState, List<Shelved>> own = shelf.own().stream().collect(Collectors.groupingBy(Shelved::state));
        model.addAttribute("drafts", own.getOrDefault(QuestionnaireState.DRAFT, List.of()));
        model.addAttribute("published", own.getOrDefault(QuestionnaireState.PUBLISHED, List.of()));
        model.addAttribute("withdrawn", own.getOrDefault(QuestionnaireState.WITHDRAWN, List.of()));
        model.addAttribute("offered", shelf.offered());
        model.addAttribute("library", library.all().stream().collect(Collectors.groupingBy(Ready::purpose, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("language", LocaleContextHolder.getLocale());
        model.addAttribute("mayWrite", Standing.require().may(Right.WRITE_QUESTIONNAIRES));
        model.addAttribute("authority", Standing.require().kind().isAuthority());
        return "questionnaire/questionnaires";
    }

    @GetMapping("/new")
    String fresh(@RequestParam(defaultValue = "OTHER") Purpose purpose, Model model) {
        model.addAttribute("form", new TitleForm("", "", purpose, Respondent.ANYONE));
        model.addAttribute("key", UUID.randomUUID());
        return TitleForm.page(model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") TitleForm form, BindingResult errors, @RequestParam("key") Optional<UUID> sent, Model model, RedirectAttributes redirect) {
        UUID key = sent.orElseGet(UUID::randomUUID);
        if (errors.hasErrors()) {
            model.addAttribute("key", key);
            return TitleForm.page(model);
        }
        redirect.addAttribute("id", transaction.execute(status -> publishing.keep(form.toNewQuestionnaire(), key)));
        redirect.addFlashAttribute("flash", "questionnaire.created");
        return ONE;
    }

    @GetMapping("/library/{name}")
    @PreAuthorize("hasAnyAuthority('READ_SURVEYS', 'WRITE_QUESTIONNAIRES')")
    @Transactional(readOnly = true)
    String ready(@PathVariable String name, Model model) {
        return trying.begin(describe(name, model).content(), model, "questionnaire/ready");
    }

    /** Filling it in for a try: nothing is kept. */
    @PostMapping("/library/{name}")
    @PreAuthorize("hasAnyAuthority('READ_SURVEYS', 'WRITE_QUESTIONNAIRES')")
    @Transactional(readOnly = true)
    String tryReady(@PathVariable String name, @RequestParam MultiValueMap<String, String> sent, Model model) {
        return trying.goOn(describe(name, model).content(), sent, model, "questionnaire/ready");
    }

    @PostMapping("/library/{name}/copy")
    String copy(@PathVariable String name, @RequestParam Optional<UUID> key, RedirectAttributes redirect) {
        Ready ready = find(name);
        redirect.addAttribute("id", transaction.execute(status -> publishing.keep(Questionnaire.of(ready), key.orElseGet(UUID::randomUUID))));
        redirect.addFlashAttribute("flash", "questionnaire.copied");
        return ONE;
    }

    private Ready describe(String name, Model model) {
        Ready ready = find(name);
        model.addAttribute("ready", ready);
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("called", ready.title().in(LocaleContextHolder.getLocale()));
        model.addAttribute("outline", Outline.of(ready.content(), LocaleContextHolder.getLocale()));
        model.addAttribute("mayWrite", Standing.require().may(Right.WRITE_QUESTIONNAIRES));
        return ready;
    }

    private Ready find(String name) {
        return library.find(name).orElseThrow(EditorPage::notFound);
    }
}
