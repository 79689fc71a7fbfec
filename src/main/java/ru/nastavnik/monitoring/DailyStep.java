package ru.nastavnik.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;

/**
 * Counts each organization's new day, soon after its own midnight: pairs begin and end by date, without an event. Days that were missed, while
 * the application was down, are filled. Several nodes do the same work and come to the same numbers.
 */
@Component
class DailyStep {

    private static final Logger LOG = LoggerFactory.getLogger(DailyStep.class);

    private final Organizations organizations;
    private final Recalculation recalculation;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Map<UUID, LocalDate> done = new ConcurrentHashMap<>();

    DailyStep(Organizations organizations, Recalculation recalculation, TransactionOperations transaction, Clock clock) {
        this.organizations = organizations;
        this.recalculation = recalculation;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void step() {
        organizations.findAll().stream().filter(organization -> !organization.getKind().isAuthority()).forEach(this::step);
    }

    /** What fails in one organization is tried again at the next step and holds up no other. */
    void step(Organization organization) {
        LocalDate today = organization.today(clock);
        if (today.equals(done.get(organization.getId()))) {
            return;
        }
        try {
            Standing.job(organization).run(() -> transaction.executeWithoutResult(status -> recalculation.since(today, today)));
            done.put(organization.getId(), today);
        } catch (RuntimeException e) {
            LOG.error("The indicators of {} are not counted today", organization.getSlug(), e);
        }
    }
}
