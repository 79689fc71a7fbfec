package ru.nastavnik.pairing;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;

/**
 * What a pair agrees on, apart from who it is.
 *
 * @param model null when none is chosen
 * @param goal null when none is set
 * @param rhythmDays at least one meeting in so many days; null: as the kinds say
 */
record Terms(MentoringModel model, Set<MentoringKind> kinds, String goal, Period period, Integer rhythmDays) {

    /** Once in two weeks (S3). */
    static final int USUAL_RHYTHM = 14;

    public Terms {
        kinds = Set.copyOf(kinds);
    }

    /** None when a kind without rhythm is among them (domain: speed and situational); otherwise as asked, or the closest of the kinds. */
    Integer rhythm() {
        if (kinds.stream().anyMatch(kind -> kind.getRhythmDays() == null)) {
            return null;
        }
        return rhythmDays != null ? rhythmDays : closest(kinds);
    }

    private static int closest(Collection<MentoringKind> kinds) {
        return kinds.stream().map(MentoringKind::getRhythmDays).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(USUAL_RHYTHM);
    }
}
