package ru.nastavnik.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ru.nastavnik.intake.Confirming.Refused;
import ru.nastavnik.intake.ImportRows.Kept;
import ru.nastavnik.journal.Journal;

/** The third step of a list, the check, and what comes after: writing it, and taking it back. */
@Controller
@RequestMapping("/o/{slug}/imports")
@PreAuthorize("hasAuthority('READ_REGISTERS') and hasAnyAuthority('WRITE_REGISTERS', 'MANAGE_ORGANIZATION', 'INVITE')")
class ImportController {

    /** Seconds until a page that shows progress asks again: by a header, so that no script is needed. */
    private static final String SOON = "2";

    private final Desk desk;
    private final ImportList lists;
    private final CheckPage checkPage;
    private final Checking checking;
    private final Handlings handlings;
    private final Confirming confirming;
    private final Annotated annotated;
    private final Journal journal;
    private final TransactionOperations transaction;

    ImportController(
            Desk desk, ImportList lists, CheckPage checkPage, Checking checking, Handlings handlings, Confirming confirming,
            Annotated annotated, Journal journal, TransactionOperations transaction) {
        this.desk = desk;
        this.lists = lists;
        this.checkPage = checkPage;
        this.checking = checking;
        this.handlings = handlings;
        this.confirming = confirming;
        this.annotated = annotated;
        this.journal = journal;
        this.transaction = transaction;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(Model model) {
        model.addAttribute("kinds", ImportList.kinds());
        model.addAttribute("lists", lists.recent());
        return "intake/imports";
    }

    /** @param rows which rows are shown; null for the first that there are */
    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String show(
            @PathVariable UUID id, @RequestParam(required = false) Verdict rows, @RequestParam(defaultValue = "1") int page, Model model, Locale locale,
            HttpServletResponse response) {
        var list = desk.find(id);
        model.addAttribute("list", list);
        switch (list.getState()) {
            case LOADED -> {
                return "redirect:/o/{slug}/imports/{id}/columns";
            }
            case CHECKED -> {
                var shown = checkPage.of(list, rows, Math.max(1, page), locale);
                model.addAttribute("check", shown);
                journal.seen("intake.journal.check", people(list, shown.rows().stream().map(ShownRow::row).toList()));
                return "intake/check";
            }
            case APPLYING -> {
                response.setHeader("Refresh", SOON);
                model.addAttribute("progress", lists.progress(id));
                return "intake/progress";
            }
            default -> {
                if (model.containsAttribute("changed")) {
                    model.addAttribute("hindered", handlings.of(list).hindered(list));
                }
                return "intake/result";
            }
        }
    }

    private static List<UUID> people(Import list, List<Kept> rows) {
        return list.getKind().isOfPeople() ? rows.stream().map(Kept::target).filter(Objects::nonNull).toList() : List.of();
    }

    /** The code of an invitation is in this answer and nowhere else: no redirect then. */
    @PostMapping("/{id}/confirmation")
    String confirm(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean withoutErrors, Model model, RedirectAttributes redirect,
            HttpServletRequest request) {
        try {
            var cards = confirming.confirm(id, withoutErrors, ServletUriComponentsBuilder.fromContextPath(request).toUriString());
            if (!cards.isEmpty()) {
                model.addAttribute("cards", cards);
                model.addAttribute("list", transaction.execute(status -> desk.find(id)));
                return "intake/cards";
            }
        } catch (Refused e) {
            redirect.addFlashAttribute("refused", e.getMessage()).addFlashAttribute("refusedOf", e.about());
        }
        return "redirect:/o/{slug}/imports/{id}";
    }

    /** Once more with the same columns: the registers changed since. */
    @PostMapping("/{id}/check")
    String check(@PathVariable UUID id, Locale locale) {
        transaction.executeWithoutResult(status -> {
            var list = desk.lock(id);
            if (list.getState() == ImportState.CHECKED) {
                checking.check(list, locale);
            }
        });
        return "redirect:/o/{slug}/imports/{id}";
    }

    @PostMapping("/{id}/cancellation")
    String cancel(@PathVariable UUID id) {
        confirming.cancel(id);
        return "redirect:/o/{slug}/imports/{id}";
    }

    @PostMapping("/{id}/undoing")
    String undo(@PathVariable UUID id, RedirectAttributes redirect) {
        confirming.undo(id).ifPresent(refusal -> redirect.addFlashAttribute("changed", refusal.changed()).addFlashAttribute("tied", refusal.tied()));
        return "redirect:/o/{slug}/imports/{id}";
    }

    @GetMapping("/{id}/annotated")
    @Transactional(readOnly = true)
    void annotated(@PathVariable UUID id, HttpServletResponse response, Locale locale) throws IOException {
        var list = desk.find(id);
        if (list.getState() != ImportState.CHECKED) {
            throw Desk.notFound();
        }
        Downloads.xlsx(response, annotated.fileName(list, locale));
        annotated.write(list, response.getOutputStream(), locale);
    }
}
