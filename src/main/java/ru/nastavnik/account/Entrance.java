package ru.nastavnik.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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

/** Opens the session of somebody who proved who they are. Who has a second factor has not yet proved it by the password. */
@Component
class Entrance {

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrfTokens;
    private final KnownDevices devices;
    private final SecondFactors factors;
    private final Clock clock;

    Entrance(SecurityContextRepository contexts, CsrfTokenRepository csrfTokens, KnownDevices devices, SecondFactors factors, Clock clock) {
        this.contexts = contexts;
        this.csrfTokens = csrfTokens;
        this.devices = devices;
        this.factors = factors;
        this.clock = clock;
    }

    /** After the password. @return whether it is open; otherwise a code is awaited first, on {@link SecondStepController}'s page */
    boolean open(Account account, HttpServletRequest request, HttpServletResponse response) {
        if (askForCode(account, request, response)) {
            return false;
        }
        openFully(account, request, response);
        return true;
    }

    /** After the password: ends the session and begins one that awaits a code. @return false for an account without a second factor; then nothing is done */
    boolean askForCode(Account account, HttpServletRequest request, HttpServletResponse response) {
        if (!factors.isSet(account.getId())) {
            return false;
        }
        leaveFormer(request, response);
        AwaitedCode.begin(request.getSession(), account.getId(), clock.instant());
        return true;
    }

    /** After all that the account asks for. */
    void openFully(Account account, HttpServletRequest request, HttpServletResponse response) {
        leaveFormer(request, response);
        keep(account.signedIn(), request, response);
        devices.remember(account.getId(), request, response);
    }

    /** Neither a session nor a token from before the sign-in is worth anything after it. */
    private void leaveFormer(HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
        csrfTokens.saveToken(null, request, response);
        SecurityContextHolder.clearContext();
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
