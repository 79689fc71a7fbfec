package ru.nastavnik.system;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** An address within this application, or {@code /} for anything else: a redirect never leads a person away. */
final class LocalPath {

    private LocalPath() {}

    static URI of(String contextPath, @Nullable String asked) {
        return URI.create(contextPath + (isLocal(asked) ? asked : "/"));
    }

    private static boolean isLocal(@Nullable String asked) {
        if (asked == null || !asked.startsWith("/") || asked.startsWith("//")) {
            return false;
        }
        try {
            return !new URI(asked).getRawPath().contains("//");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
