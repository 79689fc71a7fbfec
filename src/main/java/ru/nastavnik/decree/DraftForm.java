package ru.nastavnik.decree;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.UUID;

/**
 * Which pairs enter a decree.
 *
 * @param key of this very form, so that it makes one decree however often it is sent
 */
record DraftForm(@NotEmpty List<UUID> pairs, UUID key) {

    DraftForm {
        pairs = pairs == null ? List.of() : pairs.stream().distinct().toList();
    }
}
