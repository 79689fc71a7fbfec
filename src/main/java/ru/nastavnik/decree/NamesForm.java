package ru.nastavnik.decree;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The names of a decree in its cases. */
record NamesForm(@Valid List<Row> rows) {

    NamesForm {
        rows = rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    Optional<Row> of(UUID person) {
        return rows.stream().filter(row -> person.equals(row.person())).findFirst();
    }

    record Row(@NotNull UUID person, @Size(max = NameForm.LENGTH) String accusative, @Size(max = NameForm.LENGTH) String instrumental) {

        /** An empty one is again what the rules make of the name. */
        NameForm corrected(NameForm made) {
            return new NameForm(typed(accusative, made.accusative()), typed(instrumental, made.instrumental()));
        }

        private static String typed(String typed, String otherwise) {
            return typed == null || typed.isBlank() ? otherwise : typed.strip().replaceAll("\\s+", " ");
        }
    }
}
