package ru.nastavnik.decree;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a decree is about (domain: documents). */
public enum DecreeKind {
    /** Approves pairs and groups: they work from it on. */
    PAIRS,
    /** Ends pairs and sets others in their place (S1 agr. 2.4.4). */
    REPLACEMENT,
    /** Changes an earlier one. */
    AMENDMENT,
    /** Undoes earlier ones. */
    CANCELLATION,
    PROGRAMME_DATES,
    /** The curator and those responsible. */
    RESPONSIBLE,
    ROADMAP,
    MONITORING_DATES,
    PLANNED_RESULTS,
    /** Of the model, with grounds, dates, responsible persons, monitoring, planned results (S1 reg. 2.2). */
    INTRODUCTION,
    REGULATION,
    WORKING_GROUP,
    /** Their forms. */
    REGISTERS,
    SCHOOL_OF_MENTORS,
    FINAL_EVENT,
    AWARDS,
    CONTEST;

    /** Issued each year by 15 March (S4 1.4–1.8), in the order of the source. */
    static final List<DecreeKind> YEARLY = List.of(PROGRAMME_DATES, RESPONSIBLE, ROADMAP, MONITORING_DATES, PLANNED_RESULTS);

    private static final Set<DecreeKind> ON_PAIRS = EnumSet.of(PAIRS, REPLACEMENT);
    private static final Set<DecreeKind> ON_DECREES = EnumSet.of(AMENDMENT, CANCELLATION);

    /** Those that begin with a template. */
    static List<DecreeKind> templated() {
        return EnumSet.complementOf(EnumSet.of(PAIRS, REPLACEMENT, AMENDMENT, CANCELLATION)).stream().toList();
    }

    /** Whether pairs work by it. */
    public boolean isOnPairs() {
        return ON_PAIRS.contains(this);
    }

    /** Whether it changes or undoes earlier decrees; such a one is not itself amended or cancelled. */
    public boolean isOnDecrees() {
        return ON_DECREES.contains(this);
    }

    /** Whether somebody writes what it says; the text of the others is made of their pairs. */
    public boolean isWritten() {
        return !isOnPairs();
    }

    boolean isTemplated() {
        return isWritten() && !isOnDecrees();
    }

    /** Name of the file with its words. */
    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
