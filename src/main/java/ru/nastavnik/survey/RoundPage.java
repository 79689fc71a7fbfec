package ru.nastavnik.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.questionnaire.Questionnaires;

/** The page of a round: what it is, who has answered, what can be done for those who have not. As many statements for many as for few. */
@Component
class RoundPage {

    /** Where the model has the invitee whose paper was to be noted, though they have a draft. */
    static final String BEGUN = "begun";

    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Audiences audiences;
    private final Participation participation;
    private final PairRates pairRates;
    private final Findings findings;
    private final Unread unread;
    private final InviteeList invitees;
    private final Entries entries;
    private final Mailing mailing;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    RoundPage(
            Rounds rounds, Questionnaires questionnaires, Audiences audiences, Participation participation, PairRates pairRates, Findings findings,
            Unread unread, InviteeList invitees, Entries entries, Mailing mailing, Journal journal, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.audiences = audiences;
        this.participation = participation;
        this.pairRates = pairRates;
        this.findings = findings;
        this.unread = unread;
        this.invitees = invitees;
        this.entries = entries;
        this.mailing = mailing;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String show(UUID id, InviteeList.Filter filter, Model model) {
        Round round = find(id);
        LocalDate today = Standing.require().today(clock);
        model.addAttribute("round", round);
        var asked = questionnaires.findById(round.getQuestionnaireId()).orElseThrow();
        model.addAttribute("asked", asked);
        if (!round.isAnonymous() && round.getState() != RoundState.PLANNED) {
            int proposals = findings.countWaiting(id);
            // a questionnaire can be put to others than those for whom it is written
            model.addAttribute("proposals", proposals > 0 || Finder.mayPropose(asked) ? proposals : null);
        }
        model.addAttribute("unread", unread.why(round, asked).orElse(null));
        model.addAttribute("whom", audiences.words(round.getAudience()));
        model.addAttribute("conducting", Standing.require().may(Right.WRITE_SURVEYS));
        model.addAttribute("taking", round.takesAnswersOn(today));
        model.addAttribute("remindedToday", today.equals(round.getRemindedOn()));
        model.addAttribute("hasCards", entries.hasCards());
        model.addAttribute("hasMail", mailing.isOpen());
        model.addAttribute("filter", filter);
        if (round.getAudience().isAnyone()) {
            model.addAttribute("answers", answers(id));
        } else if (round.getState() != RoundState.PLANNED) {
            var page = invitees.page(id, filter);
            var pairs = pairRates.of(round);
            var drafted = model.getAttribute(BEGUN) instanceof UUID begun ? invitees.one(id, begun) : List.<InviteeList.Row>of();
            journal.seen("survey.journal.round", Stream.of(
                            InviteeList.persons(page.rows()).stream(), pairs.stream().flatMap(pair -> pair.persons().stream()), InviteeList.persons(drafted).stream())
                    .flatMap(Function.identity())
                    .collect(Collectors.toSet()));
            model.addAttribute("drafted", drafted);
            model.addAttribute("pairs", pairs);
            model.addAttribute("rates", participation.of(round));
            model.addAttribute("page", page);
        } else {
            model.addAttribute("planned", audiences.members(round.getAudience()).size());
        }
        return "survey/round";
    }

    /** A piece of it. Nobody of the list is in it: each time would be one that somebody looked at all of them. */
    String rates(UUID id, InviteeList.Filter filter, Model model) {
        Round round = find(id);
        if (round.getState() == RoundState.PLANNED) {
            throw notFound();
        }
        model.addAttribute("round", round);
        model.addAttribute("filter", filter);
        model.addAttribute("at", "/o/" + Standing.require().slug() + "/surveys/" + id);
        if (round.getAudience().isAnyone()) {
            model.addAttribute("answers", answers(id));
            return "survey/parts :: answers";
        }
        model.addAttribute("rates", participation.of(round));
        return "survey/parts :: rates";
    }

    private int answers(UUID round) {
        return jdbc.sql("select count(*) from response where round_id = :round and sent_on is not null").param("round", round).query(Integer.class).single();
    }

    Round find(UUID id) {
        return rounds.findById(id).orElseThrow(RoundPage::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
