package ru.nastavnik.monitoring;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.organization.DemoPart;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;

/** Targets of the demo city, whose first year (2020 in S2, 2023 in S1) is the present one, and the values of all days since its schools began. */
@Component
@Profile("demo")
class DemoMonitoring implements DemoPart {

    private final Organizations organizations;
    private final TargetSetting targets;
    private final Recalculation recalculation;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoMonitoring(Organizations organizations, TargetSetting targets, Recalculation recalculation, TransactionOperations transaction, Clock clock) {
        this.organizations = organizations;
        this.targets = targets;
        this.recalculation = recalculation;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 90;
    }

    @Override
    public void make() {
        List<Organization> all = organizations.findAll();
        all.stream()
                .filter(organization -> organization.getKind().isAuthority())
                .forEach(authority -> in(authority, () -> targets.setSample(authority.today(clock).getYear(), Year.MAX_VALUE)));
        all.forEach(organization -> in(organization, () -> recalculation.whole(organization.today(clock))));
    }

    private void in(Organization organization, Runnable work) {
        Standing.job(organization).run(() -> transaction.executeWithoutResult(status -> work.run()));
    }
}
