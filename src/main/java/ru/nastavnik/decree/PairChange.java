package ru.nastavnik.decree;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import ru.nastavnik.pairing.EndReason;

/**
 * What a decree makes of a pair that works.
 *
 * @param successorId the pair that takes its place; null when none does
 * @param endsOn its last day from now on; null when it ends by the decree
 * @param reason why it ends; null when it goes on until another day
 */
@Embeddable
record PairChange(UUID pairId, UUID successorId, LocalDate endsOn, @Enumerated(EnumType.STRING) EndReason reason) {

    static PairChange replaced(UUID former, UUID successor, EndReason reason) {
        return new PairChange(former, successor, null, reason);
    }

    static PairChange leftOut(UUID pair, EndReason reason) {
        return new PairChange(pair, null, null, reason);
    }

    static PairChange until(UUID pair, LocalDate lastDay) {
        return new PairChange(pair, null, lastDay, null);
    }

    boolean isLeftOut() {
        return successorId == null && endsOn == null;
    }
}
