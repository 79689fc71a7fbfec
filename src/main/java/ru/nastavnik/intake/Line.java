package ru.nastavnik.intake;

import java.util.List;
import ru.nastavnik.people.Birth;

/**
 * A row of a list as it was understood.
 *
 * @param number as the spreadsheet counts
 * @param entry a record: what the row tells
 * @param key what doubles are found by; null where no person is meant
 * @param problems because of which it cannot be taken at all
 * @param lacks what is missing for a new record, and does not matter where it is known already
 * @param remarks what is not taken over, though the row is
 */
record Line(int number, Object entry, Key key, List<Problem> problems, List<Problem> lacks, List<Problem> remarks) {

    /** Names in lower case, ё as е, empty where there is none. */
    record Key(String surname, String givenName, String patronymic, Birth birth, boolean minor) {}

    /**
     * @param column where it stands or should stand, counted from 0
     * @param field what it is about
     * @param text in the words of whoever brought the list
     */
    record Problem(int column, Field field, String text) {

        /** As a spreadsheet says it: B7. */
        public String cell(int number) {
            return Columns.letters(column) + number;
        }
    }
}
