package ru.nastavnik.roadmap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Standing;

/** Weighs the facts of the running year: keeps them, and takes the activities forward that follow them. Twice is as good as once. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Weighing {

    private final ProgrammeYears years;
    private final Roadmaps roadmaps;
    private final Activities activities;
    private final EvidenceFacts facts;
    private final EvidenceTable table;
    private final StageTally tally;
    private final Clock clock;

    Weighing(
            ProgrammeYears years, Roadmaps roadmaps, Activities activities, EvidenceFacts facts, EvidenceTable table, StageTally tally, Clock clock) {
        this.years = years;
        this.roadmaps = roadmaps;
        this.activities = activities;
        this.facts = facts;
        this.table = table;
        this.tally = tally;
        this.clock = clock;
    }

    /**
     * Nothing to do where no year runs, or it has no roadmap.
     *
     * @param kinds which may have changed; all are looked up when the year has none yet
     */
    void weigh(Collection<EvidenceKind> kinds) {
        Standing standing = Standing.require();
        years.findRunningOf(standing.organization()).ifPresent(year -> roadmaps.lock(year.getFirstYear()).ifPresent(roadmap ->
                weigh(table.isEmpty(year.getFirstYear()) ? EvidenceKind.ALL : kinds, roadmap, year, standing.today(clock), clock.instant())));
    }

    /** The caller holds the roadmap locked: facts looked up before another listener's could be kept after them. */
    void weigh(Collection<EvidenceKind> kinds, Roadmap roadmap, ProgrammeYear year, LocalDate today, Instant now) {
        var found = facts.look(kinds, year, today);
        table.keep(year.getFirstYear(), found);
        Map<EvidenceKind, Evidence> byKind = new EnumMap<>(EvidenceKind.class);
        found.forEach(fact -> byKind.put(fact.kind(), fact));
        activities.findByEvidence(roadmap, kinds).forEach(activity -> activity.follow(byKind.get(activity.getEvidence()), now));
        activities.flush();
        tally.count(year.getFirstYear());
    }
}
