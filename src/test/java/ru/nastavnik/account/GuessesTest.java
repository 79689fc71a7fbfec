package ru.nastavnik.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import ru.nastavnik.HeldClock;

class GuessesTest {

    private final HeldClock clock = new HeldClock();
    private final Guesses guesses = new Guesses(clock);

    @Test
    void afterTheFreeOnesEachGuessWaitsItsTurnAndNobodyIsLockedOutForGood() {
        var name = Limit.NAME.of("anna");
        exhaust(name);
        var slowed = catchThrowableOfType(SlowedException.class, () -> guesses.count(name));
        assertThat(slowed.seconds()).isEqualTo(60);
        clock.goOn(Duration.ofSeconds(59));
        assertThatThrownBy(() -> guesses.count(name)).isInstanceOf(SlowedException.class);
        clock.goOn(Duration.ofSeconds(1));
        assertThatCode(() -> guesses.count(name)).doesNotThrowAnyException();
        assertThatThrownBy(() -> guesses.count(name)).isInstanceOf(SlowedException.class);
    }

    @Test
    void rightOnesCostNothing() {
        var name = Limit.NAME.of("anna");
        for (int i = 0; i < 100; i++) {
            guesses.count(name);
            guesses.right(name);
        }
        assertThatCode(() -> guesses.count(name)).doesNotThrowAnyException();
    }

    @Test
    void aSlowedGuessIsNotCountedAgainstTheAddress() {
        var address = Limit.ADDRESS.of("203.0.113.7");
        exhaust(Limit.NAME.of("anna"));
        for (int i = 0; i < 1000; i++) {
            assertThatThrownBy(() -> guesses.count(address, Limit.NAME.of("anna"))).isInstanceOf(SlowedException.class);
        }
        assertThatCode(() -> guesses.count(address)).doesNotThrowAnyException();
    }

    @Test
    void aStrangersGuessesDoNotSlowTheOwnersBrowser() {
        exhaust(Limit.NAME.of("anna"));
        assertThatCode(() -> guesses.count(Limit.DEVICE.of("anna 01"))).doesNotThrowAnyException();
    }

    @Test
    void oneAddressTriesManyNamesAndIsSlowedInTheEnd() {
        var address = Limit.ADDRESS.of("203.0.113.8");
        for (int i = 0; i < Limit.ADDRESS.free; i++) {
            guesses.count(address, Limit.NAME.of("name" + i));
        }
        assertThatThrownBy(() -> guesses.count(address, Limit.NAME.of("one more"))).isInstanceOf(SlowedException.class);
        clock.goOn(Duration.ofSeconds(2));
        assertThatCode(() -> guesses.count(address, Limit.NAME.of("one more"))).doesNotThrowAnyException();
    }

    private void exhaust(Limit.Counted counted) {
        for (int i = 0; i < counted.limit().free; i++) {
            guesses.count(counted);
        }
    }
}
