package ru.nastavnik.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.form.Pace;
import ru.nastavnik.form.Pace.Allowance;

/**
 * How many enquiries are taken in an hour. From one address generously: at a parents' meeting all sit behind the school's own. An organization
 * takes more than it could ever answer, and no flood beyond that. Forms that come back with errors are counted, too, with room for many errors each.
 */
@Component
class Inflow {

    static final Allowance FROM_AN_ADDRESS = new Allowance(40, Duration.ofMinutes(1));
    static final Allowance POSTS_FROM_AN_ADDRESS = new Allowance(400, Duration.ofSeconds(6));
    static final Allowance TO_AN_ORGANIZATION = new Allowance(200, Duration.ofSeconds(15));

    private sealed interface Counted {}

    private record Address(String address) implements Counted {}

    private record To(UUID organization) implements Counted {}

    private final Pace<Counted> pace;
    private final Pace<String> posts;

    Inflow(Clock clock) {
        this.pace = new Pace<>(clock, counted -> counted instanceof Address ? FROM_AN_ADDRESS : TO_AN_ORGANIZATION);
        this.posts = new Pace<>(clock, address -> POSTS_FROM_AN_ADDRESS);
    }

    /** Counts a form that was sent, whatever it holds. Returns how long to wait when there were too many. */
    Optional<Duration> countPost(String address) {
        return posts.take(List.of(address));
    }

    /** Counts an enquiry. Returns how long to wait when there were too many: it is not counted then. */
    Optional<Duration> count(String address, UUID organization) {
        return pace.take(List.of(new Address(address), new To(organization)));
    }
}
