package ru.nastavnik.meeting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.pairing.PairNotes;

/** Tells the card of a pair that works, or has worked, how often it met. */
@Component
class MeetingNotes implements PairNotes {

    private final Progress progress;

    MeetingNotes(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Map<UUID, Note> notes(Collection<UUID> pairs) {
        var notes = new HashMap<UUID, Note>();
        progress.of(pairs).forEach((id, pair) -> {
            if (pair.worksFrom() != null) {
                notes.put(id, note(pair));
            }
        });
        return notes;
    }

    private static Note note(PairProgress pair) {
        Object[] figures = {pair.counted().size(), pair.lastCounted(), pair.works() ? pair.rhythm().days() : 0};
        return new Note("meeting.note." + pair.light(), figures, "/pairs/" + pair.pair() + "/meetings");
    }
}
