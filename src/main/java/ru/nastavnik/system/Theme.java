package ru.nastavnik.system;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The theme that a cookie holds: as the device shows it, light, or dark. */
final class Theme {

    static final String COOKIE = "theme";
    static final String AUTO = "auto";
    static final Set<String> ALL = Set.of(AUTO, "light", "dark");

    private Theme() {}

    static String of(@Nullable Cookie cookie) {
        return cookie != null && ALL.contains(cookie.getValue()) ? cookie.getValue() : AUTO;
    }
}
