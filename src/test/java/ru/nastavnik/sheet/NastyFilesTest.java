package ru.nastavnik.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each nasty file is refused within three seconds, with the words meant for it. */
class NastyFilesTest {

    /** Work and not time gone by: other processes are none of its business. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final Duration SOON = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("names")
    void isRefusedSoonAndInWords(String name) throws IOException {
        var nasty = NastyFiles.all().get(name);
        Path file = nasty.make().apply(folder.resolve(name));

        long begun = CLOCK.getCurrentThreadCpuTime();
        var refused = catchThrowableOfType(UnreadableSheet.class, () -> Sheets.read(file, name, row -> {}));
        var took = Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - begun);

        assertThat(refused).isNotNull();
        assertThat(refused.key()).isEqualTo(nasty.key());
        assertThat(took).isLessThan(SOON);
        assertThat(said("/messages.properties", "ru", refused)).startsWith(nasty.said()).doesNotContain("{", "}", "null");
        assertThat(said("/messages_en.properties", "en", refused)).matches("[A-Z][^а-яё{}]+").doesNotContain("null");
    }

    /** As the page says it. */
    private static String said(String file, String language, UnreadableSheet refused) throws IOException {
        var texts = new Properties();
        try (var in = new InputStreamReader(NastyFilesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return new MessageFormat(texts.getProperty(refused.key()), Locale.forLanguageTag(language)).format(refused.arguments());
    }

    static Stream<String> names() {
        return NastyFiles.all().keySet().stream();
    }
}
