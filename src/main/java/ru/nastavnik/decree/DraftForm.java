package ru.nastavnik.decree;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.UUID;

/** Which pairs enter a decree. */
record DraftForm(@NotEmpty List<UUID> pairs) {

    DraftForm {
        pairs = pairs == null ? List.of() : pairs.stream().distinct().toList();
    }
}
