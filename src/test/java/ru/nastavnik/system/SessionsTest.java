package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.account.Account;

@ApplicationTest
class SessionsTest {

    @Autowired
    Personas personas;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<?> sessions;

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
        assertThat(mvc.post().uri("/login").with(csrf()).param("username", "nobody").param("password", "x")).hasStatus(422);
        assertThat(count()).isEqualTo(before);
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
    void theSessionsAreTheQuietOnes() {
        assertThat(sessions).isInstanceOf(QuietSessions.class).isNotInstanceOf(JdbcIndexedSessionRepository.class);
    }

    private Cookie signIn(Account account) {
        var result = mvc.post().uri("/login").with(csrf()).param("username", account.getEmail()).param("password", Personas.PASSWORD).exchange();
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
