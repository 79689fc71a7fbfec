package ru.nastavnik.organization;

/** What a {@link Role} may do in an organization; the names serve as authorities in {@code @PreAuthorize}. */
public enum Right {
    READ_REGISTERS,
    /** Mentees who wait for a pair, and no others. */
    READ_UNMATCHED,
    /** A psychologist's notes, which nobody else reads. */
    KEEP_NOTES,
    WRITE_REGISTERS,
    /** Takes a register out as a file. */
    EXPORT_REGISTERS,
    /** Who was asked, who answered, and what the answers tell. */
    READ_SURVEYS,
    WRITE_SURVEYS,
    /** Makes questionnaires: an authority's are offered to those below it. */
    WRITE_QUESTIONNAIRES,
    FORM_PAIRS,
    READ_DECREES,
    DRAFT_DECREES,
    APPROVE_DECREES,
    /** Own pairs and the decrees on them. */
    OWN_PAIRS,
    READ_ROADMAP,
    WRITE_ROADMAP,
    /** Of the organization, and of those below an authority. */
    READ_INDICATORS,
    /** The head's own (S1 item 7) and an authority's for all below it. */
    SET_TARGETS,
    /** Figures and decree numbers of the organizations below an authority. */
    READ_BELOW,
    /** Names, programme years, headcounts. */
    MANAGE_ORGANIZATION,
    /** Word templates of the organization's own papers. */
    WRITE_TEMPLATES,
    INVITE,
    /** Who saw, changed, took out whose data. */
    READ_JOURNAL
}
