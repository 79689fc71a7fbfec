package ru.nastavnik.pairing;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
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
import ru.nastavnik.form.SearchWords;
import ru.nastavnik.organization.Standing;

/** The list of pairs and groups, and the card of one. */
@Controller
@RequestMapping("/o/{slug}/pairs")
@PreAuthorize("hasAuthority('READ_REGISTERS')")
class PairController {

    private static final String WORDS = "pairs.words";

    private final Pairs pairs;
    private final PairLines lines;
    private final PairFigures figures;
    private final PairPage page;
    private final Dissolution dissolution;
    private final PairJournal journal;
    private final TransactionOperations transaction;

    PairController(
            Pairs pairs, PairLines lines, PairFigures figures, PairPage page, Dissolution dissolution, PairJournal journal, TransactionOperations transaction) {
        this.pairs = pairs;
        this.lines = lines;
        this.figures = figures;
        this.page = page;
        this.dissolution = dissolution;
        this.journal = journal;
        this.transaction = transaction;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(PairFilter filter, HttpSession session, Model model) {
        var words = (String) session.getAttribute(wordsHere());
        model.addAttribute("filter", filter);
        model.addAttribute("words", words);
        var found = lines.page(filter, words);
        journal.seen("pairing.journal.pairs", found.rows());
        model.addAttribute("page", found);
        model.addAttribute("figures", figures.figures());
        return "pairing/pairs";
    }

    /** The names searched for are personal data: they come in a body and stay in the session, not in an address. */
    @PostMapping("/search")
    String search(@RequestParam(defaultValue = "") String words, PairFilter filter, HttpSession session, RedirectAttributes redirect) {
        session.setAttribute(wordsHere(), SearchWords.kept(words));
        if (filter.state() != null) {
            redirect.addAttribute("state", filter.state());
        }
        return "redirect:/o/{slug}/pairs";
    }

    /** Of one organization: the words of another are not to follow. */
    private static String wordsHere() {
        return WORDS + "." + Standing.require().slug();
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String card(@PathVariable UUID id, Model model) {
        return page.show(id, model);
    }

    /** Parts those who were only proposed; nothing of it stays. */
    @PostMapping("/{id}/dissolution")
    @PreAuthorize("hasAuthority('FORM_PAIRS')")
    String dissolve(@PathVariable UUID id, RedirectAttributes redirect) {
        boolean gone;
        try {
            gone = transaction.execute(status -> {
                Pair pair = pairs.findById(id).orElseThrow(PairFormPage::notFound);
                journal.changed("pairing.journal.pair", List.of(id));
                return dissolution.of(pair);
            });
        } catch (IllegalStateException | OptimisticLockingFailureException e) {
            redirect.addFlashAttribute("flash", "pairing.notProposed");
            return "redirect:/o/{slug}/pairs/{id}";
        } catch (DataIntegrityViolationException e) {
            redirect.addFlashAttribute("flash", "pairing.isFormer");
            return "redirect:/o/{slug}/pairs/{id}";
        }
        redirect.addFlashAttribute("flash", gone ? "pairing.dissolved" : "pairing.hasMet");
        return gone ? "redirect:/o/{slug}/pairs" : "redirect:/o/{slug}/pairs/{id}";
    }
}
