package ru.nastavnik.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static ru.nastavnik.decree.DecreeState.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecreeTest {

    private static final Author CURATOR = new Author(UUID.randomUUID(), "Эскизова Мария Олеговна");
    private static final Author DIRECTOR = new Author(UUID.randomUUID(), "Макетов Олег Львович");
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final UUID FIRST = new UUID(0, 9);
    private static final UUID SECOND = new UUID(0, 1);

    private final Decree decree = new Decree(2026, List.of(FIRST, SECOND), CURATOR, NOW);

    @ParameterizedTest
    @CsvSource({
        "DRAFT, SUBMITTED", "SUBMITTED, RETURNED", "SUBMITTED, APPROVED", "RETURNED, SUBMITTED",
    })
    void movesAlongItsWay(DecreeState from, DecreeState to) {
        assertThat(from.mayBecome(to)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(DecreeState.class)
    void hasNoOtherWay(DecreeState from) {
        var ways = Set.of("DRAFT SUBMITTED", "SUBMITTED RETURNED", "SUBMITTED APPROVED", "RETURNED SUBMITTED");
        for (DecreeState to : DecreeState.values()) {
            assertThat(from.mayBecome(to)).isEqualTo(ways.contains(from + " " + to));
        }
    }

    @Test
    void keepsTheOrderInWhichPairsWereChosen() {
        decree.exclude(FIRST);
        decree.include(List.of(SECOND, FIRST));
        assertThat(decree.getPairs()).containsExactly(SECOND, FIRST);
    }

    @Test
    void remembersEachStepWithWhoTookIt() {
        decree.submit(CURATOR, NOW.plusSeconds(1));
        decree.sendBack(" Уточните срок ", DIRECTOR, NOW.plusSeconds(2));
        decree.submit(CURATOR, NOW.plusSeconds(3));
        decree.approve(approval(), DIRECTOR, NOW.plusSeconds(4));
        assertThat(decree.getSteps()).extracting(DecreeStep::state).containsExactly(DRAFT, SUBMITTED, RETURNED, SUBMITTED, APPROVED);
        assertThat(decree.getSteps().get(2)).isEqualTo(new DecreeStep(RETURNED, "Уточните срок", NOW.plusSeconds(2), DIRECTOR));
        assertThat(decree.getApproval()).contains(approval());
    }

    @Test
    void mayBeMendedOnceReturned() {
        decree.submit(CURATOR, NOW);
        decree.sendBack("Уберите пару", DIRECTOR, NOW);
        decree.exclude(FIRST);
        assertThat(decree.getPairs()).containsExactly(SECOND);
    }

    @Test
    void isOutOfTheCuratorsHandsOnceSubmitted() {
        decree.submit(CURATOR, NOW);
        assertThatIllegalStateException().isThrownBy(() -> decree.exclude(FIRST));
        assertThatIllegalStateException().isThrownBy(() -> decree.include(List.of(UUID.randomUUID())));
        assertThatIllegalStateException().isThrownBy(() -> decree.submit(CURATOR, NOW));
        assertThat(decree.getPairs()).hasSize(2);
    }

    @Test
    void isApprovedOnlyOnceSubmitted() {
        assertThatIllegalStateException().isThrownBy(() -> decree.approve(approval(), DIRECTOR, NOW));
        assertThat(decree.getApproval()).isEmpty();
    }

    @Test
    void isNotSubmittedEmpty() {
        decree.exclude(FIRST);
        decree.exclude(SECOND);
        assertThatIllegalStateException().isThrownBy(() -> decree.submit(CURATOR, NOW));
    }

    @Test
    void isNotReturnedWithoutSayingWhatToMend() {
        decree.submit(CURATOR, NOW);
        assertThatIllegalArgumentException().isThrownBy(() -> decree.sendBack(" ", DIRECTOR, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> decree.sendBack("я".repeat(2_001), DIRECTOR, NOW));
        assertThat(decree.getState()).isEqualTo(SUBMITTED);
    }

    private static Approval approval() {
        return Approval.of("5", LocalDate.of(2026, 11, 22), "Школа № 900", "директор", DIRECTOR.name(), "ПРИКАЗЫВАЮ");
    }
}
