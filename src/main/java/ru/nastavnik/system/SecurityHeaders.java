package ru.nastavnik.system;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/**
 * Sets the headers that tell a browser what our pages never do. It stands before the security chain and works on error dispatches too, so
 * that error pages and requests refused by the chain's firewall carry them; Spring Security's own writer leaves those out.
 */
class SecurityHeaders implements Filter {

    /** After the forwarded headers are read (is it https?), before sessions and security. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'; script-src 'self'; connect-src 'self'; manifest-src 'self'",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            // what may be kept (assets) says so itself, later
            HttpHeaders.CACHE_CONTROL, "no-store");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        var answer = (HttpServletResponse) response;
        write(answer);
        if (request.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }

    static void write(HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
    }
}
