package ru.nastavnik.survey;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.questionnaire.Questionnaires;

/** Erases of answers what tells of one person: words, class and year of birth. Part of the caller's transaction. */
@Component
class Erasing {

    private final Responses responses;
    private final Rounds rounds;
    private final Questionnaires questionnaires;

    Erasing(Responses responses, Rounds rounds, Questionnaires questionnaires) {
        this.responses = responses;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
    }

    /** @return how many they are */
    int forget(List<Response> theirs) {
        theirs.forEach(response -> {
            var questionnaire = rounds.findById(response.getRoundId()).orElseThrow().getQuestionnaireId();
            response.forget(questionnaires.findById(questionnaire).orElseThrow().getContent());
        });
        responses.flush();
        return theirs.size();
    }
}
