package ru.nastavnik.survey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.Guesses;
import ru.nastavnik.account.Limit;
import ru.nastavnik.account.SlowedException;
import ru.nastavnik.organization.Standing;

/** Lets in whoever has a personal link, the code of a card or an open link. Wrong ones are counted against the address, as with invitations. */
@Component
class Admission {

    private final Entries entries;
    private final Guesses guesses;

    Admission(Entries entries, Guesses guesses) {
        this.entries = entries;
        this.guesses = guesses;
    }

    /** @param standing in which the work is done that follows */
    record Admitted(Seat seat, Standing standing) {

        boolean isAnyone() {
            return seat.invitee() == null;
        }

        <T> T call(Supplier<T> work) {
            return standing.call(work);
        }
    }

    /** A secret that leads nowhere: made up, mistyped, of a round that forgot it, or past its time. Nobody learns which. */
    static class UnknownException extends RuntimeException {}

    /**
     * @throws UnknownException when it leads nowhere
     * @throws SlowedException after too many of those
     */
    Admitted admit(String secret, HttpServletRequest request) {
        var from = Limit.CODE.of(request.getRemoteAddr());
        guesses.count(from);
        var entry = entries.find(secret).orElseThrow(UnknownException::new);
        guesses.right(from);
        String base = "/s/" + Entries.written(secret).orElseThrow();
        return new Admitted(new Seat(entry.round(), entry.invitee(), null, base), entry.standing());
    }
}
