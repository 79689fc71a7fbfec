package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.nastavnik.HeldClock;

class InflowTest {

    private final UUID school = UUID.randomUUID();
    private final HeldClock clock = new HeldClock();
    private final Inflow inflow = new Inflow(clock);

    @Test
    void aParentsMeetingBehindOneAddressIsTakenAndTheNextWaitsAMinute() {
        for (int i = 0; i < Inflow.FROM_AN_ADDRESS.atOnce(); i++) {
            assertThat(inflow.count("203.0.113.7", school)).isEmpty();
        }
        assertThat(inflow.count("203.0.113.7", school)).contains(Duration.ofMinutes(1));
        assertThat(inflow.count("203.0.113.8", school)).as("from elsewhere").isEmpty();
        clock.goOn(Duration.ofSeconds(60));
        assertThat(inflow.count("203.0.113.7", school)).isEmpty();
        assertThat(inflow.count("203.0.113.7", school)).isPresent();
    }

    @Test
    void aFloodFromManyAddressesIsHeldUpAtTheOrganizationAndElsewhereNobodyWaits() {
        for (int i = 0; i < Inflow.TO_AN_ORGANIZATION.atOnce(); i++) {
            assertThat(inflow.count("203.0.113." + i, school)).isEmpty();
        }
        assertThat(inflow.count("198.51.100.1", school)).contains(Duration.ofSeconds(15));
        assertThat(inflow.count("198.51.100.1", UUID.randomUUID())).isEmpty();
    }

    @Test
    void whoeverWaitsAtTheOrganizationHasUsedUpNothingOfTheirOwn() {
        for (int i = 0; i < Inflow.TO_AN_ORGANIZATION.atOnce(); i++) {
            inflow.count("203.0.113." + i, school);
        }
        for (int i = 0; i < 100; i++) {
            inflow.count("198.51.100.2", school);
        }
        assertThat(inflow.count("198.51.100.2", UUID.randomUUID())).isEmpty();
    }

    @Test
    void formsWithErrorsAreCountedApartAndMoreGenerously() {
        assertThat(Inflow.POSTS_FROM_AN_ADDRESS.atOnce()).isGreaterThanOrEqualTo(10 * Inflow.FROM_AN_ADDRESS.atOnce());
        for (int i = 0; i < Inflow.POSTS_FROM_AN_ADDRESS.atOnce(); i++) {
            assertThat(inflow.countPost("203.0.113.7")).isEmpty();
        }
        assertThat(inflow.countPost("203.0.113.7")).contains(Duration.ofSeconds(6));
        assertThat(inflow.countPost("203.0.113.8")).as("from elsewhere").isEmpty();
        assertThat(inflow.count("203.0.113.7", school)).as("errors use up nothing of the enquiries").isEmpty();
        clock.goOn(Duration.ofSeconds(6));
        assertThat(inflow.countPost("203.0.113.7")).isEmpty();
    }
}
