package ru.nastavnik.organization;

/** What an organization is: an authority, with organizations below it, or one that runs the programme. */
public enum OrganizationKind {
    REGION,
    MUNICIPALITY,
    SCHOOL,
    KINDERGARTEN,
    SUPPLEMENTARY,
    COLLEGE;

    public boolean isAuthority() {
        return this == REGION || this == MUNICIPALITY;
    }

    /** Region → municipality → the rest; an organization may also stand directly below a region, or alone. */
    boolean mayStandBelow(OrganizationKind parent) {
        return parent == REGION && this != REGION || parent == MUNICIPALITY && !isAuthority();
    }
}
