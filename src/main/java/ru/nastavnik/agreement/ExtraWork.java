package ru.nastavnik.agreement;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.people.Occupation;

/**
 * Mentoring in a pair as extra work of the organization's own employee: with their written consent, by an addition to the employment contract that says
 * what is done, until when and for how much; either side gives it up early, and warns the other three working days before (Labour Code, 351.8).
 */
@Entity
public class ExtraWork {

    private static final Set<Occupation> EMPLOYED = EnumSet.of(Occupation.TEACHER, Occupation.EDUCATOR, Occupation.HEAD);

    @Id
    private UUID pairId;

    @Version
    private Integer version;

    @Embedded
    private WorkTerms terms;

    protected ExtraWork() {}

    ExtraWork(UUID pairId, WorkTerms terms) {
        this.pairId = pairId;
        this.terms = terms;
    }

    /** Whether the mentor of the pair is an employee of the organization itself. */
    static boolean concerns(PairLine pair) {
        var occupied = pair.mentor().occupied();
        return EMPLOYED.contains(occupied.occupation()) && (occupied.workplace() == null || occupied.workplace().isBlank());
    }

    void agree(WorkTerms terms) {
        this.terms = terms;
    }

    public UUID getPairId() {
        return pairId;
    }

    public Integer getVersion() {
        return version;
    }

    /** Never null, even when nothing is known. */
    public WorkTerms getTerms() {
        return terms == null ? WorkTerms.NONE : terms;
    }
}
