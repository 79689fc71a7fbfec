package ru.nastavnik.questionnaire;

/**
 * The steps of a rating, with what its ends mean.
 *
 * @param from its worst
 * @param to its best
 */
public record Scale(int from, int to, Wording low, Wording high) {

    public static final int LONGEST = 11;

    /** @throws IllegalArgumentException when it has fewer than two steps, or more than {@value #LONGEST} */
    public Scale {
        if (from < 0 || to <= from || to - from >= LONGEST) {
            throw new IllegalArgumentException("No scale: %d to %d".formatted(from, to));
        }
    }

    /** The model's own: 1 to 10. */
    public static Scale ofTen(Wording low, Wording high) {
        return new Scale(1, 10, low, high);
    }

    /** Whether a figure means the same on both, whatever their ends are called. */
    public boolean isLike(Scale other) {
        return from == other.from && to == other.to;
    }

    /** From the worst to the best of both; this one alone where that were too long. */
    Scale with(Scale other) {
        int least = Math.min(from, other.from);
        int most = Math.max(to, other.to);
        return most - least >= LONGEST ? this : new Scale(least, most, low, high);
    }

    boolean has(String value) {
        return value.matches("\\d{1,2}") && Integer.parseInt(value) >= from && Integer.parseInt(value) <= to;
    }
}
