package ru.nastavnik.questionnaire;

/** Scales to choose among. */
enum Steps {
    /** The model's own, by which satisfaction is counted. */
    TEN(1, 10),
    FIVE(1, 5),
    FROM_ZERO(0, 10);

    private final int from;
    private final int to;

    Steps(int from, int to) {
        this.from = from;
        this.to = to;
    }

    static Steps of(Scale scale) {
        for (Steps steps : values()) {
            if (scale != null && steps.from == scale.from() && steps.to == scale.to()) {
                return steps;
            }
        }
        return TEN;
    }

    Scale scale(Wording low, Wording high) {
        return new Scale(from, to, low, high);
    }
}
