package ru.nastavnik.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import ru.nastavnik.questionnaire.AnswerForm;
import ru.nastavnik.questionnaire.AnswerForm.ReadAll;

/** Reads what a page sends about a meeting by the questions that it asked, and keeps it. Inside a transaction. */
@Component
class FeedbackDesk {

    /** The field by which a page tells what it asked. */
    static final String ASKED = "asked";

    private final Meetings meetings;
    private final FeedbackForms forms;
    private final Feedbacks feedbacks;
    private final AnswerForm answers;
    private final Reflecting reflecting;

    FeedbackDesk(Meetings meetings, FeedbackForms forms, Feedbacks feedbacks, AnswerForm answers, Reflecting reflecting) {
        this.meetings = meetings;
        this.forms = forms;
        this.feedbacks = feedbacks;
        this.answers = answers;
        this.reflecting = reflecting;
    }

    /** @param read with what is wrong with it */
    record Sent(FeedbackForm form, ReadAll read) {

        boolean isRight() {
            return read.isRight();
        }
    }

    /** Before anything is read that is to be kept or sent: a draft that is still being saved comes first, and is not met as a lost update. */
    void hold(UUID meeting) {
        meetings.lock(meeting);
    }

    /** @param whole whether it is to be sent, and not a draft */
    Sent read(Party party, UUID meeting, MultiValueMap<String, String> fields, boolean whole) {
        var begun = feedbacks.findByMeetingIdAndPersonId(meeting, party.self().personId()).orElse(null);
        var form = forms.shown(fields.getFirst(ASKED), party.side(), begun);
        return new Sent(form, answers.readAll(form.content(), fields, List.of(), whole));
    }

    /** @param sent that is right @return when it was saved @throws FeedbackRefused as {@link Reflecting#keep} */
    Instant keep(Party party, UUID meeting, Sent sent, UUID account) {
        return reflecting.keep(meeting, party.writing(account, false), answer(party, sent));
    }

    /** @param sent that is right, and whole @throws FeedbackRefused as {@link Reflecting#send} */
    void send(Party party, UUID meeting, Sent sent, UUID account, boolean onPaper) {
        reflecting.send(meeting, party.writing(account, onPaper), answer(party, sent));
    }

    private Answer answer(Party party, Sent sent) {
        return new Answer(forms.questionnaire(sent.form(), party.side()), sent.read().answers());
    }
}
