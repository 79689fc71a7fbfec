package ru.nastavnik.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLine.Member;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.pairing.Period;

/**
 * A pair as one of its people sees it. A mentee of a group is told of the mentor and of how many others there are, not who they are.
 *
 * @param asMentor whether the reader is its mentor
 * @param partners mentees for the mentor, the mentor for a mentee
 * @param others how many more mentees the group has besides the reader; 0 for a mentor
 */
record OwnPair(
        UUID id, boolean asMentor, List<Member> partners, int others, String form, Period period, Phase phase, PairProgress progress) {

    enum Phase {
        AWAITS_DECREE,
        STARTS_LATER,
        WORKS,
        OVER
    }

    static OwnPair of(Party party, PairProgress progress) {
        PairLine line = party.line();
        boolean asMentor = party.isMentor();
        return new OwnPair(
                line.id(),
                asMentor,
                party.partners(),
                asMentor ? 0 : line.mentees().size() - 1,
                line.form(),
                line.period(),
                phase(line, progress),
                progress);
    }

    private static Phase phase(PairLine line, PairProgress progress) {
        LocalDate today = progress.today();
        if (progress.worksFrom() == null) {
            return Phase.AWAITS_DECREE;
        }
        if (line.state().isOver() || today.isAfter(line.period().endsOn())) {
            return Phase.OVER;
        }
        return today.isBefore(progress.worksFrom()) ? Phase.STARTS_LATER : Phase.WORKS;
    }

    /** Whether the reader may arrange its meetings: planned ones until the last day, forgotten ones after it, too. */
    public boolean mayArrange() {
        return asMentor && phase != Phase.AWAITS_DECREE;
    }
}
