package ru.nastavnik.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import ru.nastavnik.intake.ImportRows.Kept;
import ru.nastavnik.sheet.SheetRow;

/** What is peculiar to a kind of list: how its rows are read, what they are compared with, and what they become. */
interface Handling {

    boolean handles(ImportKind kind);

    /** Turns rows of the sheet into what they tell. Asks nothing of the database for a single row. */
    Function<SheetRow, Line> reader(Import list, Locale locale);

    /** Finds out about all rows that can be read whether they are there already; gives each its verdict and a choice. */
    void compare(Import list, Locale locale);

    /** The rows of a page as they are shown: a number of statements that does not grow with theirs. */
    List<ShownRow> show(Import list, List<Kept> rows, Locale locale);

    /** Takes all back, or says why it cannot be. */
    Optional<Refusal> undo(Import list);

    /** The rows because of which it cannot be taken back, as the records are now; not more than {@link HinderedRow#MOST}. */
    List<HinderedRow> hindered(Import list);

    /** @param changed records that somebody changed since; {@code tied}: new ones that others refer to */
    record Refusal(int changed, int tied) {}
}
