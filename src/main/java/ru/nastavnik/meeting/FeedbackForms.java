package ru.nastavnik.meeting;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.questionnaire.Adopting;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.Library;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Questionnaire;
import ru.nastavnik.questionnaire.QuestionnaireState;
import ru.nastavnik.questionnaire.Questionnaires;
import ru.nastavnik.questionnaire.Ready;

/** What the sides are asked about a meeting: by the organization's own questionnaire, or the library's. Inside a transaction. */
@Component
class FeedbackForms {

    private final FeedbackQuestionnaires asked;
    private final Questionnaires questionnaires;
    private final Adopting adopting;
    private final Map<Side, Ready> library = new EnumMap<>(Side.class);

    FeedbackForms(FeedbackQuestionnaires asked, Questionnaires questionnaires, Adopting adopting, Library library) {
        this.asked = asked;
        this.questionnaires = questionnaires;
        this.adopting = adopting;
        Stream.of(Side.values()).forEach(side -> this.library.put(side, library.find(side.library()).orElseThrow()));
    }

    Ready library(Side side) {
        return library.get(side);
    }

    /** What a side is asked now: the library's when what was chosen is withdrawn, or its new edition does not fit. */
    FeedbackForm now(Side side) {
        var ready = library(side);
        return asked.findAsked(Standing.require().organization(), side.name(), Adopting.mark(ready))
                .filter(one -> !one.isTakenOverFrom(ready) || one.getContent().equals(ready.content()))
                .filter(one -> suits(one, side))
                .map(FeedbackForm::of)
                .orElseGet(() -> ofLibrary(side));
    }

    /** Whether a side can be asked about meetings by it: a new edition may be for other people, or for something else. */
    static boolean suits(Questionnaire one, Side side) {
        return one.getPurpose() == Purpose.MEETING && side.fits(one.getRespondent()) && Flaw.of(one.getContent()).isEmpty();
    }

    private FeedbackForm ofLibrary(Side side) {
        return new FeedbackForm(null, library(side).content());
    }

    /** In which it was given, or begun. */
    FeedbackForm of(Feedback feedback) {
        return feedback.getQuestionnaireId() == null
                ? ofLibrary(feedback.getSide())
                : FeedbackForm.of(questionnaires.own(feedback.getQuestionnaireId()).orElseThrow());
    }

    /** The same of many, by their ids; one statement. */
    Map<UUID, Content> contentsOf(Collection<Feedback> feedbacks) {
        var known = contents(feedbacks.stream().map(Feedback::getQuestionnaireId).toList());
        Function<Feedback, Content> content = one ->
                one.getQuestionnaireId() == null ? library(one.getSide()).content() : known.get(one.getQuestionnaireId());
        return feedbacks.stream().collect(Collectors.toMap(Feedback::getId, content));
    }

    /** By their ids, each once; of the library, which has none, null may stand among them. */
    Map<UUID, Content> contents(Collection<UUID> editions) {
        var ids = editions.stream().filter(Objects::nonNull).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : questionnaires.findAllById(ids).stream().collect(Collectors.toMap(Questionnaire::getId, Questionnaire::getContent));
    }

    /**
     * What a page asked, so that nothing that was typed there is lost: an edition that is asked no more, too.
     *
     * @param mark of the page; what cannot be asked is passed over
     * @param begun the draft; null for none
     */
    FeedbackForm shown(String mark, Side side, Feedback begun) {
        if (FeedbackForm.LIBRARY.equals(mark)) {
            return ofLibrary(side);
        }
        return edition(mark)
                .filter(one -> one.getState() != QuestionnaireState.DRAFT && suits(one, side))
                .map(FeedbackForm::of)
                .orElseGet(() -> begun == null ? now(side) : of(begun));
    }

    private Optional<Questionnaire> edition(String mark) {
        try {
            return mark == null ? Optional.empty() : questionnaires.own(UUID.fromString(mark));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The questionnaire to which an answer is kept: the library's is taken over with the first. */
    UUID questionnaire(FeedbackForm form, Side side) {
        return form.questionnaire() == null ? takenOver(library(side)) : form.questionnaire();
    }

    /** One that was withdrawn will do: to take it over again would offer anew what somebody here offers no more. */
    private UUID takenOver(Ready ready) {
        return asked.findTakenOver(Standing.require().organization(), Adopting.mark(ready)).stream()
                .filter(one -> one.getContent().equals(ready.content()))
                .findFirst()
                .map(Questionnaire::getId)
                .orElseGet(() -> adopting.adopt(ready));
    }
}
