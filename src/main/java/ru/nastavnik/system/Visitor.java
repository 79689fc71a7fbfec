package ru.nastavnik.system;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import ru.nastavnik.account.SignedIn;

/** Who looks at the page, as far as the layout cares. */
record Visitor(String name, boolean administrator) {

    static @Nullable Visitor of(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn signedIn ? new Visitor(signedIn.name(), signedIn.administrator()) : null;
    }
}
