package ru.nastavnik.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import ru.nastavnik.intake.HeadcountHandling.Counts;
import ru.nastavnik.organization.Headcount;
import ru.nastavnik.organization.HeadcountForm;
import ru.nastavnik.sheet.SheetRow;

/** Reads rows of a list of headcounts; columns that it does not have tell nothing. */
final class HeadcountReader implements Function<SheetRow, Line> {

    private final Columns columns;
    private final HeadcountRules rules;
    private final MessageSource messages;
    private final int thisYear;
    private final Locale locale;

    HeadcountReader(Columns columns, HeadcountRules rules, MessageSource messages, int thisYear, Locale locale) {
        this.columns = columns;
        this.rules = rules;
        this.messages = messages;
        this.thisYear = thisYear;
        this.locale = locale;
    }

    @Override
    public Line apply(SheetRow row) {
        var reading = new Reading(columns, row, messages, locale);
        Integer year = reading.value(Field.YEAR, HeadcountReader::year, "import.problem.year");
        if (year == null && !reading.isFaulty(Field.YEAR)) {
            reading.note(Field.YEAR, "jakarta.validation.constraints.NotBlank.message");
        }
        if (year != null && (year < Headcount.FIRST_YEAR || year > thisYear)) {
            reading.note(Field.YEAR, "import.problem.year-range", Integer.toString(Headcount.FIRST_YEAR), Integer.toString(thisYear));
        }
        var form = new HeadcountForm(
                digits(reading, Field.STUDENTS), digits(reading, Field.STUDENTS_10_19), digits(reading, Field.TEACHERS),
                digits(reading, Field.YOUNG_SPECIALISTS), digits(reading, Field.PARTNERS));
        var findings = rules.read(columns, form, locale);
        var problems = new ArrayList<>(reading.problems());
        problems.addAll(findings.wrong());
        return new Line(row.number(), new Counts(year, form), null, problems, findings.missing(), List.of());
    }

    /** Also «2025 год». */
    private static Optional<Integer> year(String text) {
        return text.matches("\\d{4}(\\D.*)?") ? Optional.of(Integer.valueOf(text.substring(0, 4))) : Optional.empty();
    }

    /** Thousands may be set apart by spaces. */
    private static String digits(Reading reading, Field field) {
        String text = reading.text(field);
        return text == null ? null : text.replaceAll("[\\s\\p{Z}]", "");
    }
}
