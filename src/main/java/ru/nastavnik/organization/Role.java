package ru.nastavnik.organization;

import static ru.nastavnik.organization.Right.*;

import java.util.EnumSet;
import java.util.Set;

/** Whom a person is in an organization, with the rights of design: registers, decrees, own pairs, figures. */
public enum Role {
    /** Of the installation: founds organizations, sets them up, invites; sees nobody's personal data. */
    ADMINISTRATOR(false, MANAGE_ORGANIZATION, INVITE, READ_JOURNAL),
    /** Of an authority: sees figures and decree numbers of the organizations below it. */
    COORDINATOR(false, READ_BELOW, READ_INDICATORS, SET_TARGETS, MANAGE_ORGANIZATION, WRITE_TEMPLATES, WRITE_QUESTIONNAIRES),
    DIRECTOR(
            true, READ_REGISTERS, EXPORT_REGISTERS, READ_SURVEYS, READ_DECREES, APPROVE_DECREES, READ_ROADMAP, READ_INDICATORS, SET_TARGETS,
            MANAGE_ORGANIZATION, WRITE_TEMPLATES, INVITE, READ_JOURNAL),
    CURATOR(
            true, READ_REGISTERS, WRITE_REGISTERS, EXPORT_REGISTERS, READ_SURVEYS, WRITE_SURVEYS, WRITE_QUESTIONNAIRES, FORM_PAIRS, READ_DECREES,
            DRAFT_DECREES, READ_ROADMAP, WRITE_ROADMAP, READ_INDICATORS, MANAGE_ORGANIZATION, WRITE_TEMPLATES, INVITE),
    COUNCIL(true, READ_REGISTERS, READ_SURVEYS, READ_DECREES, READ_ROADMAP, READ_INDICATORS),
    PSYCHOLOGIST(true, READ_UNMATCHED, KEEP_NOTES),
    MENTOR(true, OWN_PAIRS),
    MENTEE(true, OWN_PAIRS);

    private final boolean personal;
    private final Set<Right> rights;

    Role(boolean personal, Right first, Right... rest) {
        this.personal = personal;
        this.rights = EnumSet.of(first, rest);
    }

    /** Whether the role's work may touch personal data at all. */
    boolean isPersonal() {
        return personal;
    }

    public Set<Right> rights() {
        return Set.copyOf(rights);
    }

    /** Mentors and mentees have a card in a register; the others have only an account. */
    public boolean isParticipant() {
        return this == MENTOR || this == MENTEE;
    }
}
