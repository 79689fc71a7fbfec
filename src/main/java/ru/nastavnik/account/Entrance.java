package ru.nastavnik.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Opens the session of somebody who proved who they are. */
@Component
class Entrance {

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrfTokens;
    private final KnownDevices devices;

    Entrance(SecurityContextRepository contexts, CsrfTokenRepository csrfTokens, KnownDevices devices) {
        this.contexts = contexts;
        this.csrfTokens = csrfTokens;
        this.devices = devices;
    }

    void open(Account account, HttpServletRequest request, HttpServletResponse response) {
        // neither a session nor a token from before the sign-in is worth anything after it
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
        csrfTokens.saveToken(null, request, response);
        keep(account.signedIn(), request, response);
        devices.remember(account.getId(), request, response);
    }

    /** Also when somebody changed their name in the midst of a session. */
    void keep(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        var context = new SecurityContextImpl(authentication(signedIn));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static Authentication authentication(SignedIn signedIn) {
        List<GrantedAuthority> authorities =
                signedIn.administrator() ? AuthorityUtils.createAuthorityList(SignedIn.ADMINISTRATOR) : List.of();
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, authorities);
    }
}
