package ru.nastavnik.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever is written into the log of access has words that a director understands. */
class WordsOfTheLogTest {

    private static final Pattern KEY = Pattern.compile("\"(\\w+\\.journal\\.[\\w.-]*\\w)\"");

    @Test
    void everyKeyHasItsWords() throws IOException {
        var words = new Properties();
        try (var reader = new InputStreamReader(getClass().getResourceAsStream("/messages.properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        int found = 0;
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                var keys = KEY.matcher(Files.readString(file));
                while (keys.find()) {
                    assertThat(words).as(file.toString()).containsKey(keys.group(1));
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(10);
    }
}
