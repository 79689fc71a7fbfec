package ru.nastavnik.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Whose password was right and whose code is still to come: an attribute of a session in which nobody is signed in, so that no page and no filter
 * takes its owner for somebody who is.
 */
record AwaitedCode(UUID account, Instant until) implements Serializable {

    static final Duration WAITS = Duration.ofMinutes(10);

    private static final String NAME = AwaitedCode.class.getName();

    @Serial
    private static final long serialVersionUID = 1;

    /** The session is found among the account's own, so that it ends with them when the password changes. */
    static void begin(HttpSession session, UUID account, Instant now) {
        session.setAttribute(NAME, new AwaitedCode(account, now.plus(WAITS)));
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.toString());
    }

    /** Empty when none is awaited, or not any more. */
    static Optional<AwaitedCode> of(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof AwaitedCode awaited && now.isBefore(awaited.until)
                ? Optional.of(awaited)
                : Optional.empty();
    }

    /** When the password was right. */
    Instant since() {
        return until.minus(WAITS);
    }
}
