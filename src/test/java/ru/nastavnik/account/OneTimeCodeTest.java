package ru.nastavnik.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

    /** Of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:10Z");

    /** The appendix has eight digits: the last six are what a code of six digits is. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924", "2000000000, 69279037", "20000000000, 65353130"
    })
    void isWhatTheStandardSays(long second, String code) {
        assertThat(OneTimeCode.at(OneTimeCode.step(Instant.ofEpochSecond(second)), SECRET)).isEqualTo(code.substring(2));
    }

    @Test
    void oneStepOfDriftIsTakenEachWay() {
        for (int seconds : new int[] {-30, 0, 30}) {
            long step = OneTimeCode.step(NOW.plusSeconds(seconds));
            assertThat(OneTimeCode.stepOf(OneTimeCode.at(step, SECRET), SECRET, NOW, 0)).as("%d seconds off", seconds).hasValue(step);
        }
        for (int seconds : new int[] {-60, 60}) {
            String code = OneTimeCode.at(OneTimeCode.step(NOW.plusSeconds(seconds)), SECRET);
            assertThat(OneTimeCode.stepOf(code, SECRET, NOW, 0)).as("%d seconds off", seconds).isEmpty();
        }
    }

    @Test
    void noStepUpToTheLastOneIsTaken() {
        long step = OneTimeCode.step(NOW);
        assertThat(OneTimeCode.stepOf(OneTimeCode.at(step, SECRET), SECRET, NOW, step)).isEmpty();
        assertThat(OneTimeCode.stepOf(OneTimeCode.at(step - 1, SECRET), SECRET, NOW, step)).isEmpty();
        assertThat(OneTimeCode.stepOf(OneTimeCode.at(step + 1, SECRET), SECRET, NOW, step)).hasValue(step + 1);
    }

    @Test
    void theKeyIsWrittenAsApplicationsReadIt() {
        var key = new AuthenticatorKey(SECRET);
        assertThat(key.shown()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(key.address("anna b@example.org"))
                .isEqualTo("otpauth://totp/Nastavnik:anna%20b%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Nastavnik&algorithm=SHA1&digits=6&period=30");
        assertThat(new AuthenticatorKey(new byte[AuthenticatorKey.BYTES]).shown()).as("leading zeros stay").isEqualTo("AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA");
        assertThat(key).hasToString("AuthenticatorKey");
    }
}
