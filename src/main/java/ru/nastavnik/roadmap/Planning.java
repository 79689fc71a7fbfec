package ru.nastavnik.roadmap;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.decree.Author;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.organization.YearState;

/** A curator's changes of a roadmap: each holds the roadmap locked and keeps the numbers of its stages. Always a part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Planning {

    private final ProgrammeYears years;
    private final Roadmaps roadmaps;
    private final RoadmapSections sections;
    private final Activities activities;
    private final EvidenceTable evidence;
    private final Weighing weighing;
    private final StageTally tally;
    private final Clock clock;

    Planning(
            ProgrammeYears years, Roadmaps roadmaps, RoadmapSections sections, Activities activities, EvidenceTable evidence, Weighing weighing,
            StageTally tally, Clock clock) {
        this.years = years;
        this.roadmaps = roadmaps;
        this.sections = sections;
        this.activities = activities;
        this.evidence = evidence;
        this.weighing = weighing;
        this.tally = tally;
        this.clock = clock;
    }

    /**
     * By the standard roadmap, with what the facts say of it already.
     *
     * @throws IllegalStateException when the organization has not opened that year, or has closed it
     * @throws org.springframework.dao.DataIntegrityViolationException when it has a roadmap
     */
    void create(int firstYear) {
        requireOpen(firstYear);
        roadmaps.saveAndFlush(StandardRoadmap.of(firstYear));
        tally.count(firstYear);
        weighIfRunning(firstYear, EvidenceKind.ALL);
    }

    private void weighIfRunning(int firstYear, Set<EvidenceKind> kinds) {
        years.findRunningOf(Standing.require().organization())
                .filter(running -> running.getFirstYear() == firstYear)
                .ifPresent(running -> weighing.weigh(kinds));
    }

    /**
     * @param version of the activity as it was shown
     * @throws NoSuchElementException when the organization has no such activity
     * @throws IllegalStateException when its year is closed
     * @throws ObjectOptimisticLockingFailureException when it has changed meanwhile
     */
    void change(UUID id, int version, BiConsumer<Activity, Evidence> change) {
        onLocked(id, version, activity -> change.accept(activity, factsOf(activity)));
    }

    private Evidence factsOf(Activity activity) {
        return activity.getEvidence() == null ? null : evidence.of(activity.getSection().getRoadmap().getFirstYear()).get(activity.getEvidence());
    }

    /** With its history. @throws NoSuchElementException and the others as {@link #change} */
    void remove(UUID id, int version) {
        onLocked(id, version, activities::delete);
    }

    private void onLocked(UUID id, int version, Consumer<Activity> work) {
        int firstYear = activities.findFirstYearOf(id).orElseThrow();
        requireOpen(firstYear);
        roadmaps.lock(firstYear);
        Activity activity = activities.findById(id).filter(found -> found.getVersion() == version)
                .orElseThrow(() -> new ObjectOptimisticLockingFailureException(Activity.class, id));
        work.accept(activity);
        activities.flush();
        tally.count(firstYear);
    }

    /**
     * At the end of a section.
     *
     * @throws NoSuchElementException when the organization has no such section
     * @throws IllegalStateException when its year is closed
     */
    UUID add(UUID sectionId, ActivityForm form, Author by) {
        RoadmapSection section = sections.findWithRoadmap(sectionId).orElseThrow();
        int firstYear = section.getRoadmap().getFirstYear();
        requireOpen(firstYear);
        roadmaps.lock(firstYear);
        Activity activity = section.add(form.toPlan(firstYear), form.survey());
        activity.addedBy(by, clock.instant());
        activity.remark(form.note(), by, clock.instant());
        activities.saveAndFlush(activity);
        tally.count(firstYear);
        if (form.survey() != null) {
            weighIfRunning(firstYear, Set.of(form.survey()));
        }
        return activity.getId();
    }

    private void requireOpen(int firstYear) {
        years.findAllOf(Standing.require().organization()).stream()
                .filter(year -> year.getFirstYear() == firstYear && year.getState() != YearState.CLOSED)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not open: " + ProgrammeYear.title(firstYear)));
    }
}
