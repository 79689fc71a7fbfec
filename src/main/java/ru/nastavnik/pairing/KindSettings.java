package ru.nastavnik.pairing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A kind of mentoring as the curator types it.
 *
 * @param rhythmDays null for a kind without rhythm
 */
record KindSettings(@NotBlank @Size(max = 100) String name, @Min(1) @Max(366) Integer rhythmDays, @NotNull MenteeCount count) {

    static KindSettings of(MentoringKind kind) {
        return new KindSettings(kind.getName(), kind.getRhythmDays(), kind.getMentees());
    }

    MentoringKind toNewKind(int position) {
        return new MentoringKind(name.strip(), rhythmDays, count, position);
    }

    void describe(MentoringKind kind) {
        kind.describe(name.strip(), rhythmDays, count);
    }
}
