package ru.nastavnik.decree;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairJournal;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLines;

/** Drafts decrees that amend or cancel earlier ones. */
@Controller
@RequestMapping("/o/{slug}/decrees")
@PreAuthorize("hasAuthority('DRAFT_DECREES')")
class AmendingController {

    private final Changing changing;
    private final Drafts drafts;
    private final Decrees decrees;
    private final EarlierDecrees earlier;
    private final PairLines lines;
    private final PairJournal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    AmendingController(
            Changing changing, Drafts drafts, Decrees decrees, EarlierDecrees earlier, PairLines lines, PairJournal journal,
            TransactionOperations transaction, Clock clock) {
        this.changing = changing;
        this.drafts = drafts;
        this.decrees = decrees;
        this.earlier = earlier;
        this.lines = lines;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/{approved}/amendment")
    @Transactional(readOnly = true)
    String prepareAmendment(@PathVariable("approved") UUID id, Model model) {
        List<PairLine> atWork = atWork(changeable(id));
        model.addAttribute("form", AmendmentForm.of(atWork));
        return amendment(id, atWork, model);
    }

    @PostMapping("/{approved}/amendment")
    String amend(
            @PathVariable("approved") UUID id, @Valid @ModelAttribute("form") AmendmentForm form, BindingResult errors, @AuthenticationPrincipal SignedIn self, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        Decree decree = transaction.execute(status -> approved(id));
        if (!decree.getPairs().containsAll(form.changed())) {
            throw DecreePage.notFound();
        }
        List<PairLine> shown = transaction.execute(status -> decree.isInForce() ? atWork(decree) : lines.of(form.pairs().stream().filter(decree::contains).toList()));
        AmendmentForm asked = form.about(shown);
        BindingResult wrong = form.moved(errors, asked);
        asked.check(Standing.require().today(clock), shown, wrong);
        if (asked.changed().size() < form.changed().size()) {
            wrong.reject("decree.amend.pairsChanged");
        }
        if (!wrong.hasErrors()) {
            var draft = drafts.make(form.key(), () -> changing.amend(form.key(), id, form.changes(), DraftingController.author(self)), wrong);
            if (draft.isPresent()) {
                return toText(draft.get(), redirect);
            }
        }
        response.setStatus(Drafts.status(wrong).value());
        model.addAllAttributes(wrong.getModel());
        return transaction.execute(status -> amendment(id, shown, model));
    }

    /** Also one that is cancelled since: what was typed is not lost. */
    private Decree approved(UUID id) {
        Decree decree = decrees.findById(id).filter(found -> found.getApproval().isPresent() && !found.getKind().isOnDecrees()).orElseThrow(DecreePage::notFound);
        decree.getPairs();
        return decree;
    }

    private String amendment(UUID id, List<PairLine> atWork, Model model) {
        journal.seen("decree.journal.decree", atWork);
        model.addAttribute("lines", atWork);
        model.addAttribute("earlier", earlier.of(Set.of(id)).get(id));
        return "decree/amendment";
    }

    private List<PairLine> atWork(Decree decree) {
        return lines.of(decree.boundPairs()).stream().filter(line -> line.state().isAtWork()).toList();
    }

    @GetMapping("/{approved}/cancellation")
    @Transactional(readOnly = true)
    String prepareCancellation(@PathVariable("approved") UUID id, Model model) {
        changeable(id);
        var form = new CancellationForm(List.of(id), UUID.randomUUID());
        model.addAttribute("form", form);
        return cancellation(form, model);
    }

    @PostMapping("/cancellations")
    String cancel(
            @Valid @ModelAttribute("form") CancellationForm form, BindingResult errors, @AuthenticationPrincipal SignedIn self, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            var draft = drafts.make(form.key(), () -> changing.cancel(form.key(), Set.copyOf(form.targets()), DraftingController.author(self)), errors);
            if (draft.isPresent()) {
                return toText(draft.get(), redirect);
            }
        }
        response.setStatus(Drafts.status(errors).value());
        return transaction.execute(status -> cancellation(form, model));
    }

    private String cancellation(CancellationForm form, Model model) {
        model.addAttribute("decrees", earlier.inForce(form.targets()));
        model.addAttribute("most", EarlierDecrees.MOST);
        return "decree/cancellation";
    }

    private Decree changeable(UUID id) {
        return decrees.findById(id).filter(decree -> decree.isInForce() && !decree.getKind().isOnDecrees()).orElseThrow(DecreePage::notFound);
    }

    private static String toText(UUID draft, RedirectAttributes redirect) {
        redirect.addAttribute("id", draft);
        return "redirect:/o/{slug}/decrees/{id}/text";
    }
}
