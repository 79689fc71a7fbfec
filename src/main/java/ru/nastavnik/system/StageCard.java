package ru.nastavnik.system;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.StageFacts;
import ru.nastavnik.organization.StageFacts.StageFact;
import ru.nastavnik.organization.StageFacts.StageState;
import ru.nastavnik.organization.Standing;

/**
 * A stage of the year on the start page.
 *
 * @param href null when it is not for this visitor
 * @param mark {@code done}, {@code now}, {@code late} or {@code plain}
 * @param word message key of the mark
 * @param facts none when no room knows anything of the stage: then the usual calendar speaks
 */
record StageCard(int number, String href, String mark, String word, List<StageFact> facts) {

    static List<StageCard> of(Standing standing, ProgrammeYear year, LocalDate today, Collection<StageFacts> rooms) {
        var facts = rooms.stream().flatMap(room -> room.stageFacts().stream()).collect(Collectors.groupingBy(StageFact::stage));
        return Arrays.stream(Stage.values()).map(stage -> of(standing, stage, year, today, facts)).toList();
    }

    private static StageCard of(Standing standing, Stage stage, ProgrammeYear year, LocalDate today, Map<Integer, List<StageFact>> all) {
        var facts = all.getOrDefault(stage.number(), List.of());
        String href = standing.may(Right.READ_REGISTERS) ? "/o/" + standing.slug() + stage.page() : null;
        return facts.stream()
                .map(StageFact::state)
                .max(Comparator.naturalOrder())
                .map(worst -> new StageCard(stage.number(), href, mark(worst), "start.state." + word(worst), facts))
                .orElseGet(() -> new StageCard(stage.number(), href, "plain", "start.calendar." + stage.calendar(year, today), facts));
    }

    private static String mark(StageState state) {
        return switch (state) {
            case DONE -> "done";
            case EMPTY -> "plain";
            case RUNNING -> "now";
            case LATE -> "late";
        };
    }

    private static String word(StageState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
