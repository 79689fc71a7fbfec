package ru.nastavnik.survey;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.form.SearchWords;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Questionnaires;

/** What the answers of a round tell; it prints as the report on the survey. */
@Controller
@RequestMapping("/o/{slug}/surveys/{round}/analysis")
@PreAuthorize("hasAuthority('READ_SURVEYS')")
class AnalysisController {

    static final String WORDS = "survey.words.";

    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Analysing analysing;

    AnalysisController(Rounds rounds, Questionnaires questionnaires, Analysing analysing) {
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.analysing = analysing;
    }

    /** Answers without a name are shown when all are there: whoever looked after each one would see who said what. */
    @GetMapping
    @Transactional(readOnly = true)
    String analysis(
            @PathVariable("round") UUID id, @RequestParam(defaultValue = "NONE") Grouping by, @RequestParam(required = false) UUID with, HttpSession session,
            Model model) {
        var round = round(id);
        String words = (String) session.getAttribute(WORDS + id);
        var questionnaire = questionnaires.findById(round.getQuestionnaireId()).orElseThrow();
        boolean early = round.isAnonymous() && round.getState() != RoundState.CLOSED;
        var others = rounds.findComparable(round.getId(), questionnaire.getPurpose());
        var other = with == null ? null : others.stream().filter(one -> one.getId().equals(with)).findFirst().orElseThrow(AnalysisController::notFound);
        model.addAttribute("round", round);
        model.addAttribute("early", early);
        model.addAttribute("by", by);
        model.addAttribute("groupings", Grouping.values());
        model.addAttribute("others", others);
        model.addAttribute("other", other);
        model.addAttribute("words", words);
        model.addAttribute("swot", questionnaire.getPurpose() == Purpose.SWOT);
        model.addAttribute("analysis", early ? null : analysing.of(round, by, other, words));
        return "survey/analysis";
    }

    /** What is looked for may be a name: it comes in a body and stays in the session, not in an address. */
    @PostMapping
    @Transactional(readOnly = true)
    String search(
            @PathVariable("round") UUID id, @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "NONE") Grouping by,
            @RequestParam(required = false) UUID with, HttpSession session, RedirectAttributes redirect) {
        round(id);
        session.setAttribute(WORDS + id, SearchWords.kept(words));
        redirect.addAttribute("by", by);
        if (with != null) {
            redirect.addAttribute("with", with);
        }
        return "redirect:/o/{slug}/surveys/{round}/analysis";
    }

    private Round round(UUID id) {
        return rounds.findById(id).filter(round -> round.getState() != RoundState.PLANNED).orElseThrow(AnalysisController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
