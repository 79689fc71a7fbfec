package ru.nastavnik.intake;

import java.time.Clock;
import java.time.Duration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.DayBegan;

/** Wipes enquiries a month after they were decided, and those that nobody decided a month after they came: as their senders were told. */
@Component
class EnquiryKeeping {

    static final Duration TERM = Duration.ofDays(30);

    private final EnquiryList enquiries;
    private final Clock clock;

    EnquiryKeeping(EnquiryList enquiries, Clock clock) {
        this.enquiries = enquiries;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DayBegan event) {
        enquiries.wipe(clock.instant().minus(TERM));
    }
}
