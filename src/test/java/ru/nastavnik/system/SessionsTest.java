package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.SignedIn;

@ApplicationTest
class SessionsTest {

    @Autowired
    Personas personas;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    Statements statements;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    CsrfTokenRepository csrfTokens;

    @Autowired
    WebApplicationContext context;

    /** A test before this one may have left Spring Security's test repository in the chain, which makes sessions. */
    @BeforeEach
    void putTheRealTokensBack() {
        WebTestUtils.setCsrfTokenRepository(new MockHttpServletRequest(context.getServletContext()), csrfTokens);
    }

    @Test
    void aSessionLiesInTheDatabaseUnderTheIdOfTheAccountWithoutTheHash() {
        var account = personas.withPassword(personas.curator(personas.school()));
        signIn(account);
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = ?").param(account.getId().toString()).query(Long.class).single())
                .isOne();
        byte[] kept = jdbc.sql("""
                        select attribute_bytes from spring_session_attributes a join spring_session s on s.primary_id = a.session_primary_id
                        where principal_name = ? and attribute_name = 'SPRING_SECURITY_CONTEXT'""")
                .param(account.getId().toString())
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("argon2").doesNotContain(Personas.PASSWORD);
    }

    @Test
    void aVisitorWhoOnlyLooksLeavesNoSession() {
        long before = count();
        assertThat(mvc.get().uri("/login")).hasStatusOk();
        assertThat(mvc.get().uri("/account")).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.post().uri("/login").with(Csrf.asABrowser()).param("username", "nobody").param("password", "x")).hasStatus(422);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void twoRequestsOfOneBrowserMayPutTheSameIntoItsSession() {
        assertThat(putTwiceAtOnce(sessions)).isEqualTo("later");
    }

    private static <S extends Session> Object putTwiceAtOnce(SessionRepository<S> sessions) {
        S fresh = sessions.createSession();
        sessions.save(fresh);
        S one = sessions.findById(fresh.getId());
        S other = sessions.findById(fresh.getId());
        one.setAttribute("flash", "sooner");
        other.setAttribute("flash", "later");
        sessions.save(one);
        sessions.save(other);
        return sessions.findById(fresh.getId()).getAttribute("flash");
    }

    @Test
    void theLastAccessIsWrittenOnceAMinute() {
        var account = personas.withPassword(personas.curator(personas.school()));
        var cookie = signIn(account);
        long fresh = lastAccess(account);
        assertThat(mvc.get().uri("/login").cookie(cookie)).hasRedirectedUrl("/");
        assertThat(lastAccess(account)).isEqualTo(fresh);

        long old = fresh - Duration.ofMinutes(5).toMillis();
        jdbc.sql("update spring_session set last_access_time = ? where principal_name = ?").params(old, account.getId().toString()).update();
        mvc.get().uri("/login").cookie(cookie).exchange();
        assertThat(lastAccess(account)).isGreaterThanOrEqualTo(fresh);
    }

    @Test
    void aRequestReadsItsSessionOnce() throws Exception {
        var cookie = signIn(personas.withPassword(personas.curator(personas.school())));
        var sent = statements.during(() -> assertThat(mvc.get().uri("/account").cookie(cookie)).hasStatusOk());
        assertThat(sent).filteredOn(sql -> sql.toLowerCase().contains("from spring_session")).hasSize(1);
    }

    @Test
    void whatOneRequestReadNoOtherTakesForTrue() {
        var account = personas.withPassword(personas.curator(personas.school()));
        var cookie = signIn(account);
        assertThat(mvc.get().uri("/account").cookie(cookie)).hasStatusOk();
        jdbc.sql("delete from spring_session where principal_name = ?").param(account.getId().toString()).update();
        assertThat(mvc.get().uri("/account").cookie(cookie)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void aSessionThatARequestEndsIsGoneForTheRestOfIt() throws Exception {
        assertThat(endedInARequest(sessions)).isNull();
    }

    private static <S extends Session> Session endedInARequest(SessionRepository<S> sessions) throws Exception {
        S fresh = sessions.createSession();
        sessions.save(fresh);
        var found = new AtomicReference<Session>(fresh);
        new SessionsOfRequest().doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> {
            assertThat(sessions.findById(fresh.getId())).isNotNull().isSameAs(sessions.findById(fresh.getId()));
            sessions.deleteById(fresh.getId());
            found.set(sessions.findById(fresh.getId()));
        });
        return found.get();
    }

    @Test
    void aSessionIsReadFromItsTableByAnApplicationThatNeverSawIt() {
        var account = personas.withPassword(personas.curator(personas.school()));
        var cookie = signIn(account);
        var restarted = new JdbcIndexedSessionRepository(new JdbcTemplate(dataSource), TransactionOperations.withoutTransaction());
        var id = new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
        Session session = restarted.findById(id);
        SecurityContext read = session.getAttribute("SPRING_SECURITY_CONTEXT");
        assertThat(read.getAuthentication().getPrincipal()).isEqualTo(new SignedIn(account.getId(), account.getName(), false));
    }

    @Test
    void theSessionsAreTheQuietOnes() {
        assertThat(sessions).isInstanceOf(QuietSessions.class).isNotInstanceOf(JdbcIndexedSessionRepository.class);
    }

    private Cookie signIn(Account account) {
        var result = mvc.post().uri("/login").with(Csrf.asABrowser()).param("username", account.getEmail()).param("password", Personas.PASSWORD).exchange();
        assertThat(result).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/");
        return result.getResponse().getCookie("nastavnik");
    }

    private long lastAccess(Account account) {
        return jdbc.sql("select last_access_time from spring_session where principal_name = ?")
                .param(account.getId().toString())
                .query(Long.class)
                .single();
    }

    private long count() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }
}
