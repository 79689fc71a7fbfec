package ru.nastavnik.form;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
public record LostUpdate(List<Change> changes, List<Field> same) {

    /** As pages write days. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu");

    public LostUpdate(List<Change> changes) {
        this(changes, List.of());
    }

    /** What both editions have alike, as a form sends it. */
    public record Field(String name, String value) {}

    /**
     * A field in which two editions differ; {@code theirs} is saved now, {@code yours} was typed.
     *
     * @param name of the field in a form, {@code person.surname}; null where only words are known, so that nothing can be chosen
     * @param label in words
     * @param theirValue as a form sends it, like {@code yourValue}; several are separated by commas
     */
    public record Change(String name, String label, String theirs, String yours, String theirValue, String yourValue) {

        public Change(String label, String theirs, String yours) {
            this(null, label, theirs, yours, null, null);
        }
    }

    /**
     * Compares two editions of a form record, component by component, nested records and rows included.
     *
     * @param prefix of message keys: a component {@code sex} is named by {@code <prefix>.sex}, its value by {@code <prefix>.sex.MALE}
     * @param names of what the form holds by id
     */
    public static LostUpdate between(Record theirs, Record yours, String prefix, Map<UUID, String> names, MessageSource messages, Locale locale) {
        var found = new LostUpdate(new ArrayList<>(), new ArrayList<>());
        compare("", "", theirs, yours, new Words(prefix, names, messages, locale), found);
        return found;
    }

    /** @param path of the record within the form; {@code row} what its labels begin with */
    private static void compare(String path, String row, Record theirs, Record yours, Words words, LostUpdate found) {
        for (RecordComponent component : (theirs == null ? yours : theirs).getClass().getRecordComponents()) {
            String name = path + component.getName();
            Object their = theirs == null ? null : read(component, theirs);
            Object your = yours == null ? null : read(component, yours);
            if (isNested(their) || isNested(your)) {
                compare(name + ".", row, (Record) their, (Record) your, words, found);
            } else if (isRows(their) || isRows(your)) {
                compareRows(name, component.getName(), rows(their), rows(your), words, found);
            } else {
                String theirWords = words.of(component.getName(), their);
                String yourWords = words.of(component.getName(), your);
                if (!theirWords.equals(yourWords)) {
                    found.changes.add(new Change(name, row + words.label(component.getName()), theirWords, yourWords, sent(their), sent(your)));
                } else {
                    found.same.add(new Field(name, sent(your)));
                }
            }
        }
    }

    private static void compareRows(String path, String component, List<?> theirs, List<?> yours, Words words, LostUpdate found) {
        for (int at = 0; at < Math.max(theirs.size(), yours.size()); at++) {
            compare(
                    "%s[%d].".formatted(path, at), "%s, %d: ".formatted(words.label(component), at + 1),
                    at < theirs.size() ? (Record) theirs.get(at) : null, at < yours.size() ? (Record) yours.get(at) : null, words, found);
        }
    }

    private static boolean isNested(Object value) {
        return value instanceof Record && !(value instanceof Worded);
    }

    private static boolean isRows(Object value) {
        return value instanceof List<?> rows && !rows.isEmpty() && rows.get(0) instanceof Record;
    }

    private static List<?> rows(Object value) {
        return value instanceof List<?> rows ? rows : List.of();
    }

    private static String sent(Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(LostUpdate::sent).sorted().collect(Collectors.joining(","));
        }
        return value instanceof Enum<?> constant ? constant.name() : value == null ? "" : value.toString();
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
            if (value instanceof Enum<?> constant) {
                return label(field + "." + constant.name());
            }
            if (value instanceof Worded worded) {
                return worded.words(locale);
            }
            if (value instanceof LocalDate day) {
                return DAY.localizedBy(locale).format(day);
            }
            if (value instanceof UUID id) {
                return names.getOrDefault(id, "");
            }
            return value == null ? "" : value.toString().strip();
        }
    }
}
