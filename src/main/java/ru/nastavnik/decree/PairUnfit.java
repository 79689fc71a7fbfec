package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.Collection;
import ru.nastavnik.pairing.PairLine;

/** A pair in the decree could not work: somebody in it has left the register, or its period is over. */
class PairUnfit extends DecreeRefused {

    private PairUnfit(String message) {
        super(message);
    }

    static void refuse(Collection<PairLine> lines, LocalDate today) {
        if (lines.stream().anyMatch(PairLine::hasArchived)) {
            throw new PairUnfit("decree.archived");
        }
        if (lines.stream().anyMatch(line -> line.period().endsOn().isBefore(today))) {
            throw new PairUnfit("decree.periodOver");
        }
    }
}
