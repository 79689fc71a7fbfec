package ru.nastavnik.survey;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.nastavnik.organization.Standing;

/** Surveys of whoever is signed in: mentors and mentees, and the staff, who reflect too. Nobody comes to another's. */
@Controller
@RequestMapping("/o/{slug}/my/surveys")
@PreAuthorize("hasAnyAuthority('OWN_PAIRS', 'READ_REGISTERS', 'READ_UNMATCHED')")
class OwnSurveyController {

    private static final String BY_SCRIPT = "X-Draft";

    private final OwnSurveys surveys;
    private final Invitees invitees;
    private final AnswerPages pages;
    private final Answering answering;

    OwnSurveyController(OwnSurveys surveys, Invitees invitees, AnswerPages pages, Answering answering) {
        this.surveys = surveys;
        this.invitees = invitees;
        this.pages = pages;
        this.answering = answering;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(Model model) {
        model.addAttribute("surveys", surveys.all());
        return "survey/own";
    }

    /** @param round or one of one's own invitations to it */
    @GetMapping("/{round}")
    @Transactional(readOnly = true)
    String show(@PathVariable UUID round, @RequestParam(required = false) Integer at, Model model) {
        return pages.show(seat(round).get(), at, model);
    }

    @PostMapping(path = "/{round}/sections/{at}", headers = "!" + BY_SCRIPT)
    String save(
            @PathVariable UUID round, @PathVariable int at, @RequestParam MultiValueMap<String, String> sent, HttpServletResponse response, Model model) {
        return answering.save(seat(round), at, Written.of(sent, Standing.require().account()), model, response);
    }

    @PostMapping(path = "/{round}/sections/{at}", headers = BY_SCRIPT)
    ResponseEntity<String> keep(@PathVariable UUID round, @PathVariable int at, @RequestParam MultiValueMap<String, String> sent, Locale locale) {
        return answering.keep(seat(round), at, Written.of(sent, Standing.require().account()), locale);
    }

    @GetMapping("/{round}/check")
    @Transactional(readOnly = true)
    String check(@PathVariable UUID round, Model model) {
        return pages.check(seat(round).get(), model);
    }

    @PostMapping("/{round}/sending")
    String send(@PathVariable UUID round, HttpServletResponse response, Model model) {
        return answering.send(seat(round), model, response);
    }

    /** Looked up in the transaction of the one who asks. 404 for what is another's, or nobody's. */
    private Supplier<Seat> seat(UUID id) {
        var standing = Standing.require();
        return () -> invitees.findOwn(id, standing.persons(), standing.account()).stream()
                .findFirst()
                .map(invitee -> new Seat(invitee.getRoundId(), invitee.getId(), standing.account(), "/o/" + standing.slug() + "/my/surveys/" + id))
                .orElseThrow(Sittings::notFound);
    }
}
