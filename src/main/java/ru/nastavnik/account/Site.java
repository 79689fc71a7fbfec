package ru.nastavnik.account;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param address under which people reach this installation, for links that leave the browser; without it the address of the request is taken */
@ConfigurationProperties("nastavnik")
record Site(URI address) {

    String invitation(Code code, String fallback) {
        String base = (address == null ? fallback : address.toString()).replaceAll("/+$", "");
        return base + "/invitations/" + code.shown();
    }
}
