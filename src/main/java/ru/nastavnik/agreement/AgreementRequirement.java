package ru.nastavnik.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.nastavnik.decree.PairRequirement;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairChecks;
import ru.nastavnik.pairing.PairLine;

/** On the checklist of a pair: the agreement of each mentee, needed before the decree where the organization wants it so; and the mentor's extra work. */
@Component
@Order(20)
class AgreementRequirement implements PairRequirement, PairChecks {

    private final Agreements agreements;
    private final ExtraWorks works;
    private final AgreementSettings settings;
    private final Clock clock;

    AgreementRequirement(Agreements agreements, ExtraWorks works, AgreementSettings settings, Clock clock) {
        this.agreements = agreements;
        this.works = works;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Item> of(Collection<PairLine> pairs, LocalDate day) {
        boolean needed = settings.areBeforeDecree();
        Map<List<UUID>, Agreement> current = current(pairs, day);
        var items = new HashMap<UUID, Item>();
        pairs.forEach(pair -> {
            List<String> without = pair.mentees().stream()
                    .filter(mentee -> !isInForce(current.get(List.of(pair.id(), mentee.id())), day))
                    .map(mentee -> mentee.name().inShort())
                    .toList();
            items.put(pair.id(), without.isEmpty()
                    ? new Item("agreement.requirement", List.of(), true, needed)
                    : new Item("agreement.requirement.missing", List.of(String.join(", ", without)), false, needed));
        });
        return items;
    }

    @Override
    public List<Check> of(PairLine pair, LocalDate day) {
        boolean needed = settings.areBeforeDecree();
        Map<List<UUID>, Agreement> current = current(List.of(pair), day);
        var checks = new ArrayList<Check>();
        pair.mentees().forEach(mentee -> {
            Agreement agreement = current.get(List.of(pair.id(), mentee.id()));
            checks.add(agreement == null
                    ? new Check(
                            "agreement.check.NONE", List.of(mentee.name().inShort()), false, needed,
                            pair.state().isOver() ? null : "/agreements/new?pair=" + pair.id() + "&mentee=" + mentee.id())
                    : new Check(
                            "agreement.check." + Shown.of(agreement, day), List.of(mentee.name().inShort()), isInForce(agreement, day), needed,
                            "/agreements/" + agreement.getId()));
        });
        if (ExtraWork.concerns(pair)) {
            boolean complete = works.findById(pair.id()).filter(work -> work.getTerms().isComplete()).isPresent();
            checks.add(new Check(
                    complete ? "agreement.check.work" : "agreement.check.work.missing", List.of(), complete, false, "/agreements/extra-work/" + pair.id()));
        }
        return checks;
    }

    private static boolean isInForce(Agreement agreement, LocalDate day) {
        return agreement != null && Shown.of(agreement, day).isInForce();
    }

    /**
     * By pair and mentee: the one that is not ended; while its end is ahead, the next one may be there beside it. What has ended by today serves no
     * decree that is dated back.
     */
    private Map<List<UUID>, Agreement> current(Collection<PairLine> pairs, LocalDate day) {
        LocalDate today = Standing.require().today(clock);
        LocalDate known = day.isAfter(today) ? day : today;
        return agreements.findByPairIdIn(pairs.stream().map(PairLine::id).toList()).stream()
                .filter(agreement -> !agreement.isEndedOn(known))
                .collect(Collectors.toMap(
                        agreement -> List.of(agreement.getPairId(), agreement.getMenteeId()), agreement -> agreement,
                        (one, other) -> isInForce(one, day) ? one : other));
    }
}
