package ru.nastavnik.pairing;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;

/** Takes down in the log of access who had to do with pairs: with all of their people. */
@Component
public class PairJournal {

    private final Journal journal;
    private final PairLines lines;

    PairJournal(Journal journal, PairLines lines) {
        this.journal = journal;
        this.lines = lines;
    }

    /** @param what key of the message: what was looked at */
    public void seen(String what, Collection<PairLine> seen) {
        journal.seen(what, persons(seen));
    }

    /** In the transaction of the deed. */
    public void done(Deed deed, String what, Collection<PairLine> with) {
        journal.done(deed, what, persons(with));
    }

    /** In the transaction of the change, while they are still there. */
    public void changed(String what, Collection<UUID> pairs) {
        done(Deed.CHANGED, what, lines.of(pairs));
    }

    private static Set<UUID> persons(Collection<PairLine> of) {
        return of.stream().flatMap(PairLine::members).map(PairLine.Member::personId).collect(Collectors.toSet());
    }
}
