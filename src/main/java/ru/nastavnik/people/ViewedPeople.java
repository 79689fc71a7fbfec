package ru.nastavnik.people;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

/** The views of the registers that somebody saved, as groups of people for later rooms. Called inside a transaction. */
@Component
public class ViewedPeople {

    private final SavedViews views;
    private final JdbcClient jdbc;
    private final Clock clock;

    ViewedPeople(SavedViews views, JdbcClient jdbc, Clock clock) {
        this.views = views;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param key what the view shows, and not the view: whoever kept it sees the same after that was removed */
    public record View(String key, String name) {}

    /**
     * Who is in the register and passes the filter now.
     *
     * @param role MENTOR or MENTEE
     */
    public record Found(Role role, List<UUID> persons) {}

    /** Those of whoever works; one with searched words is left out, since words are somebody's name and not to be kept elsewhere. */
    public List<View> own() {
        return Stream.of(RegisterKind.values())
                .flatMap(register -> views.of(register).stream()
                        .filter(view -> view.words() == null)
                        .map(view -> new View(register.name() + "?" + view.filter().query(), view.name())))
                .toList();
    }

    /** @throws IllegalArgumentException when it is no key */
    public Found find(String key) {
        int end = key.indexOf('?');
        if (end < 0) {
            throw new IllegalArgumentException("No view: " + key);
        }
        var register = RegisterKind.valueOf(key.substring(0, end));
        var query = new RegisterQuery(register, RegisterFilter.parse(key.substring(end + 1)), Standing.require().today(clock));
        return new Found(register.role, jdbc.sql("select p.id " + query.from("")).params(query.params()).query(UUID.class).list());
    }
}
