package ru.nastavnik.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long months are (Civil Code, 192.3): where the last one has no such day, its last day is the last. */
final class Term {

    private Term() {}

    /** From 1 September a month lasts until the 30th, from 31 January until the end of February. */
    static LocalDate lastDay(LocalDate from, int months) {
        LocalDate same = from.plusMonths(months);
        return same.getDayOfMonth() == from.getDayOfMonth() ? same.minusDays(1) : same;
    }

    /** The least number of months that lasts until the day, at least one. */
    static int months(LocalDate from, LocalDate until) {
        int months = (int) Math.max(1, ChronoUnit.MONTHS.between(from, until));
        while (lastDay(from, months).isBefore(until)) {
            months++;
        }
        return months;
    }
}
