package ru.nastavnik.decree;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Which decrees are to be cancelled.
 *
 * @param key of this very form, so that it makes one decree however often it is sent
 */
record CancellationForm(@NotEmpty List<UUID> targets, @NotNull UUID key) {

    CancellationForm {
        targets = targets == null ? List.of() : targets.stream().filter(Objects::nonNull).distinct().toList();
    }
}
