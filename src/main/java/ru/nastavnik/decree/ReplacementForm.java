package ru.nastavnik.decree;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import ru.nastavnik.pairing.EndReason;

/**
 * Which pair takes the place of another, and why.
 *
 * @param key of this very form, so that it makes one decree however often it is sent
 */
record ReplacementForm(@NotNull UUID pair, @NotNull UUID successor, @NotNull EndReason reason, @NotNull UUID key) {

    static ReplacementForm blank(UUID pair, EndReason reason) {
        return new ReplacementForm(pair, null, reason, UUID.randomUUID());
    }
}
