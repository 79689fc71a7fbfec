package ru.nastavnik.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
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
        for (String messages : new String[] {"/messages.properties", "/messages_en.properties"}) {
            var texts = new Properties();
            try (var in = getClass().getResourceAsStream(messages)) {
                texts.load(in);
            }
            assertThat(texts).containsKey(refused.key());
        }
    }

    static Stream<String> names() {
        return NastyFiles.all().keySet().stream();
    }
}
