package ru.nastavnik.people;

import jakarta.servlet.http.HttpSession;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps the words searched for in the session, and the rest of a filter in the address. */
final class RegisterSearch {

    private static final int LONGEST = 200;

    private RegisterSearch() {}

    static void keep(HttpSession session, String attribute, String words) {
        if (words.isBlank()) {
            session.removeAttribute(attribute);
        } else {
            session.setAttribute(attribute, words.strip().substring(0, Math.min(LONGEST, words.strip().length())));
        }
    }

    static String redirect(String address, RegisterFilter filter, RedirectAttributes redirect) {
        redirect.addAttribute("sort", filter.sort());
        if (filter.state() != null) {
            redirect.addAttribute("state", filter.state());
        }
        if (filter.form() != null) {
            redirect.addAttribute("form", filter.form());
        }
        if (filter.consent() != null) {
            redirect.addAttribute("consent", filter.consent());
        }
        if (filter.archived()) {
            redirect.addAttribute("archived", true);
        }
        return "redirect:" + address;
    }
}
