package ru.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.Standing;

/**
 * Counts the indicators of the organization of the standing and stores them, for each day from its first on without a gap. It asks what the
 * facts are now, never what changed, under a lock of the organization that is taken before anything is read: whoever comes last has seen
 * everything, in whatever order events come, and however often.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Recalculation {

    private final Indicators indicators;
    private final StoredValues values;

    Recalculation(Indicators indicators, StoredValues values) {
        this.indicators = indicators;
        this.values = values;
    }

    /**
     * Today, the days that are not stored yet, and all stored ones from {@code changed} on. An authority has no values of its own: nothing
     * is done.
     */
    void since(LocalDate changed, LocalDate today) {
        var standing = Standing.require();
        if (standing.kind().isAuthority()) {
            return;
        }
        List<Indicator> counted = indicators.of(standing.kind());
        values.lock(standing.organization());
        var extent = values.extent(standing.organization(), counted, today);
        List<LocalDate> days = extent.from(changed, today).datesUntil(extent.to(today).plusDays(1)).toList();
        counted.forEach(indicator -> values.write(indicator, indicator.counts(days)));
    }

    /** Every day. */
    void whole(LocalDate today) {
        since(LocalDate.MIN, today);
    }
}
