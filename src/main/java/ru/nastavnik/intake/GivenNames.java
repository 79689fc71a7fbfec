package ru.nastavnik.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.nastavnik.people.Sex;

/**
 * Common given names and whose they are. Two that both stand here are two names and not one with a slip of the pen: so twins are told apart.
 */
final class GivenNames {

    private static final Map<String, Sex> KNOWN = load();

    private GivenNames() {}

    /** In lower case, ё as е, as {@link Resemblance} compares them. */
    static Set<String> all() {
        return KNOWN.keySet();
    }

    static Optional<Sex> sexOf(String givenName) {
        return Optional.ofNullable(KNOWN.get(key(givenName)));
    }

    /** As names are compared: in lower case, ё as е. */
    static String key(String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static Map<String, Sex> load() {
        var names = new HashMap<String, Sex>();
        Sex sex = null;
        try (var lines = new BufferedReader(
                new InputStreamReader(GivenNames.class.getResourceAsStream("given-names.txt"), StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) lines.lines().filter(line -> !line.startsWith("#"))::iterator) {
                switch (line) {
                    case "МУЖСКИЕ" -> sex = Sex.MALE;
                    case "ЖЕНСКИЕ" -> sex = Sex.FEMALE;
                    default -> {
                        for (String name : line.split(" ")) {
                            names.put(key(name), sex);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(names);
    }
}
