package ru.nastavnik.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.intake.ImportFiles.Brought;
import ru.nastavnik.sheet.SheetRow;

/** The dry run: looks at every row of a list, says all that is wrong, and what would become of the rest. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Checking {

    private final ImportFiles files;
    private final ImportRows rows;
    private final RowChoices choices;
    private final Handlings handlings;

    Checking(ImportFiles files, ImportRows rows, RowChoices choices, Handlings handlings) {
        this.files = files;
        this.rows = rows;
        this.choices = choices;
        this.handlings = handlings;
    }

    /** What somebody chose at an earlier check holds where the row still resembles the same. */
    void check(Import list, Locale locale) {
        var made = choices.made(list.getId());
        rows.remove(list.getId());
        var handling = handlings.of(list);
        read(list, handling.reader(list, locale));
        handling.compare(list, locale);
        choices.makeAgain(list.getId(), made);
        list.become(ImportState.CHECKED);
    }

    private void read(Import list, Function<SheetRow, Line> reader) {
        var brought = files.of(list);
        ReadAhead.portions(portions -> read(brought, list.columns(), reader, portions), portion -> rows.add(list.getId(), portion));
    }

    private static void read(Brought brought, Columns columns, Function<SheetRow, Line> reader, Consumer<List<Line>> portions) {
        var portion = new ArrayList<Line>();
        brought.read(row -> {
            if (row.number() > columns.headingRow() && columns.tell(row)) {
                portion.add(reader.apply(row));
            }
            if (portion.size() == ImportRows.PORTION) {
                portions.accept(List.copyOf(portion));
                portion.clear();
            }
        });
        if (!portion.isEmpty()) {
            portions.accept(portion);
        }
    }
}
