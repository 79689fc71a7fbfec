package ru.nastavnik.organization;

import java.util.Arrays;
import java.util.List;

/** What an organization is: an authority, with organizations below it, or one that runs the programme. */
public enum OrganizationKind {
    REGION("начальник"),
    MUNICIPALITY("начальник"),
    SCHOOL("директор"),
    KINDERGARTEN("заведующий"),
    SUPPLEMENTARY("директор"),
    COLLEGE("директор");

    private final String usualHeadPost;

    OrganizationKind(String usualHeadPost) {
        this.usualHeadPost = usualHeadPost;
    }

    public boolean isAuthority() {
        return this == REGION || this == MUNICIPALITY;
    }

    /** Region → municipality → the rest; an organization may also stand directly below a region, or alone. */
    boolean mayStandBelow(OrganizationKind parent) {
        return parent == REGION && this != REGION || parent == MUNICIPALITY && !isAuthority();
    }

    /** The kinds that may stand below a parent, or at the top when there is none. */
    static List<OrganizationKind> below(Organization parent) {
        return Arrays.stream(values())
                .filter(kind -> parent == null || kind.mayStandBelow(parent.getKind()))
                .toList();
    }

    /** Who usually heads such an organization: a word of documents, so Russian in every language of the pages. */
    String usualHeadPost() {
        return usualHeadPost;
    }
}
