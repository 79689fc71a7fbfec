package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;

/** How busy a mentor is. */
final class Load {

    private Load() {}

    /** The most mentees that the pairs make on any one day of the period. */
    static int mostOnADay(Collection<Pair> pairs, Period period) {
        return daysToLookAt(pairs, period).mapToInt(day -> pairs.stream().mapToInt(pair -> pair.menteesOn(day)).sum()).max().orElse(0);
    }

    /** The load only grows on a day when a pair starts. */
    private static Stream<LocalDate> daysToLookAt(Collection<Pair> pairs, Period period) {
        return Stream.concat(Stream.of(period.startsOn()), pairs.stream().map(pair -> pair.getPeriod().startsOn()).filter(period::includes));
    }
}
