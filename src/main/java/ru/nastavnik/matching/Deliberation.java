package ru.nastavnik.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.nastavnik.matching.Market.Bond;

/** A round as it stands now: who takes part, how they fit, what is settled. */
final class Deliberation {

    private final MatchingRound round;
    private final List<Seeker> seekers;
    private final List<Helper> helpers;
    private final Compatibility compatibility;
    private final Map<UUID, Integer> placeOfMentee;
    private final Map<UUID, Integer> placeOfMentor;

    Deliberation(MatchingRound round, List<Seeker> seekers, List<Helper> helpers, Compatibility compatibility) {
        this.round = round;
        this.seekers = seekers;
        this.helpers = helpers;
        this.compatibility = compatibility;
        this.placeOfMentee = places(seekers.stream().map(Seeker::id).toList());
        this.placeOfMentor = places(helpers.stream().map(Helper::id).toList());
    }

    private static Map<UUID, Integer> places(List<UUID> ids) {
        Map<UUID, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        return places;
    }

    MatchingRound round() {
        return round;
    }

    List<Seeker> seekers() {
        return seekers;
    }

    List<Helper> helpers() {
        return helpers;
    }

    Compatibility compatibility() {
        return compatibility;
    }

    /** Pins of those who take part no more are passed over, like those for whom the mentor has no place left. */
    Market market() {
        return compatibility.market(round.getLeastScore(), settled());
    }

    private Set<Bond> settled() {
        int[] left = helpers.stream().mapToInt(Helper::capacity).toArray();
        return round.getPins().stream()
                .map(this::bond)
                .flatMap(Optional::stream)
                .filter(bond -> left[bond.mentor()]-- > 0)
                .collect(Collectors.toSet());
    }

    /** Empty when one of them does not take part. */
    Optional<Bond> bond(Pin pin) {
        Integer mentee = placeOfMentee.get(pin.menteeId());
        Integer mentor = placeOfMentor.get(pin.mentorId());
        return mentee == null || mentor == null ? Optional.empty() : Optional.of(new Bond(mentee, mentor));
    }

    Proposed proposed(Bond bond, Set<Bond> pins) {
        return new Proposed(
                seekers.get(bond.mentee()).id(), helpers.get(bond.mentor()).id(), compatibility.formOf(bond.mentee(), bond.mentor()),
                compatibility.score(bond.mentee(), bond.mentor()), pins.contains(bond));
    }
}
