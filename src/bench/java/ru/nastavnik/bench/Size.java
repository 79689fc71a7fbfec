package ru.nastavnik.bench;

import java.time.Duration;

/**
 * How much is filled and measured; each is a system property, {@code -Dbench.schools=20} for a quick look.
 *
 * @param schools with people in them
 * @param people of each, in both registers
 * @param counted schools that have only figures, for the pages of a region
 * @param warmUp rounds before those that are measured; more of a few pages, for what all pages have in common is compiled later then
 * @param rounds that are measured; a figure is their median
 * @param requests of each page in a round
 * @param atOnce how many requests are under way at a time
 */
record Size(int schools, int people, int counted, int warmUp, int rounds, int requests, int atOnce) {

    /** The application's daily work begins a minute after its start; it must not fall among what is measured. */
    static final Duration DAILY_WORK_BEGUN = Duration.ofSeconds(75);

    private static final String ONLY = System.getProperty("bench.only", "");

    static Size asked() {
        return new Size(
                of("schools", 100), of("people", 1000), of("counted", 900), of("warmUp", ONLY.isEmpty() ? 30 : 60), of("rounds", 7), of("requests", 400),
                of("atOnce", 4));
    }

    /** {@code -Dbench.only=survey} measures only what bears this in its name. */
    static boolean isAsked(String figure) {
        return figure.contains(ONLY);
    }

    private static int of(String name, int usual) {
        return Integer.getInteger("bench." + name, usual);
    }
}
