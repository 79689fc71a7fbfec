package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Standing;

@Timeout(20)
class ReadAheadTest {

    private final Standing standing = new Standing(
            UUID.randomUUID(), "school-1", "Школа № 1", OrganizationKind.SCHOOL, ZoneOffset.UTC, null, Set.of(), Set.of(), List.of(), List.of(), false);

    @Test
    void handsOutAllInOrder() {
        var written = new ArrayList<Integer>();
        standing.run(() -> ReadAhead.<Line>portions(
                portions -> {
                    assertThat(Standing.require()).isEqualTo(standing);
                    for (int i = 1; i <= 100; i++) {
                        portions.accept(line(i));
                    }
                },
                portion -> written.add(portion.get(0).number())));
        assertThat(written).hasSize(100).isSorted();
    }

    @Test
    void passesOnWhatReadingThrew() {
        assertThatThrownBy(() -> standing.run(() -> ReadAhead.<Line>portions(
                        portions -> {
                            portions.accept(line(1));
                            throw new IllegalArgumentException("unreadable");
                        },
                        portion -> {})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unreadable");
    }

    @Test
    void readsNoFurtherWhenNobodyWrites() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        assertThatThrownBy(() -> standing.run(() -> ReadAhead.<Line>portions(
                        portions -> {
                            try {
                                for (int i = 1; true; i++) {
                                    portions.accept(line(i));
                                }
                            } finally {
                                stopped.countDown();
                            }
                        },
                        portion -> {
                            throw new IllegalStateException("no database");
                        })))
                .hasMessage("no database");
        assertThat(stopped.await(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    }

    private static List<Line> line(int number) {
        return List.of(new Line(number, "", null, List.of(), List.of(), List.of()));
    }
}
