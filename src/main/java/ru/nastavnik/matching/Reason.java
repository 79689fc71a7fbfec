package ru.nastavnik.matching;

/**
 * Why two people score as they do by one criterion.
 *
 * @param value 0–100; 50 where nothing is known
 * @param weight of the criterion
 * @param key of the message, below {@code matching.reason.}
 * @param arguments of the message: texts and numbers
 */
public record Reason(Criterion criterion, int value, int weight, String key, Object[] arguments) {

    static Reason of(Criterion criterion, int value, int weight, String key, Object... arguments) {
        return new Reason(criterion, value, weight, "matching.reason." + key, arguments);
    }

    /** Whether it says anything of these two: not that something is unknown, or that nobody minds. */
    boolean isTelling() {
        return value != Judge.UNKNOWN && !key.endsWith(".any");
    }

    /** Whether it speaks for the two, against them, or neither. */
    public String mark() {
        return value >= 70 ? "plus" : value <= 30 ? "minus" : "even";
    }
}
