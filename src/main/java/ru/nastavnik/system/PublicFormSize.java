package ru.nastavnik.system;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What strangers send to a public form is small: more is refused unread. Without a length nobody could tell before reading it; browsers
 * give one.
 */
class PublicFormSize extends OncePerRequestFilter {

    /** Of a request that was too large: how many kilobytes its address takes. */
    static final String MOST = PublicFormSize.class.getName() + ".most";

    private static final int KILOBYTE = 1024;

    private final int most;

    /** @param most bytes */
    PublicFormSize(int most) {
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            request.setAttribute(MOST, most / KILOBYTE);
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
