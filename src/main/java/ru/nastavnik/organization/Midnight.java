package ru.nastavnik.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells that a new day began in an organization that runs the programme. Several applications tell it each: listeners do not mind. */
@Component
class Midnight {

    private final Organizations organizations;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Map<UUID, LocalDate> told = new ConcurrentHashMap<>();

    Midnight(Organizations organizations, ApplicationEventPublisher events, TransactionOperations transaction, Clock clock) {
        this.organizations = organizations;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        organizations.findAll().stream().filter(organization -> !organization.getKind().isAuthority()).forEach(this::look);
    }

    private void look(Organization organization) {
        LocalDate today = organization.today(clock);
        if (!today.equals(told.get(organization.getId()))) {
            transaction.executeWithoutResult(status -> events.publishEvent(new DayBegan(organization.getId())));
            told.put(organization.getId(), today);
        }
    }
}
