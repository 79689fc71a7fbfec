package ru.nastavnik.survey;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.questionnaire.AnswerForm;
import ru.nastavnik.questionnaire.AnswerSheet;
import ru.nastavnik.questionnaire.AnswerWords;
import ru.nastavnik.questionnaire.Answers;

/** The curator copies what somebody answered on paper, one after another. */
@Controller
@RequestMapping("/o/{slug}/surveys/{round}/paper/{invitee}")
@PreAuthorize("hasAuthority('WRITE_SURVEYS')")
class PaperAnswerController {

    private final Sittings sittings;
    private final Copying copying;
    private final PaperPile pile;
    private final Partners partners;
    private final AnswerForm form;
    private final AnswerWords words;
    private final Journal journal;
    private final TransactionOperations transaction;

    PaperAnswerController(
            Sittings sittings, Copying copying, PaperPile pile, Partners partners, AnswerForm form, AnswerWords words, Journal journal,
            TransactionOperations transaction) {
        this.sittings = sittings;
        this.copying = copying;
        this.pile = pile;
        this.partners = partners;
        this.form = form;
        this.words = words;
        this.journal = journal;
        this.transaction = transaction;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String blank(@PathVariable UUID round, @PathVariable UUID invitee, Model model) {
        var sitting = find(round, invitee);
        return page(sitting, form.sheets(sitting.content(), copied(sitting), partners.shown(sitting, sitting.content().questions())), model);
    }

    @PostMapping
    String copy(
            @PathVariable UUID round, @PathVariable UUID invitee, @RequestParam MultiValueMap<String, String> sent, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        boolean met = false;
        try {
            var copied = transaction.execute(status -> {
                find(round, invitee);
                return copying.fromPaperOf(round, invitee, Written.of(sent, Standing.require().account()));
            });
            if (copied.isKept()) {
                redirect.addFlashAttribute("flash", "survey.paper.done");
                return next(round, invitee, sent.getFirst("go"));
            }
            met = copied.meetsAnother();
            response.setStatus((met ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
            model.addAttribute("nothing", !met && copied.read().isRight());
        } catch (AnsweringRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        boolean conflict = met;
        return transaction.execute(status -> again(find(round, invitee), sent, conflict, model));
    }

    /** What was typed, with what is wrong with it, or what was copied meanwhile. */
    private String again(Sitting sitting, MultiValueMap<String, String> sent, boolean conflict, Model model) {
        var known = partners.shown(sitting, sitting.content().questions());
        var yours = form.readAll(sitting.content(), sent, known).sheets();
        if (conflict) {
            var theirs = form.sheets(sitting.content(), sitting.answers(), known);
            model.addAttribute("differences", IntStream.range(0, theirs.size())
                    .mapToObj(at -> words.differences(theirs.get(at), yours.get(at)))
                    .flatMap(List::stream)
                    .toList());
        }
        return page(sitting, yours, model);
    }

    /** A draft of their own is nobody's business. */
    private static Answers copied(Sitting sitting) {
        return sitting.response() != null && sitting.response().isOnPaper() ? sitting.answers() : Answers.NONE;
    }

    private String next(UUID round, UUID invitee, String go) {
        Optional<UUID> next = "next".equals(go) ? transaction.execute(status -> pile.next(round, invitee)) : Optional.empty();
        return "redirect:/o/{slug}/surveys/{round}" + next.map(id -> "/paper/" + id).orElse("");
    }

    /** In an anonymous round nobody says whose paper it is. */
    private Sitting find(UUID round, UUID invitee) {
        var sitting = sittings.of(invitee);
        if (!sitting.round().getId().equals(round) || sitting.round().isAnonymous()) {
            throw Sittings.notFound();
        }
        return sitting;
    }

    private String page(Sitting sitting, List<AnswerSheet> sheets, Model model) {
        var round = sitting.round();
        var writer = pile.find(round.getId(), sitting.invitee().getId()).orElseThrow();
        Optional.ofNullable(writer.personId()).ifPresent(person -> journal.seen("survey.journal.paper", List.of(person)));
        model.addAttribute("round", round);
        model.addAttribute("writer", writer);
        model.addAttribute("sheets", sheets);
        model.addAttribute("base", Written.seal(sitting.content().questions(), copied(sitting)));
        model.addAttribute("page", UUID.randomUUID());
        model.addAttribute("open", sittings.takesAnswers(round));
        model.addAttribute("themselves", sitting.isSent() && !sitting.response().isOnPaper());
        model.addAttribute("copied", sitting.isSent() && sitting.response().isOnPaper());
        return "survey/paper";
    }
}
