package ru.nastavnik.account;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in: all of an account that a session keeps. The principal's name is the account's id, by which Spring Session finds all
 * sessions of an account.
 *
 * @param name what the person is called on pages, as it was at sign-in or at the last change in this session
 */
public record SignedIn(UUID id, String name, boolean administrator) implements AuthenticatedPrincipal, Serializable {

    /** The authority of an administrator of the installation. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String getName() {
        return id.toString();
    }
}
