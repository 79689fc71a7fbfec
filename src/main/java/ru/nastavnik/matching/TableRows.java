package ru.nastavnik.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.matching.Market.Bond;

/** The rows of the table of a round: what a variant proposes, seen from how things stand now. */
final class TableRows {

    private static final int MAIN_REASONS = 3;

    private final MatchingRound round;
    private final Set<Proposed> proposals;
    private final Optional<Deliberation> now;
    private final Map<UUID, Face> mentees;
    private final Map<UUID, Face> mentors;
    private final Map<UUID, String> forms;

    /**
     * @param proposals of the variant
     * @param now empty for a round that is closed
     * @param mentees by card, in the order in which they are to be shown; likewise {@code mentors}
     * @param forms names by id
     */
    TableRows(
            MatchingRound round, Set<Proposed> proposals, Optional<Deliberation> now, Map<UUID, Face> mentees, Map<UUID, Face> mentors,
            Map<UUID, String> forms) {
        this.round = round;
        this.proposals = proposals;
        this.now = now;
        this.mentees = mentees;
        this.mentors = mentors;
        this.forms = forms;
    }

    /** Those who have somebody. */
    List<TableRow> byMentee() {
        Map<UUID, List<Proposed>> byMentee = proposals.stream().collect(Collectors.groupingBy(Proposed::menteeId));
        Map<UUID, String> notes = round.getNotes();
        return mentees.values().stream()
                .filter(face -> byMentee.containsKey(face.card()))
                .map(face -> new TableRow(face, matches(byMentee.get(face.card()), one -> mentors.get(one.mentorId())), notes.get(face.card()), 0, null))
                .toList();
    }

    /** Those who take part, with somebody or not. */
    List<TableRow> byMentor() {
        Map<UUID, List<Proposed>> byMentor = proposals.stream().collect(Collectors.groupingBy(Proposed::mentorId));
        Map<UUID, Integer> places = now.map(one -> one.helpers().stream().collect(Collectors.toMap(Helper::id, Helper::capacity))).orElse(Map.of());
        return mentors.values().stream()
                .filter(face -> byMentor.containsKey(face.card()) || places.containsKey(face.card()))
                .map(face -> new TableRow(
                        face, matches(byMentor.getOrDefault(face.card(), List.of()), one -> mentees.get(one.menteeId())), null,
                        places.getOrDefault(face.card(), 0), null))
                .toList();
    }

    private List<Match> matches(Collection<Proposed> some, Function<Proposed, Face> other) {
        return some.stream()
                .map(one -> {
                    Optional<Bond> bond = now.flatMap(deliberation -> deliberation.bond(one.pin()));
                    return new Match(
                            other.apply(one), one.pin(), forms.get(one.formId()), one.score(), round.getPins().contains(one.pin()),
                            bond.filter(found -> now.orElseThrow().compatibility().isAdmitted(found.mentee(), found.mentor()))
                                    .map(found -> now.orElseThrow().mainReasons(found, MAIN_REASONS))
                                    .orElse(List.of()),
                            now.isEmpty() || bond.isPresent());
                })
                .sorted(Comparator.comparingInt(match -> -match.score()))
                .toList();
    }

    /** Those who take part now and have nobody. */
    List<TableRow> unserved() {
        Set<UUID> served = proposals.stream().map(Proposed::menteeId).collect(Collectors.toSet());
        Map<UUID, String> notes = round.getNotes();
        int[] spare = now.map(this::spare).orElse(new int[0]);
        return mentees.values().stream()
                .filter(face -> !served.contains(face.card()))
                .flatMap(face -> now.flatMap(deliberation -> deliberation.placeOfMentee(face.card())
                                .map(place -> new TableRow(face, List.of(), notes.get(face.card()), 0, Shortage.of(deliberation, place, spare))))
                        .stream())
                .toList();
    }

    private int[] spare(Deliberation deliberation) {
        int[] spare = deliberation.market().capacity().clone();
        proposals.forEach(one -> deliberation.placeOfMentor(one.mentorId()).ifPresent(place -> spare[place]--));
        return spare;
    }

    /** Whether what is pinned is still what was when the variant was found. */
    boolean arePinsChanged() {
        Set<Pin> then = proposals.stream().filter(Proposed::pinned).map(Proposed::pin).collect(Collectors.toSet());
        return now.isPresent() && !then.equals(settled().collect(Collectors.toSet()));
    }

    /** Those that do not hold: somebody takes part no more, or a bar or a form keeps them apart. */
    List<Match> idlePins() {
        Set<Pin> settled = settled().collect(Collectors.toSet());
        return now.isEmpty() ? List.of() : round.getPins().stream()
                .filter(pin -> !settled.contains(pin) && mentees.containsKey(pin.menteeId()) && mentors.containsKey(pin.mentorId()))
                .map(pin -> new Match(mentees.get(pin.menteeId()), pin, mentors.get(pin.mentorId()).name().full(), 0, true, List.of(), false))
                .toList();
    }

    private Stream<Pin> settled() {
        return now.stream().flatMap(deliberation -> deliberation.market().pins().stream().map(deliberation::pin));
    }

    /** The most mentees that a mentor gets, and how many mentors get any. */
    int[] load() {
        Map<UUID, Long> load = proposals.stream().collect(Collectors.groupingBy(Proposed::mentorId, Collectors.counting()));
        return new int[] {load.values().stream().mapToInt(Long::intValue).max().orElse(0), load.size()};
    }

    Set<UUID> persons() {
        return Stream.concat(mentees.values().stream(), mentors.values().stream()).map(Face::person).collect(Collectors.toSet());
    }

    /** Cards of all who stand in any row. */
    static Set<UUID> cards(Side side, MatchingRound round, Set<Proposed> proposals, Optional<Deliberation> now) {
        Function<Pin, UUID> card = side == Side.MENTEE ? Pin::menteeId : Pin::mentorId;
        Stream<UUID> takePart = now.stream().flatMap(deliberation -> side == Side.MENTEE
                ? deliberation.seekers().stream().map(Seeker::id)
                : deliberation.helpers().stream().map(Helper::id));
        return Stream.of(takePart, proposals.stream().map(Proposed::pin).map(card), round.getPins().stream().map(card))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }
}
