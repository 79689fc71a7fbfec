package ru.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * How an indicator of one organization — that of the standing — is counted: a pure function of the facts as they are known now, and the day.
 * The rows of the table {@code indicator} choose a formula by its name.
 */
interface Formula {

    String name();

    /**
     * One count for each day, in one statement. Call inside a transaction.
     *
     * @param argument of the indicator; null when it has none
     */
    List<Count> counts(String argument, Collection<LocalDate> days);

    /**
     * The people behind the count of a day, as a query with the parameters {@code :organization}, {@code :day} and {@code :argument}. Its
     * columns: person_id; forms, how many questionnaires the person answered (null where that is not asked); counts, whether the person is
     * in the numerator.
     */
    String people();

    default Counted counted() {
        return Counted.PEOPLE;
    }
}
