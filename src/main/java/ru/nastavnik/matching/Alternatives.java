package ru.nastavnik.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ru.nastavnik.matching.Market.Bond;

/** Whom else one could be bound to, the best first, and what that would cost the others. */
@Component
class Alternatives {

    /** Shown unless all are asked for. */
    static final int SHOWN = 20;

    /** So many swaps are solved. */
    private static final int SOLVED = 8;

    /** Bonds of a market whose swaps are solved without being asked for: a school's takes less than a tenth of a second. */
    private static final int SMALL = 10_000;

    private final Solver solver;
    private final Faces faces;
    private final Bars bars;

    Alternatives(Solver solver, Faces faces, Bars bars) {
        this.solver = solver;
        this.faces = faces;
        this.bars = bars;
    }

    static boolean isSmall(Deliberation deliberation) {
        return deliberation.seekers().size() * deliberation.helpers().size() <= SMALL;
    }

    /**
     * @param variant null when the round was never solved
     * @param costs whether swaps are solved
     */
    List<Alternative> ofMentee(Deliberation deliberation, int mentee, Variant variant, boolean all, boolean costs) {
        List<Bond> bonds = IntStream.range(0, deliberation.helpers().size()).mapToObj(mentor -> new Bond(mentee, mentor)).toList();
        Map<UUID, Bar> kept = bars.findByMenteePersonId(deliberation.seekers().get(mentee).person()).stream()
                .collect(Collectors.toMap(Bar::getMentorPersonId, Function.identity()));
        return of(deliberation, bonds, variant, bond -> kept.get(deliberation.helpers().get(bond.mentor()).person()), Side.MENTOR, all, costs);
    }

    List<Alternative> ofMentor(Deliberation deliberation, int mentor, Variant variant, boolean all, boolean costs) {
        List<Bond> bonds = IntStream.range(0, deliberation.seekers().size()).mapToObj(mentee -> new Bond(mentee, mentor)).toList();
        Map<UUID, Bar> kept = bars.findByMentorPersonId(deliberation.helpers().get(mentor).person()).stream()
                .collect(Collectors.toMap(Bar::getMenteePersonId, Function.identity()));
        return of(deliberation, bonds, variant, bond -> kept.get(deliberation.seekers().get(bond.mentee()).person()), Side.MENTEE, all, costs);
    }

    private List<Alternative> of(
            Deliberation deliberation, List<Bond> bonds, Variant variant, Function<Bond, Bar> barOf, Side shown, boolean all, boolean costs) {
        Compatibility compatibility = deliberation.compatibility();
        Set<Pin> proposed = variant == null ? Set.of() : variant.getProposals().stream().map(Proposed::pin).collect(Collectors.toSet());
        Map<UUID, Integer> given = new HashMap<>();
        proposed.forEach(pin -> given.merge(pin.mentorId(), 1, Integer::sum));
        Set<Pin> pins = deliberation.round().getPins();
        List<Bond> best = bonds.stream()
                .filter(bond -> compatibility.isAdmitted(bond.mentee(), bond.mentor()))
                .sorted(Comparator.comparingInt(bond -> -compatibility.score(bond.mentee(), bond.mentor())))
                .toList();
        Set<Bond> first = best.stream().limit(all ? Integer.MAX_VALUE : SHOWN).collect(Collectors.toCollection(HashSet::new));
        best.stream().filter(bond -> proposed.contains(deliberation.pin(bond)) || pins.contains(deliberation.pin(bond)) || barOf.apply(bond) != null)
                .forEach(first::add);
        Map<Bond, Effect> effects = costs ? effects(deliberation, best) : Map.of();
        Map<UUID, Face> names = faces.of(
                shown, first.stream().map(deliberation::pin).map(shown == Side.MENTOR ? Pin::mentorId : Pin::menteeId).toList());
        return best.stream().filter(first::contains).map(bond -> {
            Pin pin = deliberation.pin(bond);
            Helper helper = deliberation.helpers().get(bond.mentor());
            int score = compatibility.score(bond.mentee(), bond.mentor());
            return new Alternative(
                    names.get(shown == Side.MENTOR ? pin.mentorId() : pin.menteeId()), pin, score, compatibility.reasons(bond.mentee(), bond.mentor()),
                    helper.load(), given.getOrDefault(helper.id(), 0), helper.capacity(), proposed.contains(pin), pins.contains(pin),
                    score < deliberation.round().getLeastScore(), !deliberation.hasRoomFor(bond), barOf.apply(bond), effects.get(bond));
        }).toList();
    }

    private Map<Bond, Effect> effects(Deliberation deliberation, List<Bond> best) {
        List<Bond> asked = best.stream().filter(bond -> deliberation.market().admits(bond.mentee(), bond.mentor())).limit(SOLVED).toList();
        Map<Bond, Effect> effects = new HashMap<>();
        if (!asked.isEmpty()) {
            Assignment now = solver.solve(deliberation.market());
            for (Bond bond : asked) {
                Optional<Assignment> then = now.bonds().contains(bond) ? Optional.of(now) : deliberation.marketWith(bond).map(solver::solve);
                then.ifPresent(found -> effects.put(bond, Effect.between(now, found)));
            }
        }
        return effects;
    }
}
