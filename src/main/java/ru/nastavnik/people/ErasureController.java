package ru.nastavnik.people;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Accounts;
import ru.nastavnik.document.PaperWords;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;

/** Whose data wait to be destroyed, and the acts on those that were: for the curator and the head. */
@Controller
@RequestMapping("/o/{slug}/erasures")
@PreAuthorize("hasAnyAuthority('WRITE_REGISTERS', 'APPROVE_DECREES')")
class ErasureController {

    private final Erasures erasures;
    private final ErasureList list;
    private final Forgetting forgetting;
    private final Acts acts;
    private final Consents consents;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    ErasureController(
            Erasures erasures, ErasureList list, Forgetting forgetting, Acts acts, Consents consents, Organizations organizations, Accounts accounts,
            Journal journal, TransactionOperations transaction, Clock clock) {
        this.erasures = erasures;
        this.list = list;
        this.forgetting = forgetting;
        this.acts = acts;
        this.consents = consents;
        this.organizations = organizations;
        this.accounts = accounts;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(@RequestParam(required = false) UUID before, Model model) {
        List<ErasureList.Row> waiting = list.waiting();
        List<ErasureList.Row> done = list.acts(before);
        boolean more = done.size() > ErasureList.PAGE;
        model.addAttribute("waiting", waiting);
        model.addAttribute("acts", more ? done.subList(0, ErasureList.PAGE) : done);
        model.addAttribute("next", more ? done.get(ErasureList.PAGE - 1).id() : null);
        model.addAttribute("before", before);
        model.addAttribute("urgent", Standing.require().today(clock).plusDays(ConsentDesk.LATE));
        journal.seen("people.journal.erasures", waiting.stream().map(ErasureList.Row::person).collect(Collectors.toSet()));
        return "people/erasures";
    }

    @GetMapping("/{id}/act")
    @Transactional(readOnly = true)
    String act(@PathVariable UUID id, Model model) {
        var erasure = erasures.findById(id).filter(Erasure::isDone).orElseThrow(Cards::notFound);
        model.addAttribute("erasure", erasure);
        model.addAttribute("act", erasure.getAct().orElseThrow());
        erasure.getConsentId().flatMap(consents::findById).ifPresent(consent -> {
            model.addAttribute("consent", consent);
            model.addAttribute("signedOn", PaperWords.day(consent.getSignedOn()));
        });
        model.addAttribute("askedOn", PaperWords.day(erasure.getAskedOn()));
        model.addAttribute("dueBy", PaperWords.day(erasure.getDueBy()));
        model.addAttribute("organization", organizations.findById(Standing.require().organization()).orElseThrow());
        model.addAttribute("doneOn", PaperWords.day(erasure.getDoneAt().atZone(Standing.require().zone()).toLocalDate()));
        model.addAttribute("doneBy", erasure.getDoneBy() == null ? null : accounts.findById(erasure.getDoneBy()).map(Account::getName).orElse(null));
        model.addAttribute("destroyed", acts.lines(id, false));
        model.addAttribute("kept", acts.lines(id, true));
        model.addAttribute("log", acts.log(list.log(erasure), Standing.require().zone()));
        model.addAttribute("looks", list.looks(erasure));
        journal.seen("people.journal.act", Set.of(erasure.getPersonId()));
        return "people/act";
    }

    /** Sooner than the last day. */
    @PostMapping("/{id}/completion")
    @PreAuthorize("hasAuthority('WRITE_REGISTERS')")
    String complete(@PathVariable UUID id, RedirectAttributes redirect) {
        try {
            transaction.executeWithoutResult(status -> forgetting.forget(id));
        } catch (NoSuchElementException e) {
            throw Cards.notFound();
        }
        redirect.addFlashAttribute("flash", "people.erasure.done");
        return "redirect:/o/{slug}/erasures";
    }
}
