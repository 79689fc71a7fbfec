package ru.nastavnik.decree;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;
import ru.nastavnik.pairing.EndReason;
import ru.nastavnik.pairing.PairLine;

/**
 * What a decree is to change in an earlier one.
 *
 * @param key of this very form, so that it makes one decree however often it is sent
 */
record AmendmentForm(@NotNull UUID key, @Valid List<Row> rows) {

    AmendmentForm {
        rows = rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    static AmendmentForm of(List<PairLine> lines) {
        return new AmendmentForm(UUID.randomUUID(), lines.stream().map(line -> new Row(line.id(), Fate.STAYS, line.period().endsOn())).toList());
    }

    /** Whether the rows are still those of the pairs: meanwhile one may have ended. */
    boolean isAbout(List<PairLine> lines) {
        return rows.stream().map(Row::pair).toList().equals(lines.stream().map(PairLine::id).toList());
    }

    /** Each new last day is to come, and none is forgotten. */
    void check(LocalDate today, Errors errors) {
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            if (row.fate() == Fate.UNTIL && (row.endsOn() == null || row.endsOn().isBefore(today))) {
                errors.rejectValue("rows[" + at + "].endsOn", "decree.amend.endsOn.future");
            }
        }
    }

    List<PairChange> changes() {
        return rows.stream().filter(row -> row.fate() != null && row.fate() != Fate.STAYS).map(Row::change).toList();
    }

    /** What becomes of a pair. */
    enum Fate {
        STAYS,
        OUT,
        UNTIL
    }

    record Row(@NotNull UUID pair, Fate fate, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate endsOn) {

        private PairChange change() {
            return fate == Fate.OUT ? PairChange.leftOut(pair, EndReason.DECREE) : PairChange.until(pair, endsOn);
        }
    }
}
