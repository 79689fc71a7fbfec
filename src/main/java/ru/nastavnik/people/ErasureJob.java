package ru.nastavnik.people;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.DayBegan;
import ru.nastavnik.organization.Standing;

/** Destroys by itself what nobody has destroyed by the last day; each erasure by an event of its own, so that one that fails holds up no other. */
@Component
class ErasureJob {

    private final Erasures erasures;
    private final Forgetting forgetting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ErasureJob(Erasures erasures, Forgetting forgetting, ApplicationEventPublisher events, Clock clock) {
        this.erasures = erasures;
        this.forgetting = forgetting;
        this.events = events;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DayBegan event) {
        erasures.findDue(Standing.require().today(clock)).forEach(id -> events.publishEvent(new ErasureDue(event.organization(), id)));
    }

    /** A new signature may have lifted it since. */
    @ApplicationModuleListener
    void on(ErasureDue event) {
        if (erasures.existsById(event.erasure())) {
            forgetting.forget(event.erasure());
        }
    }
}
