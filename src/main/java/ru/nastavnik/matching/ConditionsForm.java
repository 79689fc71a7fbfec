package ru.nastavnik.matching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Conditions as the curator fills them in.
 *
 * @param languages separated by commas
 * @param howMany mentors that a mentee should have, or the smallest group that a mentor takes
 */
record ConditionsForm(
        Set<DayOfWeek> days, Set<Place> places, @Size(max = 200) String languages, Set<UUID> likes, @NotNull @Min(1) @Max(30) Integer howMany) {

    ConditionsForm {
        days = known(days);
        places = known(places);
        likes = known(likes);
    }

    private static <T> Set<T> known(Set<T> chosen) {
        return chosen == null ? Set.of() : chosen.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    static ConditionsForm of(PersonalConditions saved, Side side) {
        Conditions conditions = saved.getConditions();
        return new ConditionsForm(
                conditions.days(), conditions.places(), conditions.languages().stream().sorted().collect(Collectors.joining(", ")), conditions.likes(),
                side == Side.MENTEE ? saved.getMentorsWanted() : saved.getSmallestGroup());
    }

    /** @param possible models and kinds that the organization has */
    Conditions toConditions(Set<UUID> possible) {
        return new Conditions(
                days, places, spoken(), likes.stream().filter(possible::contains).collect(Collectors.toSet()));
    }

    private Set<String> spoken() {
        return languages == null
                ? Set.of()
                : Arrays.stream(languages.split("[,;\\n]")).map(String::strip).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
