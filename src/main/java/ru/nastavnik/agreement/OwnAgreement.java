package ru.nastavnik.agreement;

import java.time.LocalDate;
import java.util.List;

/**
 * An agreement as one of its sides reads it: what they set out to do, and what of it is theirs.
 *
 * @param partner the other side, as the paper names it
 */
record OwnAgreement(
        Agreement agreement, Shown shown, boolean asMentor, String partner, List<String> tasks, List<String> duties, List<String> rights) {

    static OwnAgreement of(Agreement agreement, boolean asMentor, LocalDate today) {
        Clauses clauses = agreement.getClauses();
        return new OwnAgreement(
                agreement, Shown.of(agreement, today), asMentor, (asMentor ? agreement.getMentee() : agreement.getMentor()).name(),
                Clauses.lines(clauses.tasks()),
                Clauses.lines(asMentor ? clauses.mentorDuties() : clauses.menteeDuties()),
                Clauses.lines(asMentor ? clauses.mentorRights() : clauses.menteeRights()));
    }

    /** Whether somebody still has to sign it. */
    public boolean isSigning() {
        return shown == Shown.SIGNING;
    }
}
