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
        return "survey/findings";
    }

    @PostMapping
    String decide(
            @PathVariable("round") UUID id, @RequestParam Optional<List<UUID>> chosen, @RequestParam(defaultValue = "LEAVE") Decision decision, Locale locale, RedirectAttributes redirect) {
        var ids = chosen.orElse(List.of());
        int decided = transaction.execute(status -> {
            var round = round(id);
            return decision == Decision.TAKE ? book.take(round, ids, round.getTitle(), locale) : book.leave(round, ids);
        });
        redirect.addFlashAttribute("flash", decided == 0 ? "survey.findings.nothing" : "survey.findings.done." + decision);
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
