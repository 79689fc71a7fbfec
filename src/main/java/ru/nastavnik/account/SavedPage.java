package ru.nastavnik.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.security.web.savedrequest.RequestCache;

/** The part of a saved address that leads to a page of ours, whatever host it names. */
final class SavedPage {

    private SavedPage() {}

    /** The page that was asked for before signing in, once. It comes from a cookie: only its path is believed. */
    static String take(RequestCache saved, HttpServletRequest request, HttpServletResponse response) {
        var wanted = saved.getRequest(request, response);
        if (wanted == null) {
            return "/";
        }
        saved.removeRequest(request, response);
        return of(wanted.getRedirectUrl());
    }

    static String of(String address) {
        try {
            URI uri = URI.create(address);
            String path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
                return "/";
            }
            return uri.getRawQuery() == null ? path : path + '?' + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
