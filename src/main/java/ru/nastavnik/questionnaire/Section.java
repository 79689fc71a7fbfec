package ru.nastavnik.questionnaire;

import java.util.List;

/**
 * Questions on one page; what is answered is saved when one leaves it.
 *
 * @param title may be empty in a questionnaire of a single section
 * @param help what stands above the questions; empty for nothing
 */
public record Section(String key, Wording title, Wording help, List<Question> questions) {

    public Section {
        Keys.require(key);
        title = title == null ? Wording.NONE : title;
        help = help == null ? Wording.NONE : help;
        questions = questions == null ? List.of() : List.copyOf(questions);
    }

    Section with(List<Question> questions) {
        return new Section(key, title, help, questions);
    }
}
