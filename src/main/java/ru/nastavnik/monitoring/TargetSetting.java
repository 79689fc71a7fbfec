package ru.nastavnik.monitoring;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.organization.Standing;

/** Sets the targets of the organization where one stands. Always a part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TargetSetting {

    private final Targets targets;
    private final Indicators indicators;
    private final GoalBook goals;

    TargetSetting(Targets targets, Indicators indicators, GoalBook goals) {
        this.targets = targets;
        this.indicators = indicators;
        this.goals = goals;
    }

    List<Target> own(int year) {
        return targets.findAllOf(Standing.require().organization(), year);
    }

    /** Changes with each change of any of them. */
    static String edition(List<Target> targets) {
        return Integer.toHexString(targets.stream().map(target -> target.getId() + " " + target.getVersion()).toList().hashCode());
    }

    /**
     * @param edition of the targets when the form was opened
     * @param form that has been checked
     * @throws OptimisticLockingFailureException when somebody else set some since
     * @throws org.springframework.dao.DataIntegrityViolationException when somebody else sets the same now
     */
    void set(int year, String edition, TargetsForm form) {
        List<Target> present = own(year);
        if (!edition(present).equals(edition)) {
            throw new OptimisticLockingFailureException("The targets of " + year + " are not as they were");
        }
        for (TargetField field : TargetField.of(Standing.require().kind(), indicators)) {
            if (form.has(field)) {
                set(field, year, form.value(field), present.stream().filter(field::holds).findFirst());
            }
        }
        targets.flush();
    }

    private void set(TargetField field, int year, BigDecimal percent, Optional<Target> present) {
        if (percent == null) {
            present.ifPresent(targets::delete);
        } else if (present.isEmpty()) {
            targets.save(new Target(field.indicator().code(), year, field.kind(), percent));
        } else if (present.get().getPercent().compareTo(percent) != 0) {
            present.get().aim(percent);
        }
    }

    /**
     * Enters the ladder of the sources from a year on. What is set stays, and nothing is entered that would be lower than what holds anyway, or
     * than what was asked for the year before.
     *
     * @param lastYear beyond which nothing is entered
     * @throws org.springframework.dao.DataIntegrityViolationException when somebody else sets the same now
     */
    void setSample(int firstYear, int lastYear) {
        var kind = Standing.require().kind();
        List<TargetField> fields = TargetField.of(kind, indicators);
        for (SampleTargets.Step step : SampleTargets.steps()) {
            boolean ours = firstYear + step.year() <= lastYear && (step.kind() == null || step.kind() == kind || kind.isAuthority());
            fields.stream()
                    .filter(field -> ours && field.indicator().code().equals(step.indicator()) && field.kind() == (kind.isAuthority() ? step.kind() : null))
                    .forEach(field -> setSample(field, firstYear + step.year(), step.percent()));
        }
        targets.flush();
    }

    private void setSample(TargetField field, int year, BigDecimal percent) {
        var kind = Standing.require().kind();
        List<Target> present = own(year);
        boolean set = present.stream().anyMatch(field::holds);
        Stream<BigDecimal> above = Stream.of(field.floor(goals.of(year), kind), goals.of(year - 1).of(field.indicator(), field.kind()));
        Stream<BigDecimal> holding = Stream.concat(
                above,
                present.stream().filter(target -> target.getIndicator().equals(field.indicator().code()) && target.getKind() == null).map(Target::getPercent));
        boolean tooLow = holding.filter(Objects::nonNull).max(Comparator.naturalOrder()).filter(floor -> floor.compareTo(percent) > 0).isPresent();
        if (!set && !tooLow) {
            targets.saveAndFlush(new Target(field.indicator().code(), year, field.kind(), percent));
        }
    }
}
