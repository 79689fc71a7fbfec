package ru.nastavnik.matching;

/** Judges two people, known by their places, by one criterion. */
interface Judge {

    /** What a judge says that has nothing to go by and does not count. */
    int SILENT = -1;

    /** What a judge says when one of the two has told nothing. */
    int UNKNOWN = 50;

    Criterion criterion();

    /** 0–100, or {@link #SILENT}. */
    int value(int seeker, int helper);

    /** Asked only where it is not silent. */
    Reason reason(int seeker, int helper, int weight);
}
