package ru.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.Collection;

/** Days on their way into a statement. */
final class Days {

    private Days() {}

    /** As a parameter that is written {@code cast(:days as date[])}; the driver knows no arrays of dates. */
    static String[] array(Collection<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }
}
