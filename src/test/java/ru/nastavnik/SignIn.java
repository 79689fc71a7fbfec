package ru.nastavnik;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.SignedIn;

/** Signs a request in without a password: {@code mvc.get().uri(…).with(SignIn.as(account))}. */
public final class SignIn {

    private SignIn() {}

    public static RequestPostProcessor as(Account account) {
        var signedIn = new SignedIn(account.getId(), account.getName(), account.isAdministrator());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                signedIn,
                null,
                account.isAdministrator() ? AuthorityUtils.createAuthorityList(SignedIn.ADMINISTRATOR) : AuthorityUtils.NO_AUTHORITIES));
    }
}
