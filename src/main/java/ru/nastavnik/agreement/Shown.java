package ru.nastavnik.agreement;

import java.time.LocalDate;

/** Where an agreement stands on a day, as a reader sees it. */
enum Shown {
    /** There is none. */
    NONE("late"),
    DRAFT("plain"),
    SIGNING("now"),
    IN_FORCE("done"),
    ENDS_SOON("warn"),
    OVER("late"),
    ENDED("plain");

    /** Days before the last one of a term. */
    static final int SOON = 30;

    /** Of {@code a}, which may be null, on {@code :today}. */
    static final String SQL = """
            case when a.id is null then 'NONE' when a.state in ('DRAFT', 'SIGNING') then a.state
              when a.state = 'ENDED' and a.ends_on < :today then 'ENDED'
              when a.ends_on < :today then 'OVER' when a.ends_on <= cast(:today as date) + %d then 'ENDS_SOON' else 'IN_FORCE' end""".formatted(SOON);

    /** Of {@code a} on {@code :today}: whether nobody has ended it, or not as yet. */
    static final String NOT_ENDED = "(a.state <> 'ENDED' or a.ends_on >= :today)";

    private final String mark;

    Shown(String mark) {
        this.mark = mark;
    }

    static Shown of(Agreement agreement, LocalDate today) {
        return switch (agreement.getState()) {
            case DRAFT -> DRAFT;
            case SIGNING -> SIGNING;
            case ENDED -> agreement.isEndedOn(today) ? ENDED : ofTerm(agreement.getEndsOn(), today);
            case SIGNED -> ofTerm(agreement.getEndsOn(), today);
        };
    }

    private static Shown ofTerm(LocalDate endsOn, LocalDate today) {
        if (endsOn.isBefore(today)) {
            return OVER;
        }
        return endsOn.isAfter(today.plusDays(SOON)) ? IN_FORCE : ENDS_SOON;
    }

    boolean isInForce() {
        return this == IN_FORCE || this == ENDS_SOON;
    }

    /** How {@code fragments/parts :: mark} shows it. */
    public String mark() {
        return mark;
    }
}
