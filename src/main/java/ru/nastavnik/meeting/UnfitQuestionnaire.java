package ru.nastavnik.meeting;

import java.util.List;

/** By this questionnaire meetings cannot be asked about. */
class UnfitQuestionnaire extends RuntimeException {

    private final transient List<Flaw> flaws;

    UnfitQuestionnaire(List<Flaw> flaws) {
        super(flaws.toString());
        this.flaws = flaws;
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
