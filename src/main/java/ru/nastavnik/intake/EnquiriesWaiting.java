package ru.nastavnik.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** Tells the curator that somebody waits for an answer, and in time that the enquiry will be wiped. */
@Component
class EnquiriesWaiting implements WaitsForMe {

    private static final Duration PATIENCE = Duration.ofDays(7);

    private final EnquiryList enquiries;
    private final Clock clock;

    EnquiriesWaiting(EnquiryList enquiries, Clock clock) {
        this.enquiries = enquiries;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting() {
        var standing = Standing.require();
        if (!standing.may(Right.WRITE_REGISTERS)) {
            return List.of();
        }
        var waiting = enquiries.waiting();
        if (waiting.count() == 0) {
            return List.of();
        }
        boolean late = waiting.oldest().plus(PATIENCE).isBefore(clock.instant());
        var wiped = waiting.oldest().plus(EnquiryKeeping.TERM).atZone(standing.zone()).toLocalDate();
        return List.of(new Waiting(
                "intake.waits", List.of(waiting.count()), "/o/" + standing.slug() + "/enquiries", late ? Urgency.LATE : Urgency.SOON,
                "intake.waits.why", List.of(wiped)));
    }
}
