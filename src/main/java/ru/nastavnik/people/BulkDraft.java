package ru.nastavnik.people;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is about to be done to many cards, between its pages: so that going back and reloading find it, and no address says whom it is about.
 * Of each register the last one; as text, which outlives a new release of its record.
 */
@Component
class BulkDraft {

    private final JsonMapper json;

    BulkDraft(JsonMapper json) {
        this.json = json;
    }

    void keep(HttpSession session, RegisterKind register, BulkForm form) {
        session.setAttribute(attribute(register), json.writeValueAsString(form));
    }

    /** @param token of the form; another one may have been begun since */
    Optional<BulkForm> find(HttpSession session, RegisterKind register, UUID token) {
        return Optional.ofNullable((String) session.getAttribute(attribute(register)))
                .map(text -> json.readValue(text, BulkForm.class))
                .filter(form -> form.token().equals(token));
    }

    void forget(HttpSession session, RegisterKind register) {
        session.removeAttribute(attribute(register));
    }

    private static String attribute(RegisterKind register) {
        return register.word() + ".bulk." + Standing.require().slug();
    }
}
