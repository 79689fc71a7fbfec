package ru.nastavnik.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * In which organization, as whom and with which rights the present work is done. It is made from a checked membership, token or job,
 * never from an address alone; the transaction manager tells the database of it when a transaction begins.
 *
 * @param account whose work it is; null for a job
 * @param persons the worker's own cards in the organization's registers; empty for most
 * @param ancestors the organization itself and the authorities above it, whose offers it sees
 * @param overview the organization itself and all below it, whose figures it sees
 * @param elsewhere whether the account has other organizations to go to
 * @param visitor whether somebody unknown stands at the organization's public pages
 */
public record Standing(
        UUID organization,
        String slug,
        String shortName,
        OrganizationKind kind,
        ZoneId zone,
        UUID account,
        Set<Role> roles,
        Set<UUID> persons,
        List<UUID> ancestors,
        List<UUID> overview,
        boolean elsewhere,
        boolean visitor) {

    private static final ThreadLocal<Standing> CURRENT = new ThreadLocal<>();

    public Standing {
        roles = Set.copyOf(roles);
        persons = Set.copyOf(persons);
        ancestors = List.copyOf(ancestors);
        overview = List.copyOf(overview);
    }

    /** Of somebody who belongs here. */
    public Standing(
            UUID organization, String slug, String shortName, OrganizationKind kind, ZoneId zone, UUID account, Set<Role> roles,
            Set<UUID> persons, List<UUID> ancestors, List<UUID> overview, boolean elsewhere) {
        this(organization, slug, shortName, kind, zone, account, roles, persons, ancestors, overview, elsewhere, false);
    }

    public static Optional<Standing> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** @throws IllegalStateException when the present work has no standing */
    public static Standing require() {
        return current().orElseThrow(() -> new IllegalStateException("This work has no standing"));
    }

    /** A job of the application itself, in one organization, with no roles: the database opens that organization to it. */
    public static Standing job(Organization organization) {
        return job(organization.getId(), organization.getSlug(), organization.getShortName(), organization.getKind(), organization.getTimeZone());
    }

    /** The same, of an organization of which no more than this was read. */
    public static Standing job(UUID organization, String slug, String shortName, OrganizationKind kind, ZoneId zone) {
        var self = List.of(organization);
        return new Standing(organization, slug, shortName, kind, zone, null, Set.of(), Set.of(), self, self, false);
    }

    /**
     * Somebody who opened a public page and is not known: without rights. Of the organization's data the database shows them what it shows to
     * everybody, and lets them put something into its letter-box; whether the page is open at all is for the room that has it to check.
     */
    public static Standing visitor(Organization organization) {
        return new Standing(
                organization.getId(), organization.getSlug(), organization.getShortName(), organization.getKind(), organization.getTimeZone(),
                null, Set.of(), Set.of(), List.of(), List.of(), false, true);
    }

    /** The same job, done for somebody who asked for it by right: what is noted of it bears their name. */
    public Standing onBehalfOf(UUID worker) {
        return new Standing(organization, slug, shortName, kind, zone, worker, Set.of(Role.CURATOR), persons, ancestors, overview, elsewhere, false);
    }

    /** Does the work in this standing and restores the former one. A transaction keeps the standing that it began with. */
    public <T> T call(Supplier<T> work) {
        Standing former = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (former == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(former);
            }
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** Whether personal data of the organization are open to this work: to its own people and jobs, not to those who only see figures. */
    public boolean isPersonal() {
        return !visitor && (account == null || roles.stream().anyMatch(Role::isPersonal));
    }

    public boolean may(Right right) {
        return rights().contains(right);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public Set<Right> rights() {
        return roles.stream().map(Role::rights).flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }

    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone));
    }

    /** By the clock on the organization's wall. */
    public LocalDateTime now(Clock clock) {
        return LocalDateTime.now(clock.withZone(zone));
    }
}
