package ru.nastavnik.system;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.nastavnik.organization.OrganizationBelow;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.OverviewFigures;

/**
 * The organizations below an authority with the figures of all rooms, by kind.
 *
 * @param columns figure names; the figures of rows and sums stand in their order
 */
record OverviewTable(List<String> columns, List<Group> groups, Sums total) {

    /** How people read them; what a later room adds stands behind, by its name. */
    private static final List<String> ORDER = List.of("mentees", "mentors", "pairs", "paired", "decrees");

    /** Organizations of one kind. */
    record Group(OrganizationKind kind, List<Row> rows, Sums sums) {}

    record Row(OrganizationBelow organization, List<Long> figures) {}

    /** @param counted how many of the organizations entered their headcounts */
    record Sums(int organizations, int counted, long students, List<Long> figures) {}

    static OverviewTable of(List<OrganizationBelow> organizations, Collection<OverviewFigures> rooms) {
        var figures = new TreeMap<String, Map<UUID, Long>>(
                Comparator.comparing((String name) -> ORDER.contains(name) ? ORDER.indexOf(name) : ORDER.size()).thenComparing(name -> name));
        rooms.forEach(room -> figures.putAll(room.overviewFigures()));
        var rows = organizations.stream().map(organization -> row(organization, figures.values())).toList();
        var groups = rows.stream()
                .collect(Collectors.groupingBy(row -> row.organization().kind(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(kind -> new Group(kind.getKey(), kind.getValue(), sum(kind.getValue(), figures.size())))
                .toList();
        return new OverviewTable(List.copyOf(figures.keySet()), groups, sum(rows, figures.size()));
    }

    private static Row row(OrganizationBelow organization, Collection<Map<UUID, Long>> figures) {
        return new Row(organization, figures.stream().map(column -> column.getOrDefault(organization.id(), 0L)).toList());
    }

    private static Sums sum(List<Row> rows, int columns) {
        var students = rows.stream().map(row -> row.organization().students()).filter(number -> number != null).toList();
        return new Sums(
                rows.size(), students.size(), students.stream().mapToLong(Integer::longValue).sum(),
                IntStream.range(0, columns).mapToObj(column -> rows.stream().mapToLong(row -> row.figures().get(column)).sum()).toList());
    }
}
