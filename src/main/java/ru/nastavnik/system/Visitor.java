package ru.nastavnik.system;

import org.springframework.security.core.Authentication;

/** Who looks at the page, as far as the layout cares. */
record Visitor(String name, boolean administrator) {

    static Visitor of(Authentication authentication) {
        boolean administrator =
                authentication.getAuthorities().stream().anyMatch(authority -> "ADMINISTRATOR".equals(authority.getAuthority()));
        return new Visitor(authentication.getName(), administrator);
    }
}
