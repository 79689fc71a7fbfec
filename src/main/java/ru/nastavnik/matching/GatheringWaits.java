package ru.nastavnik.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.WaitsForMe;
import ru.nastavnik.matching.OwnGatherings.Own;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** Tells mentors and mentees of the group meeting that comes. Once it is over the survey of wishes speaks for itself. */
@Component
class GatheringWaits implements WaitsForMe {

    private static final int DAYS_THAT_PRESS = 2;

    private final OwnGatherings gatherings;
    private final Clock clock;

    GatheringWaits(OwnGatherings gatherings, Clock clock) {
        this.gatherings = gatherings;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting() {
        Standing standing = Standing.require();
        if (!standing.may(Right.OWN_PAIRS) || standing.persons().isEmpty()) {
            return List.of();
        }
        LocalDate today = standing.today(clock);
        Map<UUID, Own> coming = new LinkedHashMap<>();
        gatherings.coming(today).forEach(own -> coming.putIfAbsent(own.id(), own));
        return coming.values().stream().map(own -> waiting(own, standing.slug(), today)).toList();
    }

    private static Waiting waiting(Own own, String slug, LocalDate today) {
        return new Waiting(
                "gathering.waits", List.of(own.heldOn(), Occasion.CLOCK.format(own.startsAt())), "/o/" + slug + "/my/gatherings/" + own.id(),
                own.heldOn().isAfter(today.plusDays(DAYS_THAT_PRESS)) ? Urgency.CALM : Urgency.SOON, "gathering.waits.place", List.of(own.place()));
    }
}
