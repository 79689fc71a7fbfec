package ru.nastavnik.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.survey.FindingBook.Proposal;

/** The curator decides what of the answers goes onto the cards. */
@Controller
@RequestMapping("/o/{slug}/surveys/{round}/findings")
@PreAuthorize("hasAuthority('WRITE_SURVEYS')")
class FindingController {

    private final Rounds rounds;
    private final FindingBook book;
    private final TransactionOperations transaction;

    FindingController(Rounds rounds, FindingBook book, TransactionOperations transaction) {
        this.rounds = rounds;
        this.book = book;
        this.transaction = transaction;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String open(@PathVariable("round") UUID id, Locale locale, Model model) {
        var round = round(id);
        model.addAttribute("round", round);
        Map<Boolean, List<Proposal>> proposals = book.open(round, locale).stream().collect(Collectors.partitioningBy(Proposal::isKnown));
        model.addAttribute("proposals", proposals.get(false));
        model.addAttribute("known", proposals.get(true));
        model.addAttribute("impossible", proposals.get(false).stream().anyMatch(proposal -> !proposal.isPossible()));
        return "survey/findings";
    }

    /**
     * @param chosen ticked
     * @param known shown as saying what the cards say already: they go with any decision
     */
    @PostMapping
    String decide(
            @PathVariable("round") UUID id, @RequestParam Optional<List<UUID>> chosen, @RequestParam Optional<List<UUID>> known,
            @RequestParam(defaultValue = "LEAVE") Decision decision, Locale locale, RedirectAttributes redirect) {
        var ticked = chosen.orElse(List.of());
        String done = transaction.execute(status -> {
            var round = round(id);
            boolean settled = book.settle(round, known.orElse(List.of()), locale) > 0;
            int decided = decision == Decision.TAKE ? book.take(round, ticked, round.getTitle(), locale) : book.leave(round, ticked);
            return decided > 0 ? "done." + decision : settled ? "settled" : "nothing";
        });
        redirect.addFlashAttribute("flash", "survey.findings." + done);
        return "redirect:/o/{slug}/surveys/{round}/findings";
    }

    enum Decision {
        TAKE,
        LEAVE
    }

    private Round round(UUID id) {
        return rounds.findById(id).filter(round -> !round.isAnonymous()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
