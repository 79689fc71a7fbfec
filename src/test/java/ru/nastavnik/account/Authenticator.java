package ru.nastavnik.account;

import java.time.Instant;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application on the telephones of those who have a second factor. */
public final class Authenticator {

    private final JdbcClient jdbc;
    private final SecondFactors factors;

    public Authenticator(BeanFactory beans) {
        jdbc = beans.getBean(JdbcClient.class);
        factors = beans.getBean(SecondFactors.class);
    }

    /** Gives the account a second factor. */
    public Account setUp(Account account) {
        factors.begin(account.getId());
        jdbc.sql("update second_factor set since = now() where account_id = ?").param(account.getId()).update();
        return account;
    }

    /** A code that was not taken yet, as though half a minute had gone by since the last one. */
    public String code(Account account) {
        jdbc.sql("update second_factor set last_step = 0 where account_id = ?").param(account.getId()).update();
        return shown(account);
    }

    /** What the telephone shows now, taken or not. */
    public String shown(Account account) {
        byte[] secret = jdbc.sql("select secret from second_factor where account_id = ?").param(account.getId()).query(byte[].class).single();
        return OneTimeCode.at(OneTimeCode.step(Instant.now()), secret);
    }

    /** Right at no time near now. */
    public String wrong(Account account) {
        byte[] secret = jdbc.sql("select secret from second_factor where account_id = ?").param(account.getId()).query(byte[].class).single();
        for (int code = 0; ; code++) {
            String typed = "%06d".formatted(code);
            if (OneTimeCode.stepOf(typed, secret, Instant.now(), 0).isEmpty() && OneTimeCode.stepOf(typed, secret, Instant.now().plusSeconds(60), 0).isEmpty()) {
                return typed;
            }
        }
    }
}
