package ru.nastavnik.form;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/**
 * Somebody else saved while this form was open: the fields in which the two differ, in words, for a page that shows both side by side.
 * Sending the form again keeps what was typed.
 */
public record LostUpdate(List<Change> changes) {

    /** @param label key of the field's name; {@code theirs} is saved now, {@code yours} was typed */
    public record Change(String label, String theirs, String yours) {}

    /**
     * Compares two editions of a form record, component by component, nested records included.
     *
     * @param prefix of the label keys: a component {@code phone} has the label {@code <prefix>.phone}
     * @param names of what the form holds by id
     */
    public static LostUpdate between(Record theirs, Record yours, String prefix, Map<UUID, String> names, MessageSource messages, Locale locale) {
        var words = new Words(names, messages, locale);
        var changes = new ArrayList<Change>();
        compare(theirs, yours, prefix, words, changes);
        return new LostUpdate(List.copyOf(changes));
    }

    private static void compare(Record theirs, Record yours, String prefix, Words words, List<Change> changes) {
        for (RecordComponent component : theirs.getClass().getRecordComponents()) {
            Object their = read(component, theirs);
            Object your = read(component, yours);
            if (their instanceof Record theirPart && your instanceof Record yourPart) {
                compare(theirPart, yourPart, prefix, words, changes);
            } else if (!Objects.equals(words.of(their), words.of(your))) {
                changes.add(new Change(prefix + "." + component.getName(), words.of(their), words.of(your)));
            }
        }
    }

    private static Object read(RecordComponent component, Record of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Words(Map<UUID, String> names, MessageSource messages, Locale locale) {

        String of(Object value) {
            if (value instanceof Collection<?> values) {
                return values.stream().map(this::of).filter(word -> !word.isEmpty()).sorted().collect(Collectors.joining(", "));
            }
            if (value instanceof Record part) {
                return List.of(part.getClass().getRecordComponents()).stream()
                        .map(component -> of(read(component, part)))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" · "));
            }
            if (value instanceof Enum<?> constant) {
                return messages.getMessage(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), null, locale);
            }
            if (value instanceof LocalDate day) {
                return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
            }
            if (value instanceof UUID id) {
                return names.getOrDefault(id, "");
            }
            return value == null ? "" : value.toString().strip();
        }
    }
}
