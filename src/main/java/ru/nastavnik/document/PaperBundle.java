package ru.nastavnik.document;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import ru.nastavnik.organization.Right;

/** What a later room puts into one ZIP: a bean for each such set of papers. */
public interface PaperBundle {

    /** In the database: small Latin letters and hyphens. The title is the message {@code document.bundle.<key>}. */
    String key();

    /** Who may ask for it and fetch it. */
    Right right();

    /**
     * The papers as things stand now, in their order. Called behind the page, on behalf of whoever asked, in a transaction that is over before the
     * first of them is made; it may be called again when that was cut off. Whose names stand on them is written into the log by the caller.
     *
     * @param subject as it was asked for: see {@link Bundles#ask}
     */
    Content papers(String subject);

    /** @param partial whether there are more than one ZIP holds, so that whoever fetches it is told */
    record Content(List<Paper> papers, boolean partial) {}

    /**
     * @param name of the file, without number and what tells its type
     * @param persons whose names stand on it
     */
    record Paper(PaperData data, String name, Set<UUID> persons) {}
}
