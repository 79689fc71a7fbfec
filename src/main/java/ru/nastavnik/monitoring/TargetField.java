package ru.nastavnik.monitoring;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import ru.nastavnik.organization.OrganizationKind;

/**
 * A target that an organization may set: an authority for all kinds below it and for each, another for itself.
 *
 * @param kind null for all kinds, and for the organization itself
 */
record TargetField(Indicator indicator, OrganizationKind kind) {

    /** In the order of the page. An organization by itself does not reach a share of organizations. */
    static List<TargetField> of(OrganizationKind setter, Indicators indicators) {
        return setter.isAuthority()
                ? indicators.all().stream().flatMap(TargetField::ofAuthority).toList()
                : indicators.of(setter).stream().filter(indicator -> !indicator.ofOrganizations()).map(indicator -> new TargetField(indicator, null)).toList();
    }

    private static Stream<TargetField> ofAuthority(Indicator indicator) {
        return Stream.concat(Stream.of(new TargetField(indicator, null)), EnumSet.copyOf(indicator.kinds()).stream().map(kind -> new TargetField(indicator, kind)));
    }

    /** Its name in the form; also a word of an expression, so there is no hyphen in it. */
    String key() {
        return kind == null ? indicator.code() : indicator.code() + "_" + kind;
    }

    /** The form's path to it. */
    String path() {
        return "percent[" + key() + "]";
    }

    boolean holds(Target target) {
        return target.getIndicator().equals(indicator.code()) && target.getKind() == kind;
    }

    /** What may not be undercut: null when the authorities above ask for nothing. */
    BigDecimal floor(Goals goals, OrganizationKind setter) {
        return goals.above(indicator, kind == null && !setter.isAuthority() ? setter : kind);
    }
}
