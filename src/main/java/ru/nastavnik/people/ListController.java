package ru.nastavnik.people;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A list of the organization's own: lines are added, reworded, ordered, put into the archive and taken out of it.
 *
 * @param <T> the lines
 */
@PreAuthorize("hasAuthority('MANAGE_ORGANIZATION') and hasAuthority('WRITE_REGISTERS')")
public abstract class ListController<T extends ListEntry> {

    private final String list;
    private final ListEntries<T> entries;
    private final TransactionOperations transaction;

    /** @param list its address below the settings, and the prefix of its messages below {@code people.} */
    protected ListController(String list, ListEntries<T> entries, TransactionOperations transaction) {
        this.list = list;
        this.entries = entries;
        this.transaction = transaction;
    }

    protected abstract T newEntry(String name, int position);

    /** Where the list is used, its new words are too. */
    protected void reword(String before, String now) {}

    @GetMapping
    @Transactional(readOnly = true)
    protected String list(Model model) {
        model.addAttribute("form", ListForm.BLANK);
        return page(model);
    }

    @PostMapping
    protected String add(@Valid @ModelAttribute("form") ListForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        boolean added = save(errors, () -> entries.saveAndFlush(newEntry(form.name(), entries.findAllByOrderByPositionAscIdAsc().size() + 1)));
        return added ? back("people.list.saved", redirect) : transaction.execute(status -> page(model));
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    protected String edit(@PathVariable UUID id, Model model) {
        model.addAttribute("form", ListForm.of(find(id)));
        return editPage(id, model);
    }

    @PostMapping("/{id}")
    protected String rename(
            @PathVariable UUID id, @Valid @ModelAttribute("form") ListForm form, BindingResult errors, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (save(errors, () -> rename(id, form))) {
                return back("people.list.saved", redirect);
            }
            transaction.execute(status -> find(id));
        } catch (OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            T now = transaction.execute(status -> find(id));
            model.addAttribute("theirs", now.getName());
            model.addAttribute("form", new ListForm(form.name(), now.getVersion()));
        }
        return editPage(id, model);
    }

    private void rename(UUID id, ListForm form) {
        T entry = find(id);
        if (form.version() == null || form.version() != entry.getVersion()) {
            throw new OptimisticLockingFailureException("Saved meanwhile: " + id);
        }
        String before = entry.getName();
        entry.rename(form.name());
        entries.flush();
        reword(before, entry.getName());
    }

    /** Names are unique: whoever is second hears it at the field. */
    private boolean save(BindingResult errors, Runnable change) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            transaction.executeWithoutResult(status -> change.run());
            return true;
        } catch (DataIntegrityViolationException e) {
            errors.rejectValue("name", "people.list.taken");
            return false;
        }
    }

    /** One line up or down; nothing happens at the ends. */
    @PostMapping("/{id}/place")
    protected String place(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean up, RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> {
            List<T> all = entries.findAllByOrderByPositionAscIdAsc();
            int from = all.indexOf(find(id));
            int to = up ? from - 1 : from + 1;
            if (to >= 0 && to < all.size()) {
                Collections.swap(all, from, to);
            }
            for (int n = 0; n < all.size(); n++) {
                all.get(n).place(n + 1);
            }
        });
        return back(null, redirect);
    }

    @PostMapping("/{id}/archiving")
    protected String archive(@PathVariable UUID id, RedirectAttributes redirect) {
        return change(id, ListEntry::archive, redirect);
    }

    @PostMapping("/{id}/restoration")
    protected String restore(@PathVariable UUID id, RedirectAttributes redirect) {
        return change(id, ListEntry::restore, redirect);
    }

    private String change(UUID id, Consumer<T> change, RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> change.accept(find(id)));
        return back("people.list.saved", redirect);
    }

    private String page(Model model) {
        model.addAttribute("list", list);
        model.addAttribute("entries", entries.findAllByOrderByPositionAscIdAsc());
        return "people/list";
    }

    private String editPage(UUID id, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("id", id);
        return "people/list-edit";
    }

    private String back(String flash, RedirectAttributes redirect) {
        if (flash != null) {
            redirect.addFlashAttribute("flash", flash);
        }
        return "redirect:/o/{slug}/settings/" + list;
    }

    private T find(UUID id) {
        return entries.findById(id).orElseThrow(Cards::notFound);
    }
}
