package ru.nastavnik.system;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Hands events again to listeners that failed, or that were cut off ({@code spring.modulith.events.staleness} says after how long): every
 * minute, and all that were left when the application starts.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Redelivery {

    private final FailedEventPublications failed;

    Redelivery(FailedEventPublications failed) {
        this.failed = failed;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void again() {
        failed.resubmit(ResubmissionOptions.defaults());
    }
}
