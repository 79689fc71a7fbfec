package ru.nastavnik.survey;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.DemoClock;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.people.Topic;
import ru.nastavnik.people.Topics;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.OptionSource;
import ru.nastavnik.questionnaire.Questionnaires;

/** Lets people of the demo city answer. Always a part of the caller's transaction, on the day of the demo's clock. */
@Component
@Profile("demo")
public class DemoAnswers {

    private final Rounds rounds;
    private final Invitees invitees;
    private final Responses responses;
    private final Questionnaires questionnaires;
    private final Audiences audiences;
    private final Topics topics;
    private final MentoringForms forms;
    private final Finder finder;
    private final DemoClock clock;

    DemoAnswers(
            Rounds rounds, Invitees invitees, Responses responses, Questionnaires questionnaires, Audiences audiences, Topics topics, MentoringForms forms,
            Finder finder, DemoClock clock) {
        this.rounds = rounds;
        this.invitees = invitees;
        this.responses = responses;
        this.questionnaires = questionnaires;
        this.audiences = audiences;
        this.topics = topics;
        this.forms = forms;
        this.finder = finder;
        this.clock = clock;
    }

    /** @param percent of those asked who answer; {@code findings}: whether what they tell of the cards is looked for */
    public void invent(UUID id, LocalDate day, int percent, Random random, boolean findings) {
        Round round = rounds.findById(id).orElseThrow();
        Content content = questionnaires.findById(round.getQuestionnaireId()).orElseThrow().getContent();
        Map<OptionSource, List<String>> listed = Map.of(
                OptionSource.TOPICS, topics.findByArchivedFalseOrderByPositionAscIdAsc().stream().map(Topic::getName).toList(),
                OptionSource.FORMS, forms.findAllByOrderByPosition().stream().map(MentoringForm::getId).map(UUID::toString).toList());
        List<Invitee> asked = invitees.findByRoundId(id);
        for (int n = 0; n < asked.size(); n++) {
            if (n * percent % 100 < percent) {
                Invitee invitee = asked.get(n);
                var response = Response.draft(invitee);
                response.save(new InventedResponses(random, withPartners(listed, round, invitee)).to(content), clock.instant(), null, false);
                response.send(content, day);
                responses.saveAndFlush(response);
                invitee.answered(day);
                if (findings) {
                    finder.find(response.getId());
                }
            }
        }
    }

    private Map<OptionSource, List<String>> withPartners(Map<OptionSource, List<String>> listed, Round round, Invitee invitee) {
        Map<OptionSource, List<String>> all = new HashMap<>(listed);
        audiences.acquaintances(round.getAudience(), invitee.getPersonId())
                .ifPresent(met -> all.put(OptionSource.PARTNERS, met.stream().sorted().map(UUID::toString).toList()));
        return all;
    }
}
