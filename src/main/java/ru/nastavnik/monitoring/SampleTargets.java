package ru.nastavnik.monitoring;

import static ru.nastavnik.organization.OrganizationKind.SCHOOL;
import static ru.nastavnik.organization.OrganizationKind.SUPPLEMENTARY;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import ru.nastavnik.organization.OrganizationKind;

/** The ladder of the sources: students by S2 (2020–2024), the others by S1 item 7 (2023–2025), each from its own first year on. */
final class SampleTargets {

    private static final List<Step> ALL = Stream.of(
                    Stream.of(new Step("STUDENTS", SCHOOL, 0, percent(10)), new Step("STUDENTS", SUPPLEMENTARY, 0, percent(15))),
                    ladder("STUDENTS", 1, 30, 45, 60, 70),
                    ladder("TEACHERS", 0, 30, 50, 70),
                    ladder("PROVIDERS", 0, 10, 20, 30),
                    ladder("SATISFIED_MENTEES", 0, 65, 75, 85),
                    ladder("SATISFIED_MENTORS", 0, 65, 75, 85))
            .flatMap(steps -> steps)
            .toList();

    private SampleTargets() {}

    /** @param kind null for all kinds; {@code year} counts from the first on */
    record Step(String indicator, OrganizationKind kind, int year, BigDecimal percent) {}

    static List<Step> steps() {
        return ALL;
    }

    private static Stream<Step> ladder(String indicator, int firstYear, int... percents) {
        return Stream.iterate(0, n -> n < percents.length, n -> n + 1).map(n -> new Step(indicator, null, firstYear + n, percent(percents[n])));
    }

    private static BigDecimal percent(int whole) {
        return BigDecimal.valueOf(whole);
    }
}
