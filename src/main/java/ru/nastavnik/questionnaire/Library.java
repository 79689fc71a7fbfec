package ru.nastavnik.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The product's questionnaires for the surveys of the year, in our own words. Read once, at start: one that cannot be read stops it. */
@Component
public class Library {

    private static final String FILES = "classpath:/questionnaire/*.json";
    private static final String ENDING = ".json";

    private final Map<String, Ready> ready;

    Library(ResourcePatternResolver resources) {
        try {
            ready = Stream.of(resources.getResources(FILES)).map(Library::read).collect(Collectors.toUnmodifiableMap(Ready::name, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ready read(Resource file) {
        String name = file.getFilename();
        try (var text = file.getInputStream()) {
            var sheet = Json.MAPPER.readValue(text, Sheet.class);
            return new Ready(name.substring(0, name.length() - ENDING.length()), sheet.title, sheet.purpose, sheet.respondent, sheet.content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in a file. */
    private record Sheet(Wording title, Purpose purpose, Respondent respondent, Content content) {}

    /** In the order of the surveys of the year, then by name. */
    public List<Ready> all() {
        return ready.values().stream().sorted(Comparator.comparing(Ready::purpose).thenComparing(Ready::name)).toList();
    }

    public Optional<Ready> find(String name) {
        return Optional.ofNullable(ready.get(name));
    }
}
