package ru.nastavnik.account;

import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** The sessions in which an account is signed in, on all devices. */
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<?> sessions;

    OpenSessions(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    void endAll(UUID account) {
        endOthers(account, null);
    }

    /** @param own the session that goes on */
    void endOthers(UUID account, String own) {
        sessions.findByPrincipalName(account.toString()).keySet().stream().filter(id -> !id.equals(own)).forEach(sessions::deleteById);
    }
}
