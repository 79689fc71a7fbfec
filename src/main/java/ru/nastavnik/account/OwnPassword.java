package ru.nastavnik.account;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks somebody who is signed in for their password once more. */
@Component
public class OwnPassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Guesses guesses;

    OwnPassword(Accounts accounts, Passwords passwords, Guesses guesses) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guesses = guesses;
    }

    /**
     * Takes as long as a sign-in: not for the inside of a transaction.
     *
     * @param typed null counts as a wrong one
     * @throws SlowedException when there were too many wrong ones; then nothing is compared
     */
    public boolean is(UUID account, String typed) {
        var counted = Limit.DEVICE.of("account " + account);
        guesses.count(counted);
        boolean right = accounts.findById(account).map(own -> passwords.match(typed == null ? "" : typed, own.getPasswordHash())).orElse(false);
        if (right) {
            guesses.right(counted);
        }
        return right;
    }
}
