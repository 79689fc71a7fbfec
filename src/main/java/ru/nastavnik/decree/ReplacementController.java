package ru.nastavnik.decree;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.pairing.EndReason;
import ru.nastavnik.pairing.PairJournal;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.pairing.Petition;
import ru.nastavnik.pairing.Petitions;

/** Drafts a decree by which one pair takes the place of another (S1 agr. 2.4.4). */
@Controller
@RequestMapping("/o/{slug}/decrees/replacement")
@PreAuthorize("hasAuthority('DRAFT_DECREES')")
class ReplacementController {

    private final Changing changing;
    private final Drafts drafts;
    private final PairLines lines;
    private final Petitions petitions;
    private final PairJournal journal;
    private final TransactionOperations transaction;

    ReplacementController(
            Changing changing, Drafts drafts, PairLines lines, Petitions petitions, PairJournal journal, TransactionOperations transaction) {
        this.changing = changing;
        this.drafts = drafts;
        this.lines = lines;
        this.petitions = petitions;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** The ground is that of the petition, when somebody sent one. */
    @GetMapping
    @Transactional(readOnly = true)
    String prepare(@RequestParam(required = false) UUID pair, Model model) {
        EndReason ground = pair == null ? null : petitions.findByPairIdAndSettledOnIsNull(pair).map(Petition::getGround).orElse(null);
        model.addAttribute("form", ReplacementForm.blank(pair, ground));
        PairLine former = former(pair);
        if (!former.state().isAtWork()) {
            throw DecreePage.notFound();
        }
        return page(former, model);
    }

    @PostMapping
    String replace(
            @RequestParam(required = false) UUID pair, @Valid @ModelAttribute("form") ReplacementForm form, BindingResult errors, @AuthenticationPrincipal SignedIn self,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        if (form.reason() != null && !EndReason.GROUNDS.contains(form.reason())) {
            errors.rejectValue("reason", "decree.replacement.reason");
        }
        if (!errors.hasErrors()) {
            var draft = drafts.make(
                    form.key(), () -> changing.replace(form.key(), pair, form.successor(), form.reason(), DraftingController.author(self)), errors);
            if (draft.isPresent()) {
                redirect.addAttribute("id", draft.get());
                redirect.addFlashAttribute("flash", "decree.drafted");
                return "redirect:/o/{slug}/decrees/{id}";
            }
        }
        response.setStatus(Drafts.status(errors).value());
        model.addAttribute("refused", true);
        return transaction.execute(status -> page(former(pair), model));
    }

    private PairLine former(UUID pair) {
        return lines.of(Stream.ofNullable(pair).toList()).stream().findFirst().orElseThrow(DecreePage::notFound);
    }

    private String page(PairLine former, Model model) {
        Set<UUID> people = new HashSet<>(former.members().map(PairLine.Member::personId).toList());
        List<PairLine> successors = lines.in(PairState.PROPOSED).stream()
                .filter(line -> line.members().map(PairLine.Member::personId).anyMatch(people::contains))
                .toList();
        journal.seen("decree.journal.new", Stream.concat(Stream.of(former), successors.stream()).toList());
        model.addAttribute("former", former);
        model.addAttribute("successors", successors);
        model.addAttribute("grounds", EndReason.GROUNDS);
        return "decree/replacement";
    }
}
