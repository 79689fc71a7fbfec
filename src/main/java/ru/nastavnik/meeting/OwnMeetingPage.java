package ru.nastavnik.meeting;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.questionnaire.AnswerForm;
import ru.nastavnik.questionnaire.AnswerSheet;
import ru.nastavnik.questionnaire.Answers;

/** A meeting as one of the pair sees it: with the form of feedback, or what was sent. Nobody sees what the other side says: it is for the school. */
@Component
class OwnMeetingPage {

    private final Meetings meetings;
    private final Feedbacks feedbacks;
    private final FeedbackForms forms;
    private final FeedbackDesk desk;
    private final AnswerForm answers;
    private final Telling telling;
    private final Journal journal;
    private final Clock clock;

    OwnMeetingPage(
            Meetings meetings, Feedbacks feedbacks, FeedbackForms forms, FeedbackDesk desk, AnswerForm answers, Telling telling, Journal journal, Clock clock) {
        this.meetings = meetings;
        this.feedbacks = feedbacks;
        this.forms = forms;
        this.desk = desk;
        this.answers = answers;
        this.telling = telling;
        this.journal = journal;
        this.clock = clock;
    }

    String show(Party party, UUID id, Model model) {
        Meeting meeting = meetings.findById(id).orElseThrow(Parties::notFound);
        addForm(party, meeting, model);
        boolean open = !meeting.isCancelled() && !feedbacks.existsByMeetingIdAndSentOnIsNotNull(id);
        model.addAttribute("mayArrange", party.isMentor() && open);
        return "meeting/my-meeting";
    }

    /**
     * The same with what was typed, because it could not be taken.
     *
     * @param whole whether it was to be sent
     * @param problem key of the message that tells why; null when it is wrong at its fields
     */
    String again(Party party, UUID id, MultiValueMap<String, String> fields, boolean whole, String problem, Model model) {
        var sent = desk.read(party, id, fields, whole);
        ask(sent.form(), sent.read().sheets(), model);
        if (problem != null) {
            model.addAttribute("problem", problem);
            model.addAttribute("unsaved", telling.typed(sent));
        }
        return show(party, id, model);
    }

    /** What the form of feedback asks for; filled with the draft, unless the model has what was typed. */
    void addForm(Party party, Meeting meeting, Model model) {
        Feedback feedback = feedbacks.findByMeetingIdAndPersonId(meeting.getId(), party.self().personId()).orElse(null);
        boolean begun = meeting.hasBegun(Standing.require().now(clock));
        boolean sent = feedback != null && feedback.isSent();
        journal.seen("meeting.journal.meeting", party.others(Standing.require().persons()));
        model.addAttribute("party", party);
        model.addAttribute("meeting", meeting);
        model.addAttribute("state", meeting.stateAt(Standing.require().now(clock)));
        model.addAttribute("begun", begun);
        model.addAttribute("feedback", feedback);
        model.addAttribute("said", sent ? telling.of(feedback) : null);
        if (begun && !sent && !meeting.isCancelled() && !model.containsAttribute("sheets")) {
            FeedbackForm form = feedback == null ? forms.now(party.side()) : forms.of(feedback);
            ask(form, answers.sheets(form.content(), feedback == null ? Answers.NONE : feedback.getAnswers(), List.of()), model);
        }
    }

    /** The page asks itself how the meeting was: a single section need not ask it again. */
    private static void ask(FeedbackForm form, List<AnswerSheet> sheets, Model model) {
        model.addAttribute("mark", form.mark());
        model.addAttribute("sheets", sheets.size() == 1 ? sheets.stream().map(AnswerSheet::untitled).toList() : sheets);
    }
}
