package ru.nastavnik.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Browsers from which an account once signed in, by a lasting random cookie. One browser may serve many accounts, as in a classroom. */
@Component
class KnownDevices {

    private static final String COOKIE = "nastavnik-device";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 43; // 256 bits
    private static final Duration KEPT = Duration.ofDays(400); // browsers keep no cookie longer

    private final JdbcClient jdbc;

    KnownDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hash of the browser's cookie; null when it has none. */
    static byte[] of(HttpServletRequest request) {
        String token = token(request);
        return token == null ? null : Secrets.hash(token);
    }

    private static String token(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null || cookie.getValue().length() != LENGTH ? null : cookie.getValue();
    }

    /** Whether somebody signed in by this name from this browser; the same statement for names that nobody has. */
    boolean knows(String signIn, byte[] device) {
        return device != null
                && jdbc.sql("""
                                select exists (select from known_device k join account a on a.id = k.account_id
                                               where k.token_hash = :device and (a.email = :name or a.sign_in_name = :name))""")
                        .param("device", device)
                        .param("name", signIn)
                        .query(Boolean.class)
                        .single();
    }

    void remember(UUID account, HttpServletRequest request, HttpServletResponse response) {
        String token = token(request);
        if (token == null) {
            token = Secrets.word(LENGTH, ALPHABET);
        }
        jdbc.sql("""
                        insert into known_device (account_id, token_hash) values (:account, :device)
                        on conflict (account_id, token_hash) do update set seen_at = now()""")
                .param("account", account)
                .param("device", Secrets.hash(token))
                .update();
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, token)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(KEPT)
                .build()
                .toString());
    }

    /** All of an account's, and everybody's that were not seen for so long that their browsers forgot them. */
    void forget(UUID account) {
        jdbc.sql("delete from known_device where account_id = :account or seen_at < now() - make_interval(days => :days)")
                .param("account", account)
                .param("days", (int) KEPT.toDays())
                .update();
    }
}
