package ru.nastavnik.survey;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.Questionnaire;
import ru.nastavnik.questionnaire.Questionnaires;

/** All that was written in answer to one question, page by page, where the analysis shows the first of it. */
@Controller
@RequestMapping("/o/{slug}/surveys/{round}/analysis/words")
@PreAuthorize("hasAuthority('READ_SURVEYS')")
class WordsController {

    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Tally tally;

    WordsController(Rounds rounds, Questionnaires questionnaires, Tally tally) {
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.tally = tally;
    }

    /**
     * What the analysis does not show is not here either: answers without a name before their round is closed, and of few.
     *
     * @param name under which the words stand in the answers
     * @param page from 1
     */
    @GetMapping
    @Transactional(readOnly = true)
    String words(
            @PathVariable("round") UUID id, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "1") int page, HttpSession session,
            Model model) {
        var round = rounds.findById(id).filter(WordsController::isShown).orElseThrow(WordsController::notFound);
        if (name.isEmpty()) {
            return "redirect:/o/{slug}/surveys/{round}/analysis";
        }
        var questionnaire = questionnaires.findById(round.getQuestionnaireId()).orElseThrow();
        var question = question(questionnaire, name).orElseThrow(WordsController::notFound);
        var source = Source.of(round);
        if (round.isAnonymous() && tally.isWrittenByFew(source, name)) {
            throw notFound();
        }
        String words = (String) session.getAttribute(AnalysisController.WORDS + id);
        int at = Math.max(1, Math.min(page, Integer.MAX_VALUE / Results.WORDS_SHOWN));
        List<Tally.Said> said = tally.said(source, name, words, (at - 1) * Results.WORDS_SHOWN, Results.WORDS_SHOWN + 1);
        var shown = said.stream().limit(Results.WORDS_SHOWN).map(one -> round.isAnonymous() ? one.nameless() : one).toList();
        model.addAttribute("round", round);
        model.addAttribute("name", name);
        model.addAttribute("text", question.text().in(LocaleContextHolder.getLocale()));
        model.addAttribute("words", words);
        model.addAttribute("said", shown);
        int found = said.isEmpty() ? 0 : said.get(0).total();
        model.addAttribute("all", found);
        model.addAttribute("wrote", words == null ? found : tally.written(source, name));
        model.addAttribute("swot", questionnaire.getPurpose() == Purpose.SWOT);
        model.addAttribute("page", at);
        model.addAttribute("next", said.size() > shown.size() ? at + 1 : null);
        return "survey/words";
    }

    private static boolean isShown(Round round) {
        return round.isAnonymous() ? round.getState() == RoundState.CLOSED : round.getState() != RoundState.PLANNED;
    }

    private static Optional<Question> question(Questionnaire questionnaire, String name) {
        return questionnaire.getContent().questions().stream()
                .filter(question -> name.equals(question.kind().isText() ? question.key() : question.ownWords()))
                .findFirst();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
