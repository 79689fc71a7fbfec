package ru.nastavnik.system;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;

/**
 * Remembers what a request read of its session until its end: Spring Session lets go of it when the answer begins to go out and reads it once
 * more when the request ends.
 */
class SessionsOfRequest implements Filter {

    /** Before Spring Session's own filter. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 5;

    private static final ThreadLocal<Map<String, QuietSession<?>>> READ = new ThreadLocal<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        READ.set(new HashMap<>());
        try {
            chain.doFilter(request, response);
        } finally {
            READ.remove();
        }
    }

    /** Null when it was not read yet, or has got another id since, or when there is no request. */
    static @Nullable QuietSession<?> find(String id) {
        Map<String, QuietSession<?>> read = READ.get();
        var session = read == null ? null : read.get(id);
        return session != null && session.getId().equals(id) ? session : null;
    }

    static void add(QuietSession<?> session) {
        if (READ.get() != null) {
            READ.get().put(session.getId(), session);
        }
    }

    static void remove(String id) {
        if (READ.get() != null) {
            READ.get().remove(id);
        }
    }
}
