package ru.nastavnik;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A CSRF token as a browser sends it: a cookie and a field. Spring Security's own {@code csrf()} puts another repository into the chain, for
 * all requests after it, which keeps tokens in sessions; use this one where sessions are counted.
 */
public final class Csrf {

    private static final String TOKEN = "token-of-the-tests";

    private Csrf() {}

    public static RequestPostProcessor asABrowser() {
        return request -> {
            Cookie[] others = request.getCookies();
            request.setCookies(Stream.concat(
                            others == null ? Stream.empty() : Stream.of(others), Stream.of(new Cookie("XSRF-TOKEN", TOKEN)))
                    .toArray(Cookie[]::new));
            request.setParameter("_csrf", masked());
            return request;
        };
    }

    /** As a form holds it: random bytes, then the token xor those; zeros are random enough here. */
    private static String masked() {
        byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }
}
