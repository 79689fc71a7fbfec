package ru.nastavnik.system;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.account.Standings;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/**
 * Everything below {@code /o/{slug}} is done in the standing that the signed-in account has there, with that standing's rights as its
 * authorities, for this one request. Without a standing the answer is 404, whether or not there is such an organization. Whoever is not
 * signed in is left to the authorization that follows. An error page is rendered after this filter, without a standing.
 */
class StandingFilter extends OncePerRequestFilter {

    private final RequestMatcher inOrganization = PathPatternRequestMatcher.pathPattern("/o/{slug}/**");
    private final Standings standings;

    StandingFilter(Standings standings) {
        this.standings = standings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var match = inOrganization.matcher(request);
        SecurityContext before = SecurityContextHolder.getContext();
        Authentication own = before.getAuthentication();
        if (!match.isMatch() || !(own != null && own.getPrincipal() instanceof SignedIn signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Standing> standing = standings.find(signedIn.id(), match.getVariables().get("slug"));
        if (standing.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // a new context, so that these rights are never saved with the session
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication(signedIn, own.getAuthorities(), standing.get())));
        try {
            proceed(standing.get(), request, response, chain);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static Authentication authentication(SignedIn signedIn, Collection<? extends GrantedAuthority> own, Standing standing) {
        var authorities = new ArrayList<GrantedAuthority>(own);
        standing.rights().stream().map(Right::name).map(SimpleGrantedAuthority::new).forEach(authorities::add);
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, authorities);
    }

    private static void proceed(Standing standing, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Standing.call takes work that throws no checked exception: carry one across
        var thrown = standing.<Optional<Exception>>call(() -> {
            try {
                chain.doFilter(request, response);
                return Optional.empty();
            } catch (ServletException | IOException e) {
                return Optional.of(e);
            }
        });
        if (thrown.orElse(null) instanceof ServletException e) {
            throw e;
        }
        if (thrown.orElse(null) instanceof IOException e) {
            throw e;
        }
    }
}
