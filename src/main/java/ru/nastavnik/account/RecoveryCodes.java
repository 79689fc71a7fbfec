package ru.nastavnik.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Codes on paper for whoever has lost the authenticator application; each is good once. */
@Component
class RecoveryCodes {

    private static final int COUNT = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** New ones instead of all former; nobody can tell them any more once these are gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Code> renew(UUID account) {
        jdbc.sql("delete from recovery_code where account_id = :account").param("account", account).update();
        List<Code> codes = Stream.generate(Code::random).limit(COUNT).toList();
        jdbc.sql("insert into recovery_code (account_id, code_hash) select :account, unnest(:hashes::bytea[])")
                .param("account", account)
                .param("hashes", codes.stream().map(Code::hash).toArray(byte[][]::new))
                .update();
        return codes;
    }

    boolean take(UUID account, Code code) {
        return jdbc.sql("update recovery_code set used_at = :now where account_id = :account and code_hash = :hash and used_at is null")
                        .param("account", account)
                        .param("hash", code.hash())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int left(UUID account) {
        return jdbc.sql("select count(*) from recovery_code where account_id = :account and used_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
    }
}
