package ru.nastavnik.meeting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.OptionSource;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;

/**
 * Why meetings cannot be asked about by a questionnaire.
 *
 * @param of which rating; null where it is none
 */
record Flaw(What what, Measured of) {

    /** A part of the key of its message. */
    enum What {
        /** The rating is not asked for. */
        MISSING,
        /** Its scale is another than 1–10. */
        OTHER_SCALE,
        /** It need not be given. */
        OPTIONAL,
        /** It is asked for only after some answers. */
        CONDITIONAL,
        /** One is to choose among people, and here nobody offers any. */
        CHOOSES_PEOPLE
    }

    /** Nothing when meetings can be asked about by it. */
    static List<Flaw> of(Content content) {
        var ratings = Stream.of(Measured.values()).flatMap(rating -> flaw(content, rating).map(what -> new Flaw(what, rating)).stream());
        var people = content.questions().stream().anyMatch(question -> question.source() == OptionSource.PARTNERS)
                ? Stream.of(new Flaw(What.CHOOSES_PEOPLE, null))
                : Stream.<Flaw>empty();
        return Stream.concat(ratings, people).toList();
    }

    private static Optional<What> flaw(Content content, Measured rating) {
        Question question = content.question(rating.key).filter(one -> one.kind() == QuestionKind.RATING).orElse(null);
        if (question == null) {
            return Optional.of(What.MISSING);
        }
        if (question.scale().from() != Measured.WORST || question.scale().to() != Measured.BEST) {
            return Optional.of(What.OTHER_SCALE);
        }
        if (question.condition() != null) {
            return Optional.of(What.CONDITIONAL);
        }
        return question.required() ? Optional.empty() : Optional.of(What.OPTIONAL);
    }
}
