package ru.nastavnik.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** A section of the roadmap with its activities, as pages show it. {@code task} and {@code stage} may be null. */
record SectionRow(UUID id, int position, String title, String task, Integer stage, List<ActivityRow> activities) {

    SectionRow(UUID id, int position, String title, String task, Integer stage) {
        this(id, position, title, task, stage, new ArrayList<>());
    }

    SectionRow only(Predicate<ActivityRow> wanted) {
        return new SectionRow(id, position, title, task, stage, activities.stream().filter(wanted).toList());
    }
}
