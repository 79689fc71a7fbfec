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
        if (asked == null || !asked.startsWith("/") || asked.startsWith("//") || asked.contains("\\")) {
            return false;
        }
        try {
            var uri = new URI(asked);
            return uri.getScheme() == null && uri.getRawAuthority() == null && !uri.normalize().getRawPath().startsWith("//");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
