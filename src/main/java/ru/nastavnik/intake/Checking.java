package ru.nastavnik.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.sheet.PackedRows;
import ru.nastavnik.sheet.SheetRow;

/** The dry run: looks at every row of a list, says all that is wrong, and what would become of the rest. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Checking {

    private final ImportFiles files;
    private final ImportRows rows;
    private final RowChoices choices;
    private final Handlings handlings;
    private final Remarks remarks;
    private final MessageSource messages;

    Checking(ImportFiles files, ImportRows rows, RowChoices choices, Handlings handlings, Remarks remarks, MessageSource messages) {
        this.files = files;
        this.rows = rows;
        this.choices = choices;
        this.handlings = handlings;
        this.remarks = remarks;
        this.messages = messages;
    }

    /** What somebody chose at an earlier check holds where the row still resembles the same. */
    void check(Import list, Locale locale) {
        var made = choices.made(list.getId());
        rows.remove(list.getId());
        var handling = handlings.of(list);
        remarks.keep(list.getId(), read(list, handling.reader(list, locale), locale));
        handling.compare(list, locale);
        choices.makeAgain(list.getId(), made);
        list.become(ImportState.CHECKED);
    }

    private List<Remark> read(Import list, Function<SheetRow, Line> reader, Locale locale) {
        var brought = files.of(list.getId());
        var found = new ArrayList<Remark>();
        Consumer<Remark> noting = remark -> {
            if (found.size() < Remarks.MOST) {
                found.add(remark);
            }
        };
        ReadAhead.<Line>portions(portions -> read(brought, list.columns(), told(list.columns(), reader, noting, locale), portions), portion -> rows.add(list.getId(), portion));
        return found;
    }

    /** Empty for a row that is none of the list. */
    private Function<SheetRow, Optional<Line>> told(Columns columns, Function<SheetRow, Line> reader, Consumer<Remark> noting, Locale locale) {
        return row -> {
            var aside = Asides.reason(columns, row);
            if (aside.isPresent()) {
                noting.accept(new Remark(row.number(), null, messages.getMessage(aside.get(), null, locale)));
                return Optional.empty();
            }
            if (!columns.tell(row)) {
                return Optional.empty();
            }
            var line = reader.apply(row);
            line.remarks().forEach(remark -> noting.accept(new Remark(row.number(), remark.column(), remark.text())));
            return Optional.of(line);
        };
    }

    private static void read(PackedRows brought, Columns columns, Function<SheetRow, Optional<Line>> reader, Consumer<List<Line>> portions) {
        var portion = new Portion<>(portions);
        brought.each(row -> {
            if (row.number() > columns.headingRow()) {
                reader.apply(row).ifPresent(portion);
            }
        });
        portion.end();
    }
}
