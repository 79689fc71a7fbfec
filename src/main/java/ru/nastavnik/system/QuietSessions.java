package ru.nastavnik.system;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions that are read once a request, and written only when something in them changed, their last access at most once a minute; Spring
 * Session itself reads twice and writes the last access with every request.
 */
class QuietSessions<S extends Session> implements FindByIndexNameSessionRepository<QuietSession<S>> {

    static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> sessions;

    QuietSessions(FindByIndexNameSessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public QuietSession<S> createSession() {
        return new QuietSession<>(sessions.createSession(), true);
    }

    @Override
    public void save(QuietSession<S> session) {
        if (session.isChanged()) {
            sessions.save(session.loud());
            session.saved();
        }
    }

    @Override
    @SuppressWarnings("unchecked") // what the request read came from here
    public QuietSession<S> findById(String id) {
        var read = (QuietSession<S>) SessionsOfRequest.find(id);
        return read == null ? read(id) : read;
    }

    private QuietSession<S> read(String id) {
        S session = sessions.findById(id);
        if (session == null) {
            return null;
        }
        var read = new QuietSession<>(session, false);
        SessionsOfRequest.add(read);
        return read;
    }

    @Override
    public void deleteById(String id) {
        SessionsOfRequest.remove(id);
        sessions.deleteById(id);
    }

    @Override
    public Map<String, QuietSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        return sessions.findByIndexNameAndIndexValue(index, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new QuietSession<>(entry.getValue(), false)));
    }
}
