package ru.nastavnik.form;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/**
 * Somebody else saved while this form was open: the fields in which the two differ, in words, for a page that shows both side by side.
 * Sending the form again keeps what was typed.
 */
public record LostUpdate(List<Change> changes) {

    /** @param label name of the field; {@code theirs} is saved now, {@code yours} was typed */
    public record Change(String label, String theirs, String yours) {}

    /**
     * Compares two editions of a form record, component by component, nested records included.
     *
     * @param prefix of message keys: a component {@code sex} is named by {@code <prefix>.sex}, its value by {@code <prefix>.sex.MALE}
     * @param names of what the form holds by id
     */
    public static LostUpdate between(Record theirs, Record yours, String prefix, Map<UUID, String> names, MessageSource messages, Locale locale) {
        var changes = new ArrayList<Change>();
        compare(theirs, yours, new Words(prefix, names, messages, locale), changes);
        return new LostUpdate(List.copyOf(changes));
    }

    private static void compare(Record theirs, Record yours, Words words, List<Change> changes) {
        for (RecordComponent component : theirs.getClass().getRecordComponents()) {
            Object their = read(component, theirs);
            Object your = read(component, yours);
            if (their instanceof Record theirPart && your instanceof Record yourPart) {
                compare(theirPart, yourPart, words, changes);
                continue;
            }
            String theirWords = words.of(component.getName(), their);
            String yourWords = words.of(component.getName(), your);
            if (!theirWords.equals(yourWords)) {
                changes.add(new Change(words.label(component.getName()), theirWords, yourWords));
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

    private record Words(String prefix, Map<UUID, String> names, MessageSource messages, Locale locale) {

        String label(String field) {
            return messages.getMessage(prefix + "." + field, null, locale);
        }

        String of(String field, Object value) {
            if (value instanceof Collection<?> values) {
                return values.stream().map(one -> of(field, one)).filter(word -> !word.isEmpty()).sorted().collect(Collectors.joining(", "));
            }
            if (value instanceof Record part) {
                return Arrays.stream(part.getClass().getRecordComponents())
                        .map(component -> of(component.getName(), read(component, part)))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" · "));
            }
            if (value instanceof Enum<?> constant) {
                return label(field + "." + constant.name());
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
