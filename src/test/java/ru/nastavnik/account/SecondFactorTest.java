package ru.nastavnik.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.HeldClock;
import ru.nastavnik.LockWaits;
import ru.nastavnik.Personas;

@ApplicationTest
class SecondFactorTest {

    @Autowired
    Personas personas;

    @Autowired
    LockWaits waits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    RecoveryCodes recovery;

    private final HeldClock clock = new HeldClock();
    private Account account;
    private SecondFactors factors;
    private OwnCode ownCode;

    @BeforeEach
    void setUp() {
        account = personas.curator(personas.school());
        factors = new SecondFactors(jdbc, clock);
        ownCode = new OwnCode(factors, recovery, new Guesses(clock), new WrongCodes(jdbc, clock));
        factors.begin(account.getId());
    }

    @Test
    void isSetOnlyByARightCode() {
        assertThat(factors.isSet(account.getId())).isFalse();
        assertThat(factors.take(account.getId(), code(0))).as("of one that is not set").isFalse();
        assertThat(factors.confirm(account.getId(), code(2))).isFalse();
        assertThat(factors.isSet(account.getId())).isFalse();
        assertThat(factors.confirm(account.getId(), code(0))).isTrue();
        assertThat(factors.isSet(account.getId())).isTrue();
        assertThat(factors.begun(account.getId())).as("the key is shown no more").isEmpty();
    }

    @Test
    void aBegunKeyIsReplacedAndASetOneIsNot() {
        String former = code(0);
        factors.begin(account.getId());
        assertThat(factors.confirm(account.getId(), former)).isFalse();
        confirm();
        byte[] key = secret();
        factors.begin(account.getId());
        assertThat(secret()).isEqualTo(key);
        assertThat(factors.isSet(account.getId())).isTrue();
    }

    @Test
    void aBegunKeyIsForgottenAfterAQuarterOfAnHour() {
        clock.goOn(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(factors.begun(account.getId())).isPresent();
        clock.goOn(Duration.ofSeconds(1));
        assertThat(factors.begun(account.getId())).isEmpty();
        assertThat(factors.confirm(account.getId(), code(0))).isFalse();
        factors.begin(account.getId());
        assertThat(factors.begun(account.getId())).isPresent();
        confirm();
        clock.goOn(Duration.ofDays(1));
        assertThat(ownCode.is(account.getId(), code(0))).as("one that is set stays").isTrue();
    }

    @Test
    void aCodeIsTakenOnceAndNoneOlderAfterIt() {
        confirm();
        assertThat(ownCode.is(account.getId(), code(0))).as("the one that set it up").isFalse();
        clock.goOn(Duration.ofSeconds(60));
        String older = code(-1);
        assertThat(ownCode.is(account.getId(), code(0).replaceFirst("...", "$0 "))).as("with a blank").isTrue();
        assertThat(ownCode.is(account.getId(), code(0))).isFalse();
        assertThat(ownCode.is(account.getId(), older)).isFalse();
        assertThat(ownCode.is(account.getId(), code(1))).as("of a clock that is ahead").isTrue();
        clock.goOn(Duration.ofSeconds(30));
        assertThat(ownCode.is(account.getId(), code(0))).as("taken ahead of its time").isFalse();
    }

    @Test
    void ofManyAtOnceOneIsTaken() throws Exception {
        confirm();
        clock.goOn(Duration.ofMinutes(5));
        String code = code(0);
        assertThat(howMany(() -> factors.take(account.getId(), code))).isEqualTo(1);
        Code paper = renew().get(0);
        assertThat(howMany(() -> recovery.take(account.getId(), paper))).isEqualTo(1);
    }

    @Test
    void wrongCodesAreSlowed() {
        confirm();
        clock.goOn(Duration.ofMinutes(5));
        for (int i = 0; i < Limit.SECOND_FACTOR.free; i++) {
            assertThat(ownCode.is(account.getId(), code(5))).isFalse();
        }
        assertThatExceptionOfType(SlowedException.class).isThrownBy(() -> ownCode.is(account.getId(), code(0)));
        assertThatExceptionOfType(SlowedException.class).isThrownBy(() -> ownCode.is(account.getId(), "AAAA-BBBB-CCCC-DDDD"));
        clock.goOn(Limit.SECOND_FACTOR.oneMoreAfter);
        assertThat(ownCode.is(account.getId(), code(0))).isTrue();
    }

    @Test
    void aRecoveryCodeIsGoodOnceAndFormerOnesNoMore() {
        confirm();
        List<Code> former = renew();
        assertThat(former).hasSize(8).doesNotHaveDuplicates();
        assertThat(ownCode.is(account.getId(), former.get(0).shown().toLowerCase())).isTrue();
        assertThat(ownCode.is(account.getId(), former.get(0).shown())).isFalse();
        assertThat(recovery.left(account.getId())).isEqualTo(7);
        List<Code> fresh = renew();
        assertThat(recovery.left(account.getId())).isEqualTo(8);
        assertThat(ownCode.is(account.getId(), former.get(1).shown())).isFalse();
        assertThat(ownCode.is(personas.curator(personas.school()).getId(), fresh.get(0).shown())).as("somebody else's").isFalse();
    }

    @Test
    void onlyHashesOfRecoveryCodesAreKept() {
        confirm();
        Code code = renew().get(0);
        assertThat(jdbc.sql("select count(*) from recovery_code where account_id = ? and (encode(code_hash, 'escape') like '%' || ? || '%')")
                        .params(account.getId(), code.signs())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from recovery_code where account_id = ? and code_hash = ?").params(account.getId(), code.hash()).query(Integer.class).single()).isOne();
    }

    private void confirm() {
        assertThat(factors.confirm(account.getId(), code(0))).isTrue();
    }

    private List<Code> renew() {
        return transaction.execute(status -> recovery.renew(account.getId()));
    }

    /** What a telephone shows whose clock is so many steps ahead. */
    private String code(int ahead) {
        return OneTimeCode.at(OneTimeCode.step(clock.instant()) + ahead, secret());
    }

    private byte[] secret() {
        return jdbc.sql("select secret from second_factor where account_id = ?").param(account.getId()).query(byte[].class).single();
    }

    /** How many of four succeed that have all read before the first of them writes: the rows are held until each waits for them. */
    private long howMany(Callable<Boolean> take) throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> all = transaction.execute(status -> {
                jdbc.sql("select 1 from second_factor where account_id = ? for update").param(account.getId()).query(Integer.class).list();
                jdbc.sql("select 1 from recovery_code where account_id = ? for update").param(account.getId()).query(Integer.class).list();
                var begun = Stream.generate(() -> threads.submit(take)).limit(4).toList();
                waits.awaitWaiting(4);
                return begun;
            });
            long taken = 0;
            for (var one : all) {
                taken += one.get() ? 1 : 0;
            }
            return taken;
        } finally {
            threads.shutdownNow();
        }
    }
}
