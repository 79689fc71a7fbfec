package ru.nastavnik.intake;

import java.util.List;
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.intake.ImportRows.Kept;

/**
 * A row of a list on a page.
 *
 * @param name of whom or what the row is about; {@code about} tells more
 * @param other the same of the record or the earlier row that it resembles; null for none
 * @param joins whether the record that is there already would enter the register
 * @param changes of the record that is there already
 */
record ShownRow(Kept row, String name, String about, Other other, boolean joins, List<LostUpdate.Change> changes) {

    record Other(String name, String about) {}
}
