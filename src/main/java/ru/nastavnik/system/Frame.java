package ru.nastavnik.system;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;
import ru.nastavnik.organization.Standing;

/**
 * What the layout asks of each page: {@code standing} (or null), {@code visitor} (or null), {@code sections} of the rail, {@code assets}
 * (path prefix), {@code theme}, {@code dates} (Thymeleaf lets no expression that hands a value to a fragment reach a bean), and
 * {@code back} (this page's address, for the switches).
 */
@ControllerAdvice
class Frame {

    private final Assets assets;
    private final Dates dates;

    Frame(Assets assets, Dates dates) {
        this.assets = assets;
        this.dates = dates;
    }

    @ModelAttribute
    void furnish(HttpServletRequest request) {
        var standing = Standing.current().orElse(null);
        var visitor = request.getUserPrincipal() instanceof Authentication authentication ? Visitor.of(authentication) : null;
        request.setAttribute("standing", standing);
        request.setAttribute("visitor", visitor);
        request.setAttribute("sections", Section.groups(standing, visitor, path(request)));
        request.setAttribute("assets", assets.prefix());
        request.setAttribute("dates", dates);
        request.setAttribute("theme", Theme.of(WebUtils.getCookie(request, Theme.COOKIE)));
        request.setAttribute("back", back(request));
    }

    /** A form that came back stands at an address that only takes forms: then the page that it was sent from. */
    private static String back(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return path(request) + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        }
        try {
            String referer = request.getHeader(HttpHeaders.REFERER);
            URI from = new URI(referer == null ? "/" : referer);
            return from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
        } catch (URISyntaxException e) {
            return "/";
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
