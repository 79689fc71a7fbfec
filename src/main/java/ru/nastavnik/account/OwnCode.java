package ru.nastavnik.account;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.Limit.Counted;

/** Asks for a one-time code of an account's second factor: one of the application's, or a recovery code. */
@Component
class OwnCode {

    private static final Pattern OF_APPLICATION = Pattern.compile("\\d{6}");

    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final Guesses guesses;
    private final WrongCodes wrongCodes;

    OwnCode(SecondFactors factors, RecoveryCodes recovery, Guesses guesses, WrongCodes wrongCodes) {
        this.factors = factors;
        this.recovery = recovery;
        this.guesses = guesses;
        this.wrongCodes = wrongCodes;
    }

    /**
     * Asks whoever is signed in. Counted apart from the sign-in page, where somebody who knows no more than the password might otherwise shut them out.
     * A right one is used up by this. Not for the inside of a transaction, which might give it back.
     *
     * @param typed null counts as a wrong one
     * @throws SlowedException when there were too many wrong ones; then nothing is compared
     */
    boolean is(UUID account, String typed) {
        return is(account, typed, Limit.SECOND_FACTOR.of("account " + account));
    }

    /** Asks like {@link #is} whoever is about to sign in; the owner will read of a wrong one, not of an empty field. */
    boolean opens(UUID account, String typed) {
        boolean right = is(account, typed, Limit.SECOND_FACTOR.of("sign-in " + account));
        if (!right && typed != null && !typed.isBlank()) {
            wrongCodes.note(account);
        }
        return right;
    }

    private boolean is(UUID account, String typed, Counted counted) {
        guesses.count(counted);
        boolean right = typed != null && take(account, typed.replaceAll("\\s", ""));
        if (right) {
            guesses.right(counted);
        }
        return right;
    }

    private boolean take(UUID account, String signs) {
        return OF_APPLICATION.matcher(signs).matches()
                ? factors.take(account, signs)
                : Code.of(signs).filter(code -> recovery.take(account, code)).isPresent();
    }
}
