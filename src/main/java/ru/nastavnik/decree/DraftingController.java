package ru.nastavnik.decree;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairJournal;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.pairing.PairState;

/** The curator's work: drafts a decree out of proposed pairs, mends it, submits it. */
@Controller
@RequestMapping("/o/{slug}/decrees")
@PreAuthorize("hasAuthority('DRAFT_DECREES')")
class DraftingController {

    private final Drafting drafting;
    private final Drafts drafts;
    private final Signing signing;
    private final Contents contents;
    private final PairLines lines;
    private final PairJournal journal;
    private final Action action;
    private final TransactionOperations transaction;
    private final Clock clock;

    DraftingController(
            Drafting drafting, Drafts drafts, Signing signing, Contents contents, PairLines lines, PairJournal journal, Action action,
            TransactionOperations transaction, Clock clock) {
        this.drafting = drafting;
        this.drafts = drafts;
        this.signing = signing;
        this.contents = contents;
        this.lines = lines;
        this.journal = journal;
        this.action = action;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All proposed pairs, all chosen. */
    @GetMapping("/new")
    @Transactional(readOnly = true)
    String fresh(Model model) {
        List<PairLine> proposed = lines.in(PairState.PROPOSED);
        model.addAttribute("form", new DraftForm(proposed.stream().map(PairLine::id).toList(), UUID.randomUUID()));
        return choose(proposed, model);
    }

    @PostMapping
    String draft(
            @Valid @ModelAttribute("form") DraftForm form, BindingResult errors, @AuthenticationPrincipal SignedIn self,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            var draft = drafts.make(form.key(), () -> drafting.draft(form.pairs(), form.key(), author(self)), errors);
            if (draft.isPresent()) {
                redirect.addAttribute("id", draft.get());
                redirect.addFlashAttribute("flash", "decree.drafted");
                return "redirect:/o/{slug}/decrees/{id}";
            }
        }
        response.setStatus(Drafts.status(errors).value());
        return transaction.execute(status -> choose(lines.in(PairState.PROPOSED), model));
    }

    private String choose(List<PairLine> proposed, Model model) {
        journal.seen("decree.journal.new", proposed);
        var missing = contents.missing(proposed, Standing.require().today(clock));
        model.addAttribute("lines", proposed);
        model.addAttribute("lacking", Contents.kindsByPerson(missing));
        return "decree/new";
    }

    @PostMapping("/{id}/pairs")
    String include(
            @PathVariable UUID id, @RequestParam int version, @RequestParam(defaultValue = "") List<UUID> pairs, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        Runnable change = () -> drafting.include(id, version, pairs.stream().distinct().toList());
        return action.run(id, change, "decree.included", null, model, redirect, response);
    }

    @PostMapping("/{id}/pairs/{pair}/removal")
    String exclude(
            @PathVariable UUID id, @PathVariable UUID pair, @RequestParam int version, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        return action.run(id, () -> drafting.exclude(id, version, pair), "decree.excluded", null, model, redirect, response);
    }

    @PostMapping("/{id}/discarding")
    String discard(
            @PathVariable UUID id, @RequestParam int version, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        String answer = action.run(id, () -> drafting.discard(id, version), "decree.discarded", null, model, redirect, response);
        return answer.startsWith("redirect:") ? "redirect:/o/{slug}/decrees" : answer;
    }

    @PostMapping("/{id}/submission")
    String submit(
            @PathVariable UUID id, @RequestParam int version, @AuthenticationPrincipal SignedIn self, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        Runnable change = () -> signing.submit(id, version, author(self));
        return action.run(id, change, "decree.submitted", "decree.refused.submission", model, redirect, response);
    }

    static Author author(SignedIn self) {
        return new Author(self.id(), self.name());
    }
}
