package ru.nastavnik.decree;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Decrees that the head approves at once.
 *
 * @param chosen each as {@link Chosen} reads it
 * @param password of whoever approves, asked for again
 * @param code of their second factor, where they have one: then it is asked for instead
 */
record DeskForm(List<String> chosen, String password, String code) {

    DeskForm {
        chosen = chosen == null ? List.of() : chosen.stream().filter(Objects::nonNull).distinct().limit(DeskPage.MOST).toList();
    }

    static DeskForm blank() {
        return new DeskForm(List.of(), null, null);
    }

    /** @throws IllegalArgumentException when one of them is none */
    List<Chosen> read() {
        return chosen.stream().map(Chosen::of).toList();
    }

    /** A decree as it was read: its id, version and seal. */
    record Chosen(UUID id, int version, String seal) {

        private static Chosen of(String sent) {
            String[] parts = sent.split(":");
            if (parts.length != 3) {
                throw new IllegalArgumentException(sent);
            }
            return new Chosen(UUID.fromString(parts[0]), Integer.parseInt(parts[1]), parts[2]);
        }
    }
}
