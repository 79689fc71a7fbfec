package ru.nastavnik.survey;

import ru.nastavnik.questionnaire.Scale;

/** What one person said of a measure before and after, both times on one scale. */
record Shift(String measure, Scale scale, double before, double after) {

    /** By a third of the scale: 3 from 1 to 10, 2 from 1 to 5. */
    private static final int STEEP = 3;

    double change() {
        return after - before;
    }

    boolean isSteepFall() {
        return -change() * STEEP >= scale.to() - scale.from();
    }

    /** In parts of the scale, so that falls on different ones compare. */
    double slope() {
        return change() / (scale.to() - scale.from());
    }
}
