package ru.nastavnik.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.questionnaire.Answers;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.Meaning;
import ru.nastavnik.questionnaire.OptionSource;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.Questionnaires;

/** Finds in answers with a name what the product can take over, and proposes it to the curator. Nothing on a card changes by itself. */
@Component
class Finder {

    private static final Map<Side, Set<Meaning>> PROPOSED = Map.of(
            Side.MENTOR, Set.of(Meaning.COMPETENCES, Meaning.INTERESTS, Meaning.HOURS, Meaning.AGES, Meaning.FORMS),
            Side.MENTEE, Set.of(Meaning.REQUESTS, Meaning.FORMS));

    /** Words are the organization's, whichever language one answers in. */
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final Responses responses;
    private final Invitees invitees;
    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Findings findings;

    Finder(Responses responses, Invitees invitees, Rounds rounds, Questionnaires questionnaires, Findings findings) {
        this.responses = responses;
        this.invitees = invitees;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.findings = findings;
    }

    @ApplicationModuleListener
    void on(ResponseSent event) {
        if (event.response() != null) {
            find(event.response());
        }
    }

    /** In the running transaction. */
    void find(UUID response) {
        responses.findById(response).filter(sent -> sent.getInviteeId() != null).ifPresent(sent -> {
            UUID person = invitees.findById(sent.getInviteeId()).orElseThrow().getPersonId();
            var questionnaire = rounds.findById(sent.getRoundId()).orElseThrow().getQuestionnaireId();
            if (person != null) {
                var found = found(questionnaires.findById(questionnaire).orElseThrow().getContent(), sent.getSide(), sent.getAnswers());
                found.forEach((meaning, proposed) -> propose(sent.getRoundId(), person, sent.getSide(), meaning, proposed));
                findings.withdraw(sent.getRoundId(), person, sent.getSide(), unsaid(sent.getSide(), found.keySet()));
            }
        });
    }

    private void propose(UUID round, UUID person, Side side, Meaning meaning, List<String> proposed) {
        findings.findByRoundIdAndPersonIdAndSideAndMeaning(round, person, side, meaning)
                .ifPresentOrElse(known -> known.propose(proposed), () -> findings.save(new Finding(round, person, side, meaning, proposed)));
    }

    /** Whether somebody's answers may propose something to their card. */
    static boolean mayPropose(Content content) {
        return content.questions().stream()
                .filter(question -> question.meaning() != null)
                .anyMatch(question -> PROPOSED.values().stream().anyMatch(of -> of.contains(question.meaning())));
    }

    /** What they may have said before, and took back. */
    private static Set<Meaning> unsaid(Side side, Set<Meaning> said) {
        return PROPOSED.getOrDefault(side, Set.of()).stream().filter(meaning -> !said.contains(meaning)).collect(Collectors.toSet());
    }

    /** What answers of one side propose; a meaning of which nothing was said is missing. */
    static Map<Meaning, List<String>> found(Content content, Side side, Answers answers) {
        var found = new EnumMap<Meaning, List<String>>(Meaning.class);
        for (Question question : content.questions()) {
            if (question.meaning() != null && PROPOSED.getOrDefault(side, Set.of()).contains(question.meaning())) {
                var values = values(question, answers);
                if (!values.isEmpty()) {
                    found.computeIfAbsent(question.meaning(), none -> new ArrayList<>()).addAll(values);
                }
            }
        }
        return found;
    }

    /** Words of what was chosen; keys where they mean more than words: ids of forms, ages, numbers. */
    private static List<String> values(Question question, Answers answers) {
        if (question.meaning() == Meaning.AGES || question.source() != OptionSource.OWN || !question.kind().hasOptions()) {
            return answers.of(question.key());
        }
        var values = new ArrayList<String>();
        question.options().stream().filter(option -> answers.of(question.key()).contains(option.key())).forEach(option ->
                values.add(option.open() ? answers.one(question.ownWords()).orElse(null) : option.text().in(RUSSIAN)));
        values.removeIf(value -> value == null);
        return values;
    }
}
