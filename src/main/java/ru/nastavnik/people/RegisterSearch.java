package ru.nastavnik.people;

import jakarta.servlet.http.HttpSession;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.organization.Standing;

/** Keeps the words searched for in the session, and the rest of a filter in the address. */
final class RegisterSearch {

    private static final int LONGEST = 200;

    private RegisterSearch() {}

    /** @return null when nothing is searched for */
    static String words(HttpSession session, String register) {
        return (String) session.getAttribute(attribute(register));
    }

    static void keep(HttpSession session, String register, String words) {
        String attribute = attribute(register);
        if (words.isBlank()) {
            session.removeAttribute(attribute);
        } else {
            session.setAttribute(attribute, words.strip().substring(0, Math.min(LONGEST, words.strip().length())));
        }
    }

    /** Of one organization: the words of another are not to follow. */
    private static String attribute(String register) {
        return register + "." + Standing.require().slug();
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
