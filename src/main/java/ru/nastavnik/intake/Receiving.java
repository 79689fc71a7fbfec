package ru.nastavnik.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.intake.ImportFiles.Brought;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.MentorState;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.sheet.PackedRows;
import ru.nastavnik.sheet.SheetRow;

/** Takes a list in: whether it can be read at all, and what its columns may be. */
@Service
class Receiving {

    /** So many rows are shown of a list whose columns are looked at. */
    private static final int TOP = 40;

    private final Imports imports;
    private final ImportFiles files;
    private final ImportRows rows;
    private final RememberedHeadings remembered;
    private final TransactionOperations transaction;
    private final Clock clock;

    Receiving(Imports imports, ImportFiles files, ImportRows rows, RememberedHeadings remembered, TransactionOperations transaction, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.rows = rows;
        this.remembered = remembered;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The whole list is read before anything is kept of it; afterwards nobody has to do with the file any more.
     *
     * @param instead the list that this one corrects, which is then cancelled; null for none
     * @throws ru.nastavnik.sheet.UnreadableSheet with what to tell whoever brought it
     */
    UUID receive(ImportKind kind, Brought brought, Occupation occupation, MentorState state, UUID instead) {
        var top = new ArrayList<SheetRow>();
        var packed = PackedRows.of(packing -> ReadAhead.<SheetRow>portions(portions -> read(brought, portions), portion -> portion.forEach(row -> {
            if (top.size() < TOP) {
                top.add(row);
            }
            packing.accept(row);
        })));
        return transaction.execute(status -> {
            var list = new Import(
                    kind, brought.name(), Headings.recognize(kind, top, remembered.of(kind)), Standing.require().account(), clock.instant());
            list.assume(occupation, state);
            imports.saveAndFlush(list);
            files.keep(list.getId(), packed, List.copyOf(top));
            if (instead != null) {
                imports.lock(instead).filter(former -> former.getState().isOpen() && former.getKind() == kind).ifPresent(this::cancel);
            }
            return list.getId();
        });
    }

    private static void read(Brought brought, Consumer<List<SheetRow>> portions) {
        var portion = new Portion<>(portions);
        brought.read(portion);
        portion.end();
    }

    /** Nothing of it is kept but that it was there. */
    void cancel(Import list) {
        list.finish(ImportState.CANCELLED, clock.instant());
        list.wipe();
        rows.remove(list.getId());
        files.forget(list.getId());
    }
}
