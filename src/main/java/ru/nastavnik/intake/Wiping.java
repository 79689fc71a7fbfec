package ru.nastavnik.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.DayBegan;

/** Forgets the people of lists that nobody needs any more: applied ones can be undone for thirty days, and nobody keeps a list open longer. */
@Component
class Wiping {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Imports imports;
    private final ImportRows rows;
    private final Receiving receiving;
    private final Clock clock;

    Wiping(Imports imports, ImportRows rows, Receiving receiving, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.receiving = receiving;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DayBegan event) {
        forget();
    }

    void forget() {
        var before = clock.instant().minus(KEPT);
        imports.findByStateAndWipedFalseAndFinishedAtBefore(ImportState.APPLIED, before).forEach(list -> {
            rows.remove(list.getId());
            list.wipe();
        });
        imports.findByStateInAndEnteredAtBefore(EnumSet.of(ImportState.LOADED, ImportState.CHECKED), before).forEach(receiving::cancel);
    }
}
