package ru.nastavnik.people;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;
import ru.nastavnik.form.SearchWords;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** Where somebody stands in a register: the filter of the list that was looked at last, and the words searched for, which stay out of addresses. */
@Component
class RegisterSearch {

    /** @return null when nothing is searched for */
    String words(HttpSession session, RegisterKind register) {
        return (String) session.getAttribute(attribute(register, "words"));
    }

    void search(HttpSession session, RegisterKind register, String words) {
        session.setAttribute(attribute(register, "words"), SearchWords.kept(words));
    }

    /** So that a card knows its neighbours. Written only when it differs: a session that is written costs more than a page. */
    void look(HttpSession session, RegisterKind register, RegisterFilter filter) {
        String query = filter.query();
        if (!query.equals(session.getAttribute(attribute(register, "filter")))) {
            session.setAttribute(attribute(register, "filter"), query);
        }
    }

    RegisterFilter looked(HttpSession session, RegisterKind register) {
        var query = (String) session.getAttribute(attribute(register, "filter"));
        return allowed(query == null ? RegisterFilter.ALL : RegisterFilter.parse(query));
    }

    /** Who may not see the whole register sees those who look for a pair. */
    RegisterFilter allowed(RegisterFilter asked) {
        return Standing.require().may(Right.READ_REGISTERS) ? asked : asked.onlyUnmatched();
    }

    /** Of one organization: the words of another are not to follow. */
    private static String attribute(RegisterKind register, String what) {
        return register.word() + "." + what + "." + Standing.require().slug();
    }
}
