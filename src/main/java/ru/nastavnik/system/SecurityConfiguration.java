package ru.nastavnik.system;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.account.Standings;

/**
 * Who may come in at all. What one may do inside an organization is said by the handlers, out of the rights that {@link StandingFilter}
 * finds. Signing in itself is the account room's {@code SignInController}.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/assets/**", "/favicon.*", "/error", "/login", "/login/code", "/invitations/**", "/p/**", "/s", "/s/**", "/language", "/theme", "/actuator/health/**"
    };

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, Standings standings, RequestCache requestCache, CsrfTokenRepository csrfTokens, SecurityContextRepository contexts)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/organizations/**")
                        .hasAuthority(SignedIn.ADMINISTRATOR)
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .logout(logout -> logout.logoutRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/logout"))
                        .logoutSuccessUrl("/login?signed-out"))
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .requestCache(cache -> cache.requestCache(requestCache))
                // SecurityHeaders writes them, onto error pages too
                .headers(AbstractHttpConfigurer::disable)
                .addFilterBefore(new StandingFilter(standings), AuthorizationFilter.class)
                .build();
    }

    /** Nobody reads what would be observed of each filter, at each request. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Refuses what no keyboard types and PostgreSQL cannot keep: the character NUL. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository());
    }

    /** In a cookie: a visitor who only looks at the sign-in page leaves no row among the sessions. */
    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Remembers, in a cookie, the page that somebody wanted before signing in: a page, never a picture, a script or a health check. */
    @Bean
    RequestCache requestCache() {
        var cache = new CookieRequestCache();
        cache.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        cache.setRequestMatcher(new AndRequestMatcher(
                PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/**"),
                new NegatedRequestMatcher(new OrRequestMatcher(
                        path("/assets/**"), path("/favicon.*"), path("/error/**"), path("/actuator/**"),
                        new RequestHeaderRequestMatcher("HX-Request")))));
        return cache;
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.pathPattern(pattern);
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        var registration = new FilterRegistrationBean<>(new SecurityHeaders());
        registration.setOrder(SecurityHeaders.ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    FilterRegistrationBean<PublicFormSize> publicFormSize() {
        return atMost(64 * 1024, "/p/*");
    }

    /** A questionnaire on one page has more to say: a long answer of Cyrillic text takes 30 KB on its way. */
    @Bean
    FilterRegistrationBean<PublicFormSize> publicAnswerSize() {
        return atMost(512 * 1024, "/s/*");
    }

    private static FilterRegistrationBean<PublicFormSize> atMost(int bytes, String address) {
        var registration = new FilterRegistrationBean<>(new PublicFormSize(bytes));
        registration.setOrder(SecurityHeaders.ORDER + 1);
        registration.addUrlPatterns(address);
        return registration;
    }
}
