package ru.nastavnik.intake;

import java.util.function.IntConsumer;

/** A kind of list that is written into the records while nobody waits for the page. */
interface WrittenBehind extends Handling {

    /** Whether the records are no longer as the check saw them. */
    boolean isOutdated(Import list);

    /** Writes all rows by what was chosen. @param progress is told how many are done, and throws when it is enough */
    void apply(Import list, IntConsumer progress);
}
