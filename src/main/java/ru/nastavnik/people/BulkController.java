package ru.nastavnik.people;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Standing;

/** One thing done to many cards of a list: asked what, told whom it fits, done. */
@Controller
@RequestMapping("/o/{slug}/registers/{register}/bulk")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class BulkController {

    private final Bulk bulk;
    private final Register lists;
    private final RegisterSearch search;
    private final Cards cards;
    private final Journal journal;
    private final TransactionOperations transaction;

    BulkController(Bulk bulk, Register lists, RegisterSearch search, Cards cards, Journal journal, TransactionOperations transaction) {
        this.bulk = bulk;
        this.lists = lists;
        this.search = search;
        this.cards = cards;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** The answer is a page, and no redirect: who was chosen stays out of addresses. */
    @PostMapping
    String ask(
            @PathVariable RegisterKind register, @Valid @ModelAttribute("form") BulkForm asked, BindingResult errors, HttpSession session,
            Model model, RedirectAttributes redirect) {
        if (errors.hasFieldErrors("deed")) {
            return nothing("people.bulk.nobody", register, session, redirect);
        }
        return transaction.execute(status -> {
            var form = asked.all() ? asked.of(lists.all(register, search.looked(session, register), search.words(session, register), cards.today()).keySet()) : asked;
            var people = bulk.people(register, form);
            if (people.isEmpty() || form.deed() == BulkDeed.MERGE && people.size() != 2) {
                return nothing(people.isEmpty() ? "people.bulk.nobody" : "people.bulk.two", register, session, redirect);
            }
            if (form.deed() == BulkDeed.MERGE) {
                return "redirect:/o/" + Standing.require().slug() + "/people/merging?first=" + people.get(0) + "&second=" + people.get(1);
            }
            journal.seen("people.journal." + register.word(), people);
            return form.needsDetails() && !form.detailed() ? details(register, form, model) : account(register, form, errors, model);
        });
    }

    private String details(RegisterKind register, BulkForm form, Model model) {
        var today = cards.today();
        show(form.suggesting(today, new ProgrammeYear(ProgrammeYear.firstYearOf(today)).endsOn()), model);
        return page(register, model);
    }

    private String account(RegisterKind register, BulkForm form, BindingResult errors, Model model) {
        form.check(register, cards.today(), errors);
        if (!errors.hasErrors()) {
            show(form, model);
            model.addAttribute("account", bulk.account(register, form));
        }
        return page(register, model);
    }

    /** Instead of what was sent. */
    private static void show(BulkForm form, Model model) {
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        model.addAttribute("form", form);
    }

    private String page(RegisterKind register, Model model) {
        model.addAttribute("register", register);
        return "people/bulk";
    }

    @PostMapping("/changes")
    String change(
            @PathVariable RegisterKind register, @Valid @ModelAttribute("form") BulkForm form, BindingResult errors, HttpSession session, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        if (errors.hasFieldErrors("deed") || form.deed() == BulkDeed.INVITE || form.deed() == BulkDeed.MERGE) {
            return nothing("people.bulk.nobody", register, session, redirect);
        }
        form.check(register, cards.today(), errors);
        if (errors.hasErrors()) {
            return page(register, model);
        }
        try {
            int changed = transaction.execute(status -> bulk.change(register, form));
            redirect.addFlashAttribute("flash", "people.bulk.done." + form.deed());
            redirect.addFlashAttribute("flashOf", changed);
            return list(register, session);
        } catch (Bulk.BulkUnfit | OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("why", "people.bulk.changedMeanwhile");
            model.addAttribute("account", transaction.execute(status -> bulk.account(register, form)));
            return page(register, model);
        }
    }

    private String nothing(String why, RegisterKind register, HttpSession session, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", why);
        return list(register, session);
    }

    private String list(RegisterKind register, HttpSession session) {
        return "redirect:/o/" + Standing.require().slug() + "/" + register.word() + "?" + search.looked(session, register).query();
    }
}
