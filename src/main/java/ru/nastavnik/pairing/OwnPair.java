package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ru.nastavnik.pairing.PairLine.Member;

/**
 * A pair as one of its people sees it. A mentee of a group is told of the mentor and of how many others there are, not who they are.
 *
 * @param asMentor whether the reader is its mentor
 * @param partners mentees for the mentor, the mentor for a mentee
 * @param others how many more mentees the group has besides the reader; 0 for a mentor
 */
record OwnPair(UUID id, boolean asMentor, List<Member> partners, int others, String form, Period period, Phase phase) {

    enum Phase {
        AWAITS_DECREE,
        STARTS_LATER,
        WORKS,
        OVER
    }

    static OwnPair of(PairLine line, Set<UUID> readers, LocalDate today) {
        boolean asMentor = readers.contains(line.mentor().personId());
        return new OwnPair(
                line.id(),
                asMentor,
                asMentor ? line.mentees() : List.of(line.mentor()),
                asMentor ? 0 : line.mentees().size() - 1,
                line.form(),
                line.period(),
                phase(line, today));
    }

    private static Phase phase(PairLine line, LocalDate today) {
        if (line.state() == PairState.IN_DECREE) {
            return Phase.AWAITS_DECREE;
        }
        if (line.state() == PairState.ENDED || today.isAfter(line.period().endsOn())) {
            return Phase.OVER;
        }
        return today.isBefore(line.period().startsOn()) ? Phase.STARTS_LATER : Phase.WORKS;
    }
}
