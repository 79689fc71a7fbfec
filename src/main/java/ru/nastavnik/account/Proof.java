package ru.nastavnik.account;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Asks somebody who is signed in to prove once more who they are: by a one-time code where their account has a second factor, otherwise by their
 * password.
 */
@Component
public class Proof {

    private final SecondFactors factors;
    private final OwnCode code;
    private final OwnPassword password;

    Proof(SecondFactors factors, OwnCode code, OwnPassword password) {
        this.factors = factors;
        this.code = code;
        this.password = password;
    }

    /** Which of the two the page is to ask for. */
    public boolean isByCode(UUID account) {
        return factors.isSet(account);
    }

    /**
     * Compares what this account is asked for and passes the other over. May take as long as a sign-in, and uses the code up: not for the inside of
     * a transaction.
     *
     * @param typedPassword like {@code typedCode}, null counts as a wrong one
     * @throws SlowedException when there were too many wrong ones; then nothing is compared
     */
    public boolean isGiven(UUID account, String typedPassword, String typedCode) {
        return isByCode(account) ? code.is(account, typedCode) : password.is(account, typedPassword);
    }
}
