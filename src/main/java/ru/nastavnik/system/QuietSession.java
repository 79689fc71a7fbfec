package ru.nastavnik.system;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.session.Session;

/** A session that knows whether it must be written. */
class QuietSession<S extends Session> implements Session {

    private final S session;
    private boolean changed;

    QuietSession(S session, boolean changed) {
        this.session = session;
        this.changed = changed;
    }

    S loud() {
        return session;
    }

    boolean isChanged() {
        return changed;
    }

    void saved() {
        changed = false;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        if (!time.isBefore(session.getLastAccessedTime().plus(QuietSessions.TOUCHED_EVERY))) {
            changed = true;
            session.setLastAccessedTime(time);
        }
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return session.changeSessionId();
    }

    @Override
    public void setAttribute(String name, Object value) {
        changed = true;
        session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        session.removeAttribute(name);
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public <T> T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
