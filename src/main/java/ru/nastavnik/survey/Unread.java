package ru.nastavnik.survey;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.questionnaire.Meaning;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Questionnaire;

/** Tells of rounds that ask for wishes which nobody will read. */
@Component
class Unread {

    private final List<WishReader> readers;

    Unread(List<WishReader> readers) {
        this.readers = readers;
    }

    /** Key of why what is answered will not reach matching; empty when it will, or has nothing to do with it. */
    Optional<String> why(Round round, Questionnaire asked) {
        if (asked.getPurpose() != Purpose.PREFERENCE) {
            return Optional.empty();
        }
        if (asked.getContent().questions().stream().noneMatch(question -> question.meaning() == Meaning.PARTNERS)) {
            return Optional.of("survey.unread.question");
        }
        return readers.stream().anyMatch(reader -> reader.reads(round)) ? Optional.empty() : Optional.of("survey.unread.whom");
    }
}
