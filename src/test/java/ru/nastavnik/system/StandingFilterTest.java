package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.account.Standings;
import ru.nastavnik.organization.Standing;

@ApplicationTest
class StandingFilterTest {

    @Autowired
    Personas personas;

    @Autowired
    Standings standings;

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private Standing seen;
    private Set<String> authorities;
    private boolean passed;

    private final FilterChain chain = (request, answer) -> {
        passed = true;
        seen = Standing.current().orElse(null);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        authorities = authentication == null
                ? Set.of()
                : authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
    };

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aMemberWorksInTheStandingAndWithTheRightsOfTheirRole() throws Exception {
        var school = personas.school();
        signIn(personas.director(school));
        var before = SecurityContextHolder.getContext();
        request("/o/" + school.getSlug() + "/decrees/1");
        assertThat(seen.organization()).isEqualTo(school.getId());
        assertThat(authorities).contains("APPROVE_DECREES").doesNotContain("DRAFT_DECREES");
        assertThat(Standing.current()).as("after the request").isEmpty();
        assertThat(SecurityContextHolder.getContext()).as("what a session would keep").isSameAs(before);
        assertThat(before.getAuthentication().getAuthorities()).isEmpty();
    }

    @Test
    void theFirstPageOfAnOrganizationHasTheStandingToo() throws Exception {
        var school = personas.school();
        signIn(personas.curator(school));
        request("/o/" + school.getSlug());
        assertThat(seen).isNotNull();
    }

    @Test
    void aStrangersAnswerIsThatOfAnUnknownAddress() throws Exception {
        signIn(personas.director(personas.school()));
        request("/o/" + personas.school().getSlug());
        assertThat(passed).isFalse();
        assertThat(response.getStatus()).isEqualTo(404);
        var unknown = new MockHttpServletResponse();
        filter().doFilter(new MockHttpServletRequest("GET", "/o/no-such-school"), unknown, chain);
        assertThat(passed).isFalse();
        assertThat(unknown.getStatus()).isEqualTo(404);
        assertThat(unknown.getErrorMessage()).isEqualTo(response.getErrorMessage());
    }

    @Test
    void outsideOfOrganizationsThereIsNoStanding() throws Exception {
        signIn(personas.director(personas.school()));
        request("/account");
        assertThat(passed).isTrue();
        assertThat(seen).isNull();
    }

    @Test
    void whoeverIsNotSignedInIsLeftToTheAuthorization() throws Exception {
        request("/o/" + personas.school().getSlug());
        assertThat(passed).isTrue();
        assertThat(seen).isNull();
    }

    private void request(String address) throws Exception {
        filter().doFilter(new MockHttpServletRequest("GET", address), response, chain);
    }

    private StandingFilter filter() {
        return new StandingFilter(standings);
    }

    private static void signIn(Account account) {
        var signedIn = new SignedIn(account.getId(), account.getName(), account.isAdministrator());
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, AuthorityUtils.NO_AUTHORITIES)));
    }
}
