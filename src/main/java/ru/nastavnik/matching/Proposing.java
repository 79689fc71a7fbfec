package ru.nastavnik.matching;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.matching.Market.Bond;
import ru.nastavnik.pairing.MentoringKind;
import ru.nastavnik.pairing.MentoringKinds;
import ru.nastavnik.pairing.MentoringModel;
import ru.nastavnik.pairing.MentoringModels;
import ru.nastavnik.pairing.PairRefused;
import ru.nastavnik.pairing.Pairing;
import ru.nastavnik.pairing.Proposal;

/** Makes the pairs of a variant, all of them or none, and closes its round. Always a part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Proposing {

    private final Matching matching;
    private final HeldRounds rounds;
    private final Variants variants;
    private final Participants participants;
    private final Faces faces;
    private final Pairing pairing;
    private final MentoringModels models;
    private final MentoringKinds kinds;
    private final Journal journal;
    private final Clock clock;

    Proposing(
            Matching matching, HeldRounds rounds, Variants variants, Participants participants, Faces faces, Pairing pairing,
            MentoringModels models, MentoringKinds kinds, Journal journal, Clock clock) {
        this.matching = matching;
        this.rounds = rounds;
        this.variants = variants;
        this.participants = participants;
        this.faces = faces;
        this.pairing = pairing;
        this.models = models;
        this.kinds = kinds;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A mentor who takes groups gets one pair with all mentees, in a form that lets all of them; the others a pair for each mentee.
     *
     * @return ids of the pairs
     * @throws DecisionRefused when there is no such variant, or it binds nobody, somebody whom it binds cannot be bound so any more, no form lets a whole group, or a
     *     pin is passed over
     * @throws NoSuchElementException as {@link HeldRounds#hold}
     */
    Set<UUID> propose(UUID id, int version, int number) {
        MatchingRound round = rounds.hold(id, version);
        Set<Proposed> proposals = variants.findByRoundIdAndNumber(id, number).map(Variant::getProposals).orElse(Set.of());
        if (proposals.isEmpty()) {
            throw new DecisionRefused("matching.refused.nobody");
        }
        participants.hold(proposals.stream().map(Proposed::menteeId).toList(), proposals.stream().map(Proposed::mentorId).toList());
        Deliberation deliberation = matching.deliberate(round);
        requireStillSo(deliberation, proposals);
        requirePins(deliberation, proposals);
        Set<UUID> pairs = new HashSet<>();
        try {
            for (Proposal proposal : proposalsOf(deliberation, proposals)) {
                pairs.add(pairing.form(proposal).getId());
            }
        } catch (PairRefused e) {
            throw new DecisionRefused("matching.refused.changed", e.objections().stream().map(objection -> objection.who()).distinct().toList());
        }
        journal.done(Deed.CHANGED, "matching.journal.round", persons(deliberation, proposals));
        round.close(pairs, clock.instant());
        rounds.save(round);
        return pairs;
    }

    private static Set<UUID> persons(Deliberation deliberation, Set<Proposed> proposals) {
        return proposals.stream()
                .flatMap(one -> deliberation.bond(one.pin()).stream())
                .flatMap(bond -> Stream.of(deliberation.seekers().get(bond.mentee()).person(), deliberation.helpers().get(bond.mentor()).person()))
                .collect(Collectors.toSet());
    }

    /** Cards, bars and other pairs may have changed since the variant was found. */
    private void requireStillSo(Deliberation deliberation, Set<Proposed> proposals) {
        int[] places = deliberation.market().capacity().clone();
        int[] wanted = deliberation.market().wanted().clone();
        List<Pin> lost = proposals.stream()
                .map(Proposed::pin)
                .filter(pin -> deliberation.bond(pin)
                        .filter(bond -> deliberation.compatibility().isPossible(bond.mentee(), bond.mentor()))
                        .filter(bond -> places[bond.mentor()]-- > 0 & wanted[bond.mentee()]-- > 0)
                        .isEmpty())
                .toList();
        if (!lost.isEmpty()) {
            throw new DecisionRefused("matching.refused.changed", names(lost));
        }
    }

    /** An older variant may know nothing of what the curator has decided since. */
    private void requirePins(Deliberation deliberation, Set<Proposed> proposals) {
        Set<Pin> proposed = proposals.stream().map(Proposed::pin).collect(Collectors.toSet());
        List<Pin> passedOver = deliberation.market().pins().stream().map(deliberation::pin).filter(pin -> !proposed.contains(pin)).toList();
        if (!passedOver.isEmpty()) {
            throw new DecisionRefused("matching.refused.pins", names(passedOver));
        }
    }

    private List<String> names(Collection<Pin> pairs) {
        var mentees = faces.of(Side.MENTEE, pairs.stream().map(Pin::menteeId).toList());
        var mentors = faces.of(Side.MENTOR, pairs.stream().map(Pin::mentorId).toList());
        return pairs.stream()
                .map(pin -> mentees.get(pin.menteeId()).name().inShort() + " – " + mentors.get(pin.mentorId()).name().inShort())
                .sorted()
                .toList();
    }

    private List<Proposal> proposalsOf(Deliberation deliberation, Set<Proposed> proposals) {
        Map<Object, List<Proposed>> together = proposals.stream()
                .sorted(Comparator.comparing(Proposed::mentorId).thenComparing(Proposed::menteeId))
                .collect(Collectors.groupingBy(one -> pairOf(deliberation, one), LinkedHashMap::new, Collectors.toList()));
        List<MentoringKind> allKinds = kinds.findAllByOrderByPosition();
        List<MentoringModel> allModels = models.findAll();
        return together.values().stream()
                .map(pair -> proposal(deliberation, pair, formOf(deliberation, pair), allKinds, allModels))
                .toList();
    }

    /** What those of one pair have in common. */
    private static Object pairOf(Deliberation deliberation, Proposed one) {
        return takesGroups(deliberation, one) ? one.mentorId() : one.pin();
    }

    private static boolean takesGroups(Deliberation deliberation, Proposed one) {
        return deliberation.takesGroups(bond(deliberation, one).mentor());
    }

    private static Bond bond(Deliberation deliberation, Proposed one) {
        return deliberation.bond(one.pin()).orElseThrow();
    }

    /** A group is not split by form: it would be smaller than the mentor takes. */
    private UUID formOf(Deliberation deliberation, List<Proposed> pair) {
        Proposed first = pair.get(0);
        if (!takesGroups(deliberation, first)) {
            return first.formId();
        }
        List<Bond> group = pair.stream().map(one -> bond(deliberation, one)).toList();
        return deliberation.formOfAll(group, group.get(0).mentor())
                .orElseThrow(() -> new DecisionRefused("matching.refused.group", names(pair.stream().map(Proposed::pin).toList())));
    }

    /** With the model and the kinds that all of them would like, as far as they fit the form and the number. */
    private static Proposal proposal(
            Deliberation deliberation, List<Proposed> pair, UUID form, List<MentoringKind> kinds, List<MentoringModel> models) {
        Set<UUID> liked = new HashSet<>(deliberation.helpers().get(bond(deliberation, pair.get(0)).mentor()).conditions().likes());
        pair.forEach(one -> liked.retainAll(deliberation.seekers().get(bond(deliberation, one).mentee()).conditions().likes()));
        UUID model = models.stream()
                .filter(one -> one.getFormId().equals(form) && liked.contains(one.getId()))
                .map(MentoringModel::getId)
                .findFirst()
                .orElse(null);
        Set<UUID> fitting = kinds.stream()
                .filter(kind -> liked.contains(kind.getId()) && kind.getMentees().admits(pair.size()))
                .map(MentoringKind::getId)
                .collect(Collectors.toSet());
        return new Proposal(
                pair.get(0).mentorId(), form, pair.stream().map(Proposed::menteeId).collect(Collectors.toSet()), model, fitting, null,
                deliberation.round().getPeriod(), null);
    }
}
