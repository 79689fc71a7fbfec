package ru.nastavnik.account;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param address under which people reach this installation, for links that leave the browser; without it the address of the request is taken */
@ConfigurationProperties("nastavnik")
public record Site(URI address) {

    /**
     * The whole address of a page of ours.
     *
     * @param path from the root: {@code /p/school-1}
     * @param request the address under which the present request reached us
     */
    public String link(String path, String request) {
        return (address == null ? request : address.toString()).replaceAll("/+$", "") + path;
    }

    String invitation(Code code, String fallback) {
        return link("/invitations/" + code.shown(), fallback);
    }
}
