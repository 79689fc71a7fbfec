package ru.nastavnik.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;

@ApplicationTest
class MidnightTest {

    /** In Yekaterinburg, where the school of the tests is. */
    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2026-11-24T18:59:00Z");

    @Autowired
    Organizations organizations;

    @Autowired
    Personas personas;

    @Autowired
    TransactionTemplate transaction;

    private final List<Object> told = new ArrayList<>();
    private Instant now = BEFORE_MIDNIGHT;
    private Midnight midnight;
    private DayBegan ofSchool;
    private DayBegan ofCity;

    @BeforeEach
    void aSchoolInACity() {
        var city = personas.authority();
        ofCity = new DayBegan(city.getId());
        ofSchool = new DayBegan(personas.schoolBelow(city).getId());
        midnight = new Midnight(organizations, told::add, transaction, new Ticking());
    }

    @Test
    void eachDayOfASchoolIsToldOnce() {
        midnight.look();
        midnight.look();
        assertThat(told).containsOnlyOnce(ofSchool).doesNotContain(ofCity);
        told.clear();
        now = BEFORE_MIDNIGHT.plus(Duration.ofMinutes(2));
        midnight.look();
        midnight.look();
        assertThat(told).containsOnlyOnce(ofSchool);
    }

    private final class Ticking extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
