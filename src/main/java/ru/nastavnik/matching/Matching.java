package ru.nastavnik.matching;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.matching.FormJudge.Admitted;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.people.Occupation;

/** Weighs and solves a round. Always a part of the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Matching {

    private final HeldRounds rounds;
    private final Variants variants;
    private final Participants participants;
    private final MentoringForms forms;
    private final Gatherings gatherings;
    private final Wishing wishing;
    private final ConditionWords words;
    private final Solver solver;
    private final Clock clock;

    Matching(
            HeldRounds rounds, Variants variants, Participants participants, MentoringForms forms, Gatherings gatherings, Wishing wishing,
            ConditionWords words, Solver solver, Clock clock) {
        this.rounds = rounds;
        this.variants = variants;
        this.participants = participants;
        this.forms = forms;
        this.gatherings = gatherings;
        this.wishing = wishing;
        this.words = words;
        this.solver = solver;
        this.clock = clock;
    }

    /** Whoever takes part in the round now, without what they wish. */
    TakingPart participants(MatchingRound round) {
        return participants(round, admitted(round), Map.of(), Map.of());
    }

    private TakingPart participants(
            MatchingRound round, List<Admitted> admitted, Map<UUID, Map<UUID, Integer>> ofMentees, Map<UUID, Map<UUID, Integer>> ofMentors) {
        return new TakingPart(
                participants.seekers(
                        round, all(admitted.stream().map(Admitted::mentees).toList()), ofMentees, Standing.require().today(clock)),
                participants.helpers(round, all(admitted.stream().map(Admitted::mentors).toList()), ofMentors));
    }

    /** How the round stands now, with its reasons in the reader's language. */
    Deliberation deliberate(MatchingRound round) {
        List<Admitted> admitted = admitted(round);
        TakingPart people = participants(round, admitted, wishing.of(round, Side.MENTEE), wishing.of(round, Side.MENTOR));
        List<Seeker> seekers = people.seekers();
        List<Helper> helpers = people.helpers();
        var formJudge = new FormJudge(seekers, helpers, admitted);
        List<Judge> judges = List.of(
                new TopicJudge(seekers, helpers, participants.affinity(seekers, helpers)),
                new WishJudge(seekers, helpers, people.isWithWishes() ? meetings(round) : Meetings.OF_ALL),
                new AgeJudge(seekers, helpers),
                new HoursJudge(helpers, round.getHoursNeeded()),
                new OverlapJudge<>(Criterion.DAYS, seekers(seekers, Conditions::days), helpers(helpers, Conditions::days), words::day),
                new OverlapJudge<>(Criterion.PLACE, seekers(seekers, Conditions::places), helpers(helpers, Conditions::places), words::place),
                new OverlapJudge<>(Criterion.LANGUAGE, seekers(seekers, Matching::tongues), helpers(helpers, Matching::tongues), language -> language),
                new OverlapJudge<>(Criterion.KINDS, seekers(seekers, Conditions::likes), helpers(helpers, Conditions::likes), words.likes()::get),
                new HistoryJudge(seekers, helpers, participants.past(Standing.require().today(clock))));
        Weights weights = people.isWithWishes() ? round.getWeights() : round.getWeights().withoutWishes();
        return new Deliberation(round, people, new Compatibility(seekers, helpers, formJudge, judges, weights, participants.bars(round)));
    }

    /**
     * Solves the round around its pins and keeps the result as its next variant.
     *
     * @param version of the round as it was shown
     * @throws NoSuchElementException when the organization has no such round
     * @throws OutOfTurn when it is closed
     * @throws ObjectOptimisticLockingFailureException when somebody else has changed it meanwhile
     */
    Variant solve(UUID id, int version, String by) {
        return solve(rounds.hold(id, version), by);
    }

    /** The same for whoever has just changed the round in this transaction. */
    Variant solveAgain(UUID id, String by) {
        return solve(rounds.hold(id), by);
    }

    private Variant solve(MatchingRound round, String by) {
        Deliberation deliberation = deliberate(round);
        Assignment found = solver.solve(deliberation.market());
        return variants.saveAndFlush(new Variant(
                round.getId(), round.solved(), clock.instant(), by, found, deliberation.takingPart().isWithWishes(), deliberation.basis(),
                deliberation.seekers().size(), deliberation.proposals(found)));
    }

    private Meetings meetings(MatchingRound round) {
        return gatherings.findByRoundId(round.getId()).map(Meetings::at).orElse(Meetings.OF_ALL);
    }

    private List<Admitted> admitted(MatchingRound round) {
        return forms.findAllById(round.getForms()).stream()
                .sorted(Comparator.comparingInt(MentoringForm::getPosition))
                .map(form -> new Admitted(form.getId(), form.getName(), form.getMentors(), form.getMentees()))
                .toList();
    }

    private static Set<Occupation> all(List<Set<Occupation>> sets) {
        return sets.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static <T> List<Set<T>> seekers(List<Seeker> seekers, Function<Conditions, Set<T>> part) {
        return seekers.stream().map(seeker -> part.apply(seeker.conditions())).toList();
    }

    private static <T> List<Set<T>> helpers(List<Helper> helpers, Function<Conditions, Set<T>> part) {
        return helpers.stream().map(helper -> part.apply(helper.conditions())).toList();
    }

    private static Set<String> tongues(Conditions conditions) {
        return conditions.languages().stream().map(language -> language.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
