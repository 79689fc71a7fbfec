package ru.nastavnik.questionnaire;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a draft asks: each change makes another content of the one that whoever changes it has seen. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Editing {

    private final Questionnaires questionnaires;

    Editing(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    /**
     * @param version that was seen
     * @return questions that waited for an answer and, after the change, are asked more often
     * @throws NoSuchElementException when it is not there, or a part of it is not
     * @throws OptimisticLockingFailureException when somebody has changed it meanwhile
     * @throws IllegalStateException when it is published
     */
    List<Question> change(UUID id, int version, UnaryOperator<Content> change) {
        var draft = draft(id, version);
        Content before = draft.getContent();
        Content after = change.apply(before);
        var released = before.releasedIn(after);
        if (released.isEmpty() && after.questions().size() >= before.questions().size() && after.sections().size() >= before.sections().size()) {
            draft.ask(after);
        } else {
            draft.cut(after);
        }
        questionnaires.saveAndFlush(draft);
        return released;
    }

    /** Like {@link #change}, what was cut out last. */
    void putBack(UUID id, int version) {
        var draft = draft(id, version);
        draft.putBack();
        questionnaires.saveAndFlush(draft);
    }

    void describe(UUID id, int version, Wording title, Purpose purpose, Respondent respondent) {
        var draft = draft(id, version);
        draft.describe(title, purpose, respondent);
        questionnaires.saveAndFlush(draft);
    }

    private Questionnaire draft(UUID id, int version) {
        var draft = questionnaires.own(id).orElseThrow();
        if (!draft.isDraft()) {
            throw new IllegalStateException("It is published");
        }
        Publishing.checkVersion(draft, version);
        return draft;
    }
}
