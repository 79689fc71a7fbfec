package ru.nastavnik.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An indicator as a page shows it; {@code monitoring/parts :: cards} renders a list of them.
 *
 * @param title message key
 * @param day that it was counted for; null when it was not counted yet
 * @param denominator null when the headcounts are not entered
 * @param percent with one decimal at most; null when there is nothing to divide by
 * @param target in percent; null when none is set
 * @param missing how many more reach the target; null without target or denominator
 * @param counted what it counts, and so what is missing
 * @param href where it is shown by months, from the root
 */
public record IndicatorCard(
        String code,
        String title,
        State state,
        LocalDate day,
        long numerator,
        Long denominator,
        BigDecimal percent,
        BigDecimal target,
        Long missing,
        Counted counted,
        String href) {

    /** What there is to say of it. */
    public enum State {
        /** Its first count is still to come. */
        UNCOUNTED,
        NO_HEADCOUNT,
        /** More people than the headcount says there are. */
        WRONG_HEADCOUNT,
        /** There is nobody whom it could count. */
        NOBODY,
        NO_TARGET,
        /** All together have none, but some kind of organizations has. */
        TARGETS_BY_KIND,
        BELOW,
        REACHED,
        /** One organization, in an indicator that counts organizations. */
        COUNTS,
        COUNTS_NOT
    }

    /**
     * @param share null when it was not counted yet
     * @param single of one organization, not of all below an authority
     */
    static IndicatorCard of(Indicator indicator, Share share, LocalDate day, BigDecimal target, boolean single, String home) {
        State state = state(indicator, share, target, single);
        boolean aims = state == State.BELOW || state == State.REACHED;
        return new IndicatorCard(
                indicator.code(), indicator.title(), state, day,
                share == null ? 0 : share.numerator(), share == null ? null : share.denominator(), state == State.UNCOUNTED || state == State.WRONG_HEADCOUNT ? null : share.percent(),
                target, aims ? share.missing(target) : null, indicator.formula().counted(), home + "/indicators/" + indicator.code());
    }

    private static State state(Indicator indicator, Share share, BigDecimal target, boolean single) {
        if (share == null) {
            return State.UNCOUNTED;
        }
        if (single && indicator.ofOrganizations()) {
            return share.numerator() > 0 ? State.COUNTS : State.COUNTS_NOT;
        }
        if (share.denominator() == null) {
            return State.NO_HEADCOUNT;
        }
        if (!share.isFit()) {
            return State.WRONG_HEADCOUNT;
        }
        if (share.denominator() == 0) {
            return State.NOBODY;
        }
        return target == null ? State.NO_TARGET : share.reaches(target) ? State.REACHED : State.BELOW;
    }

    /** The same, when kinds of organizations have targets of their own. */
    IndicatorCard byKind() {
        return state == State.NO_TARGET
                ? new IndicatorCard(code, title, State.TARGETS_BY_KIND, day, numerator, denominator, percent, target, missing, counted, href)
                : this;
    }

    /** How far a bar of 100 is filled. */
    public BigDecimal bar() {
        return percent == null ? BigDecimal.ZERO : percent.min(BigDecimal.valueOf(100));
    }

    /** Where the target is marked on a bar of 100. */
    public BigDecimal mark() {
        return target == null ? null : target.min(BigDecimal.valueOf(99));
    }
}
