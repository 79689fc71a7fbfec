package ru.nastavnik.account;

import java.util.HexFormat;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.account.Limit.Counted;

/** Compares name and password. Known and unknown names get the same answer in the same time, and are slowed alike. */
@Service
class SigningIn {

    private final Accounts accounts;
    private final Passwords passwords;
    /** No e-mail or sign-in name is longer; a guess that is would only fill the memory. */
    private static final int LONGEST = 200;

    private final KnownDevices devices;
    private final Guesses guesses;
    private final TransactionOperations transaction;

    SigningIn(Accounts accounts, Passwords passwords, KnownDevices devices, Guesses guesses, TransactionOperations transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.devices = devices;
        this.guesses = guesses;
        this.transaction = transaction;
    }

    /**
     * @param device hash of the browser's own cookie, or null
     * @throws BadCredentialsException when name or password is wrong
     * @throws SlowedException when there were too many wrong ones; then nothing is compared
     */
    Account check(String signIn, String password, String address, byte[] device) {
        String name = Account.normalize(signIn);
        if (name == null || name.length() > LONGEST) {
            throw new BadCredentialsException("no name");
        }
        Counted[] counted = {Limit.ADDRESS.of(address), whose(name, device)};
        guesses.count(counted);
        Account account = accounts.findBySignIn(name).orElse(null);
        if (!passwords.match(password, account == null ? null : account.getPasswordHash())) {
            throw new BadCredentialsException("wrong name or password");
        }
        guesses.right(counted);
        renewHash(account, password);
        return account;
    }

    private Counted whose(String name, byte[] device) {
        return devices.knows(name, device)
                ? Limit.DEVICE.of(name + ' ' + HexFormat.of().formatHex(device))
                : Limit.NAME.of(name);
    }

    private void renewHash(Account account, String password) {
        if (passwords.isOutdated(account.getPasswordHash())) {
            String hash = passwords.hash(password);
            transaction.executeWithoutResult(
                    status -> accounts.findById(account.getId()).ifPresent(current -> current.changePassword(hash)));
        }
    }
}
