package ru.nastavnik.account;

import java.net.URI;

/** The part of a saved address that leads to a page of ours, whatever host it names. */
final class SavedPage {

    private SavedPage() {}

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
