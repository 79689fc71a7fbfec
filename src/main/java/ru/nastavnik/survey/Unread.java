package ru.nastavnik.survey;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.questionnaire.Meaning;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Questionnaire;

/** Tells of rounds whose answers will not get where answers of their kind are read: wishes to matching, contentment to the indicators. */
@Component
class Unread {

    private final List<WishReader> readers;

    Unread(List<WishReader> readers) {
        this.readers = readers;
    }

    /** Key of what is said of it; empty when all is read, or nothing would be. */
    Optional<String> why(Round round, Questionnaire asked) {
        if (round.isAnonymous() && asks(asked, Meaning.SATISFACTION)) {
            return Optional.of("survey.unread.satisfaction");
        }
        if (asked.getPurpose() != Purpose.PREFERENCE) {
            return Optional.empty();
        }
        if (!asks(asked, Meaning.PARTNERS)) {
            return Optional.of("survey.unread.question");
        }
        return readers.stream().anyMatch(reader -> reader.reads(round)) ? Optional.empty() : Optional.of("survey.unread.whom");
    }

    private static boolean asks(Questionnaire asked, Meaning meaning) {
        return asked.getContent().questions().stream().anyMatch(question -> question.meaning() == meaning);
    }
}
