package ru.nastavnik.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import ru.nastavnik.intake.Line.Problem;
import ru.nastavnik.sheet.SheetRow;

/** One row while it is being read: its cells by what they mean, and what is wrong with them. */
final class Reading {

    private final Columns columns;
    private final SheetRow row;
    private final MessageSource messages;
    private final Locale locale;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();

    Reading(Columns columns, SheetRow row, MessageSource messages, Locale locale) {
        this.columns = columns;
        this.row = row;
        this.messages = messages;
        this.locale = locale;
    }

    /** Null when the cell is empty. */
    String text(Field field) {
        return columns.cell(row, field);
    }

    /** What a cell says once it is read; null when it is empty, and when it cannot be read: then that is noted. */
    <T> T value(Field field, Function<String, Optional<T>> reader, String problem) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        var value = reader.apply(text);
        if (value.isEmpty()) {
            note(field, problem, text);
        }
        return value.orElse(null);
    }

    Integer number(Field field) {
        return value(field, text -> text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(), "import.problem.number");
    }

    void note(Field field, String message, Object... arguments) {
        problems.add(problem(field, words(message, arguments)));
    }

    /** What is left out of the cell hinders nobody. */
    void remark(Field field, String message, Object... arguments) {
        remarks.add(problem(field, words(message, arguments)));
    }

    /** Where the field has no column, its place is beside the name. */
    Problem problem(Field field, String text) {
        return new Problem(columns.columnOf(field, Field.FULL_NAME, Field.SURNAME), field, text);
    }

    String words(String message, Object... arguments) {
        return messages.getMessage(message, arguments, locale);
    }

    boolean isFaulty(Field field) {
        return problems.stream().anyMatch(problem -> problem.field() == field);
    }

    List<Problem> remarks() {
        return List.copyOf(remarks);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
