package ru.nastavnik.people;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.Collection;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/** One thing done to many cards of a list: asked what, told whom it fits, done. */
@Controller
@RequestMapping("/o/{slug}/registers/{register}/bulk")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class BulkController {

    private final Bulk bulk;
    private final BulkDraft draft;
    private final Register lists;
    private final RegisterSearch search;
    private final Cards cards;
    private final Journal journal;
    private final TransactionOperations transaction;

    BulkController(Bulk bulk, BulkDraft draft, Register lists, RegisterSearch search, Cards cards, Journal journal, TransactionOperations transaction) {
        this.bulk = bulk;
        this.draft = draft;
        this.lists = lists;
        this.search = search;
        this.cards = cards;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Kept in the session, and then looked at: who was chosen stays out of addresses, and a page can be reloaded. */
    @PostMapping
    String ask(
            @PathVariable RegisterKind register, @Valid @ModelAttribute("form") BulkForm asked, BindingResult errors, HttpSession session,
            Model model, RedirectAttributes redirect) {
        if (errors.hasFieldErrors("deed")) {
            return nothing("people.bulk.nobody", register, session, redirect);
        }
        var form = asked.all() ? asked.of(listed(register, session)) : asked;
        var people = transaction.execute(status -> bulk.people(register, form));
        if (people.isEmpty() || form.deed() == BulkDeed.MERGE && people.size() != 2) {
            return nothing(people.isEmpty() ? "people.bulk.nobody" : "people.bulk.two", register, session, redirect);
        }
        if (form.deed() == BulkDeed.MERGE) {
            return "redirect:/o/" + Standing.require().slug() + "/people/merging?first=" + people.get(0) + "&second=" + people.get(1);
        }
        if (form.detailed()) {
            form.check(register, cards.today(), errors);
        }
        if (errors.hasErrors()) {
            return page(register, model);
        }
        draft.keep(session, register, form);
        redirect.addAttribute("token", form.token());
        return form.isReady() ? "redirect:/o/{slug}/registers/{register}/bulk/{token}/preview" : "redirect:/o/{slug}/registers/{register}/bulk/{token}";
    }

    private Collection<UUID> listed(RegisterKind register, HttpSession session) {
        return transaction.execute(
                status -> lists.listed(register, search.looked(session, register), search.words(session, register), cards.today()).keySet());
    }

    /** What is to be done, in detail. */
    @GetMapping("/{token}")
    String details(@PathVariable RegisterKind register, @PathVariable UUID token, HttpSession session, Model model, RedirectAttributes redirect) {
        var form = draft.find(session, register, token).filter(BulkForm::needsDetails);
        if (form.isEmpty()) {
            return nothing("people.bulk.over", register, session, redirect);
        }
        var today = cards.today();
        model.addAttribute("form", form.get().suggesting(today, ConsentTerm.endsOn(today)));
        return page(register, model);
    }

    /** Whom it fits and whom not, as things are now. */
    @GetMapping("/{token}/preview")
    @Transactional(readOnly = true)
    String preview(@PathVariable RegisterKind register, @PathVariable UUID token, HttpSession session, Model model, RedirectAttributes redirect) {
        var form = draft.find(session, register, token).filter(BulkForm::isReady);
        if (form.isEmpty()) {
            return nothing("people.bulk.over", register, session, redirect);
        }
        var account = bulk.account(register, form.get());
        journal.seen("people.journal." + register.word(), account.all().stream().map(card -> card.getPerson().getId()).toList());
        model.addAttribute("form", form.get());
        model.addAttribute("account", account);
        return page(register, model);
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
            draft.forget(session, register);
            redirect.addFlashAttribute("flash", "people.bulk.done." + form.deed());
            redirect.addFlashAttribute("flashOf", changed);
            return list(register, session);
        } catch (Bulk.BulkUnfit | ConcurrencyFailureException e) {
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
