package ru.nastavnik.decree;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import ru.nastavnik.pairing.EndReason;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.Period;

/**
 * What a decree is to change in an earlier one.
 *
 * @param key of this very form, so that it makes one decree however often it is sent
 * @param rows as they were sent, for errors name their places: one that was not is null
 */
record AmendmentForm(@NotNull UUID key, @Valid List<Row> rows) {

    private static final Pattern ROW = Pattern.compile("rows\\[(\\d+)](.*)");

    AmendmentForm {
        rows = rows == null ? List.of() : rows.stream().toList();
    }

    static AmendmentForm of(List<PairLine> lines) {
        return new AmendmentForm(UUID.randomUUID(), lines.stream().map(line -> new Row(line.id(), Fate.STAYS, line.period().endsOn())).toList());
    }

    /** As of these pairs: meanwhile one may have ended, and another one work again. */
    AmendmentForm about(List<PairLine> lines) {
        Map<UUID, Row> typed = sent().filter(row -> row.pair() != null).collect(Collectors.toMap(Row::pair, Function.identity(), (one, again) -> one));
        return new AmendmentForm(key, of(lines).rows().stream().map(row -> typed.getOrDefault(row.pair(), row)).toList());
    }

    /** These errors, each at the place of its row in the edition; those of rows that are gone are left out. */
    BindingResult moved(BindingResult errors, AmendmentForm edition) {
        var moved = new BeanPropertyBindingResult(edition, errors.getObjectName());
        List<UUID> from = places();
        List<UUID> to = edition.places();
        for (FieldError error : errors.getFieldErrors()) {
            Matcher row = ROW.matcher(error.getField());
            int place = row.matches() ? to.indexOf(from.get(Integer.parseInt(row.group(1)))) : -1;
            if (place >= 0 || !row.matches()) {
                String field = row.matches() ? "rows[" + place + "]" + row.group(2) : error.getField();
                moved.addError(new FieldError(
                        error.getObjectName(), field, error.getRejectedValue(), error.isBindingFailure(), error.getCodes(), error.getArguments(), error.getDefaultMessage()));
            }
        }
        return moved;
    }

    /** Pairs with which something is to happen. */
    List<UUID> changed() {
        return changes().stream().map(PairChange::pairId).toList();
    }

    List<UUID> pairs() {
        return places().stream().filter(Objects::nonNull).toList();
    }

    /** The pair of each row, null where it is not known. */
    private List<UUID> places() {
        return rows.stream().map(row -> row == null ? null : row.pair()).toList();
    }

    private Stream<Row> sent() {
        return rows.stream().filter(Objects::nonNull);
    }

    /** Each new last day is to come, none is forgotten, and none is too far. Of a form without gaps. @param lines of the pairs */
    void check(LocalDate today, List<PairLine> lines, Errors errors) {
        Map<UUID, LocalDate> firstDays = lines.stream().collect(Collectors.toMap(PairLine::id, line -> line.period().startsOn()));
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            if (row.fate() == Fate.UNTIL && (row.endsOn() == null || row.endsOn().isBefore(today))) {
                errors.rejectValue("rows[" + at + "].endsOn", "decree.amend.endsOn.future");
            } else if (row.fate() == Fate.UNTIL && firstDays.containsKey(row.pair()) && Period.isTooLong(firstDays.get(row.pair()), row.endsOn())) {
                errors.rejectValue("rows[" + at + "].endsOn", "decree.amend.endsOn.tooLong");
            }
        }
    }

    List<PairChange> changes() {
        return sent().filter(row -> row.fate() != null && row.fate() != Fate.STAYS).map(Row::change).toList();
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
