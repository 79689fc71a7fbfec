package ru.nastavnik.people;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.organization.Standing;

/** How somebody likes to see a register: views under names, and columns. Their own alone. */
@Controller
@RequestMapping("/o/{slug}/registers/{register}")
@PreAuthorize("hasAnyAuthority('READ_REGISTERS', 'READ_UNMATCHED')")
class ViewController {

    private final SavedViews views;
    private final ShownColumns columns;
    private final RegisterSearch search;
    private final TransactionOperations transaction;

    ViewController(SavedViews views, ShownColumns columns, RegisterSearch search, TransactionOperations transaction) {
        this.views = views;
        this.columns = columns;
        this.search = search;
        this.transaction = transaction;
    }

    /** Keeps the list as it was looked at last; a name that is there already gets the new filter. */
    @PostMapping("/views")
    String save(
            @PathVariable RegisterKind register, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "false") boolean standard,
            HttpSession session, RedirectAttributes redirect) {
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > SavedViews.LONGEST_NAME) {
            return back(register, "people.view.nameless", session, redirect);
        }
        var view = new SavedView(UUID.randomUUID(), kept, search.looked(session, register), search.words(session, register), standard);
        String flash = transaction.execute(status -> {
            var there = views.of(register);
            if (there.size() >= SavedViews.MOST && there.stream().noneMatch(one -> one.name().equals(kept))) {
                return "people.view.tooMany";
            }
            views.save(register, view);
            return "people.view.saved";
        });
        return back(register, flash, session, redirect);
    }

    @PostMapping("/view")
    String rename(
            @PathVariable RegisterKind register, @RequestParam(required = false) UUID id, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean standard, HttpSession session, RedirectAttributes redirect) {
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > SavedViews.LONGEST_NAME) {
            return back(register, "people.view.nameless", session, redirect);
        }
        try {
            String flash = transaction.execute(status -> views.find(register, id)
                    .map(view -> {
                        views.rename(register, new SavedView(id, kept, view.filter(), view.words(), standard));
                        return "people.view.saved";
                    })
                    .orElse("people.view.gone"));
            return back(register, flash, session, redirect);
        } catch (DuplicateKeyException e) {
            return back(register, "people.view.nameTaken", session, redirect);
        }
    }

    @PostMapping("/view/removal")
    String remove(@PathVariable RegisterKind register, @RequestParam(required = false) UUID id, HttpSession session, RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> views.remove(register, id));
        return back(register, "people.view.removed", session, redirect);
    }

    /** None chosen brings the customary columns back. */
    @PostMapping("/columns")
    String choose(@PathVariable RegisterKind register, @RequestParam(required = false) List<String> columns, HttpSession session, RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> this.columns.choose(register, columns == null ? List.of() : columns));
        return back(register, null, session, redirect);
    }

    private String back(RegisterKind register, String flash, HttpSession session, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/o/" + Standing.require().slug() + "/" + register.word() + "?" + search.looked(session, register).query();
    }
}
