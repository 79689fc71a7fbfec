package ru.nastavnik.roadmap;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Facts of other rooms that show how far an activity is; what its {@link Figures} count. A register that has everything is still not known to be
 * whole until it has served: until a decree on pairs is approved.
 */
public enum EvidenceKind {
    /** Of the mentees in the register (total), those with a request (done); requests (more). Fulfilled: all have one, and a decree is approved. */
    MENTEES,
    /** Mentees in the register (total), places that mentors offer (done); mentors (more). Fulfilled: a place for each, and a decree is approved. */
    MENTORS,
    /** People in both registers (total), those with both consents in force (done). Fulfilled: all, in both registers, and a decree is approved. */
    CONSENTS,
    /** Mentors in the register (total), those who were interviewed (done). Fulfilled: all, and a decree is approved. */
    INTERVIEWS,
    /** Mentors in the register (total), those who were trained (done). Fulfilled: all, and a decree is approved. */
    TRAINING,
    /** Pairs of the year (total), those approved (done); decrees (more) and the date of the last one. Fulfilled: no pair is left without one. */
    PAIRS_DECREE,
    /** Decrees of the year that are in force (done, of one); the date of the last (dated). Fulfilled: there is one. */
    RESPONSIBLE_DECREE,
    AWARDS_DECREE,
    /** Pairs approved (total), those that held the meeting (done), and so for the others. Fulfilled: all, and no pair waits for its decree. */
    ACQUAINTANCE,
    PLANNING_MEETING,
    /** Pairs at work (total), those in their rhythm (done); counted regular meetings (more). Fulfilled: all pairs held their final meeting. */
    REGULAR_MEETINGS,
    FINAL_MEETING,
    /** Asked in the rounds of the survey (total), those who answered (done); rounds that were opened (more). Fulfilled: all are closed, with an answer. */
    SURVEY_NEEDS,
    SURVEY_OFFER,
    SURVEY_BASELINE,
    SURVEY_PREFERENCE,
    SURVEY_INTERIM,
    SURVEY_SATISFACTION,
    SURVEY_REFLECTION,
    SURVEY_SWOT;

    static final Set<EvidenceKind> OF_REGISTERS = Set.copyOf(EnumSet.of(MENTEES, MENTORS, CONSENTS, INTERVIEWS, TRAINING));
    static final Set<EvidenceKind> OF_MEETINGS = Set.copyOf(EnumSet.of(ACQUAINTANCE, PLANNING_MEETING, REGULAR_MEETINGS, FINAL_MEETING));
    /** In the order of the year. */
    static final Set<EvidenceKind> OF_SURVEYS = Collections.unmodifiableSet(EnumSet.range(SURVEY_NEEDS, SURVEY_SWOT));
    static final Set<EvidenceKind> OF_DECREES = Set.copyOf(EnumSet.of(RESPONSIBLE_DECREE, AWARDS_DECREE));
    static final Set<EvidenceKind> OF_PAIRS = Set.copyOf(EnumSet.of(PAIRS_DECREE, ACQUAINTANCE, PLANNING_MEETING, REGULAR_MEETINGS, FINAL_MEETING));
    static final Set<EvidenceKind> ALL = Set.copyOf(EnumSet.allOf(EvidenceKind.class));
}
