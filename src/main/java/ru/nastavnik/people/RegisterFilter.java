package ru.nastavnik.people;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.nastavnik.sheet.ClassNotation;

/**
 * What of a register is shown, as it stands in an address. The searched words are kept apart from it: they are personal data and stay out of
 * addresses.
 *
 * @param state names of states of the register, any of which will do; empty for all
 * @param form ids of forms of mentoring, any of which will do; empty for all
 * @param consent MISSING for those who lack one
 * @param source from whom a request came, any of which will do; empty for all
 * @param schoolClass in its one form; null for all
 * @param topic a competence offered or a topic asked for; null for all
 * @param after id of the last row of the page before
 */
record RegisterFilter(
        Set<String> state, Set<UUID> form, ConsentFilter consent, Set<RequestSource> source, String schoolClass, String topic, Boolean archived,
        RegisterOrder sort, UUID after) {

    static final RegisterFilter ALL = new RegisterFilter(null, null, null, null, null, null, null, null, null);

    enum ConsentFilter {
        COMPLETE,
        MISSING,
        /** A needed one runs out within a month. */
        EXPIRING
    }

    RegisterFilter {
        state = known(state);
        form = known(form);
        source = known(source);
        schoolClass = schoolClass == null ? null : PersonForm.blankToNull(ClassNotation.of(schoolClass));
        topic = PersonForm.blankToNull(topic);
        archived = Boolean.TRUE.equals(archived);
        sort = sort == null ? RegisterOrder.NAME : sort;
    }

    private static <T> Set<T> known(Set<T> values) {
        return values == null
                ? Set.of()
                : values.stream().filter(value -> value != null && !value.equals("")).collect(Collectors.toUnmodifiableSet());
    }

    /** What {@link #query} wrote; of an old one, whatever is not understood any more is left out. */
    static RegisterFilter parse(String query) {
        return new RegisterFilter(
                values(query, "state", Function.identity()), values(query, "form", UUID::fromString),
                value(query, "consent", ConsentFilter::valueOf), values(query, "source", RequestSource::valueOf),
                value(query, "schoolClass", Function.identity()), value(query, "topic", Function.identity()),
                value(query, "archived", Boolean::valueOf), value(query, "sort", RegisterOrder::valueOf), null);
    }

    private static <T> T value(String query, String name, Function<String, T> read) {
        return values(query, name, read).stream().findFirst().orElse(null);
    }

    private static <T> Set<T> values(String query, String name, Function<String, T> read) {
        var values = new LinkedHashSet<T>();
        for (String part : query.split("&")) {
            if (part.startsWith(name + "=")) {
                try {
                    values.add(read.apply(URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8)));
                } catch (IllegalArgumentException e) {
                    continue; // a state or a form that is no more
                }
            }
        }
        return values;
    }

    /** The part of an address behind the question mark, without the page; the same for equal filters. */
    public String query() {
        var parts = new ArrayList<String>();
        add(parts, "sort", List.of(sort));
        add(parts, "state", state);
        add(parts, "form", form);
        add(parts, "consent", Arrays.asList(consent));
        add(parts, "source", source);
        add(parts, "schoolClass", Arrays.asList(schoolClass));
        add(parts, "topic", Arrays.asList(topic));
        add(parts, "archived", Arrays.asList(archived ? true : null));
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, Collection<?> values) {
        values.stream()
                .filter(Objects::nonNull)
                .map(value -> name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8))
                .sorted()
                .forEach(parts::add);
    }

    RegisterFilter onlyUnmatched() {
        return new RegisterFilter(RegisterKind.unmatched(), form, consent, source, schoolClass, topic, false, sort, after);
    }

    RegisterFilter fromTheStart() {
        return new RegisterFilter(state, form, consent, source, schoolClass, topic, archived, sort, null);
    }

    /** Whatever the facet is: so that its values can be counted beside the rest of the filter. */
    RegisterFilter without(Facet facet) {
        return new RegisterFilter(
                facet == Facet.STATE ? null : state, facet == Facet.FORM ? null : form, facet == Facet.CONSENT ? null : consent,
                facet == Facet.SOURCE ? null : source, schoolClass, topic, archived, sort, null);
    }

    public boolean isNarrow() {
        return !state.isEmpty() || !form.isEmpty() || consent != null || !source.isEmpty() || schoolClass != null || topic != null || archived;
    }
}
