package ru.nastavnik.journal;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The last lines about one person, for their card: shown by the fragment {@code journal/parts :: history(lines, person)}. */
@Component
public class History {

    private static final int LAST = 5;

    private final JournalLines lines;

    History(JournalLines lines) {
        this.lines = lines;
    }

    /** The latest first, at most five; two statements. Inside a transaction. */
    public List<JournalLine> lastOf(UUID person) {
        return lines.lines(JournalFilter.NONE, lines.idsOf(person), LAST, false);
    }
}
