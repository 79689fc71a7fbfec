package ru.nastavnik.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.questionnaire.AnswerWords;
import ru.nastavnik.questionnaire.AnswerWords.Given;
import ru.nastavnik.questionnaire.AnswerWords.Line;

/** What was said of meetings, in words. Inside a transaction. */
@Component
class Telling {

    private final FeedbackForms forms;
    private final AnswerWords words;

    Telling(FeedbackForms forms, AnswerWords words) {
        this.forms = forms;
        this.words = words;
    }

    /** @param further what was answered beside the two ratings */
    record Said(Feedback feedback, Integer usefulness, Integer comfort, List<Line> further) {}

    /** By the feedback's id; one or two statements, however many there are. */
    Map<UUID, Said> of(List<Feedback> feedbacks) {
        var contents = forms.contentsOf(feedbacks);
        var lines = words.said(feedbacks.stream().map(one -> new Given(contents.get(one.getId()), one.getAnswers())).toList());
        var said = new HashMap<UUID, Said>();
        for (int at = 0; at < feedbacks.size(); at++) {
            var one = feedbacks.get(at);
            said.put(one.getId(), new Said(
                    one, Measured.USEFULNESS.of(one.getAnswers()), Measured.COMFORT.of(one.getAnswers()),
                    lines.get(at).stream().filter(line -> Stream.of(Measured.values()).noneMatch(rating -> rating.key.equals(line.key()))).toList()));
        }
        return said;
    }

    Said of(Feedback feedback) {
        return of(List.of(feedback)).get(feedback.getId());
    }

    /** What was typed, and could not be kept. */
    List<Line> typed(FeedbackDesk.Sent sent) {
        return words.said(List.of(new Given(sent.form().content(), sent.read().answers()))).get(0);
    }
}
