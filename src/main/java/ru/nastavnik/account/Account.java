package ru.nastavnik.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.annotations.UuidGenerator;

/** Somebody who may sign in: with an e-mail address, a sign-in name, or either. What they may do is said by their memberships. */
@Entity
public class Account {

    /** Also a check of the table; pupils without e-mail sign in with such a name. */
    static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");

    static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private String name;
    private String email;
    private String signInName;
    private String passwordHash;
    private boolean administrator;

    protected Account() {}

    /**
     * @param email may be null when there is a sign-in name, and the other way round
     * @throws IllegalArgumentException when there is neither, or one is malformed
     */
    public Account(String name, String email, String signInName) {
        rename(name);
        signInWith(email, signInName);
    }

    /** An administrator of the installation, who belongs to no organization. */
    public static Account administrator(String name, String email, String signInName) {
        var account = new Account(name, email, signInName);
        account.administrator = true;
        return account;
    }

    void rename(String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("no name");
        }
        this.name = name.strip().replaceAll("\\s+", " ");
    }

    void signInWith(String email, String signInName) {
        String newEmail = normalize(email);
        String newSignInName = normalize(signInName);
        if (newEmail == null && newSignInName == null
                || newEmail != null && !EMAIL.matcher(newEmail).matches()
                || newSignInName != null && !SIGN_IN_NAME.matcher(newSignInName).matches()) {
            throw new IllegalArgumentException("no e-mail and no sign-in name, or a malformed one");
        }
        this.email = newEmail;
        this.signInName = newSignInName;
    }

    /** @param hash of {@link Passwords}, never the password */
    public void changePassword(String hash) {
        passwordHash = Objects.requireNonNull(hash);
    }

    /** Nobody signs in with it any more, and it tells of nobody; it stays for what was done with it. */
    void empty() {
        name = "Данные удалены";
        email = null;
        signInName = "gone-" + id;
        passwordHash = null;
    }

    /** As names and addresses are compared: without blanks around, in lower case; null for an empty one. */
    static String normalize(String signIn) {
        return signIn == null || signIn.isBlank() ? null : signIn.strip().toLowerCase(Locale.ROOT);
    }

    SignedIn signedIn() {
        return new SignedIn(id, name, administrator);
    }

    public UUID getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public String getSignInName() {
        return signInName;
    }

    public boolean isAdministrator() {
        return administrator;
    }

    String getPasswordHash() {
        return passwordHash;
    }
}
