package ru.nastavnik.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
    private final TakingPart people;
    private final List<Seeker> seekers;
    private final List<Helper> helpers;
    private final Compatibility compatibility;
    private final Map<UUID, Integer> placeOfMentee;
    private final Map<UUID, Integer> placeOfMentor;
    private final byte[] basis;
    private final Market market;

    Deliberation(MatchingRound round, TakingPart people, Compatibility compatibility) {
        this.round = round;
        this.people = people;
        this.seekers = people.seekers();
        this.helpers = people.helpers();
        this.compatibility = compatibility;
        this.placeOfMentee = places(seekers.stream().map(Seeker::id).toList());
        this.placeOfMentor = places(helpers.stream().map(Helper::id).toList());
        byte[][] scores = compatibility.scores(round.getLeastScore());
        this.basis = hash(scores);
        this.market = compatibility.market(scores, settled());
    }

    private static Map<UUID, Integer> places(List<UUID> ids) {
        Map<UUID, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        return places;
    }

    MatchingRound round() {
        return round;
    }

    TakingPart takingPart() {
        return people;
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

    Market market() {
        return market;
    }

    /**
     * Pins hold but for people who take part no more, whom a form or a bar keeps apart, for whom the mentor has no place left, or who want fewer mentors by
     * now.
     */
    private Set<Bond> settled() {
        int[] places = helpers.stream().mapToInt(Helper::capacity).toArray();
        int[] wanted = compatibility.wanted();
        Set<Bond> settled = new LinkedHashSet<>();
        round.getPins().stream()
                .sorted(Comparator.comparing(Pin::mentorId).thenComparing(Pin::menteeId))
                .flatMap(pin -> bond(pin).stream())
                .filter(bond -> compatibility.isPossible(bond.mentee(), bond.mentor()))
                .filter(bond -> places[bond.mentor()] > 0 && wanted[bond.mentee()] > 0)
                .forEach(bond -> {
                    places[bond.mentor()]--;
                    wanted[bond.mentee()]--;
                    settled.add(bond);
                });
        return settled;
    }

    /** A hash of who takes part and how they fit, pins aside. */
    byte[] basis() {
        return basis.clone();
    }

    private byte[] hash(byte[][] scores) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            seekers.forEach(seeker -> hash.update((seeker.id() + " " + seeker.wanted()).getBytes(StandardCharsets.US_ASCII)));
            helpers.forEach(helper -> hash.update(
                    (helper.id() + " " + helper.capacity() + " " + helper.load() + " " + helper.smallest()).getBytes(StandardCharsets.US_ASCII)));
            Arrays.stream(scores).forEach(hash::update);
            return hash.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when one of them does not take part. */
    Optional<Bond> bond(Pin pin) {
        Integer mentee = placeOfMentee.get(pin.menteeId());
        Integer mentor = placeOfMentor.get(pin.mentorId());
        return mentee == null || mentor == null ? Optional.empty() : Optional.of(new Bond(mentee, mentor));
    }

    Optional<Integer> placeOfMentee(UUID card) {
        return Optional.ofNullable(placeOfMentee.get(card));
    }

    Optional<Integer> placeOfMentor(UUID card) {
        return Optional.ofNullable(placeOfMentor.get(card));
    }

    Pin pin(Bond bond) {
        return new Pin(seekers.get(bond.mentee()).id(), helpers.get(bond.mentor()).id());
    }

    /** Whether the mentor has a place that is not pinned, and the mentee still wants one; another pin of the mentee gives way when one mentor is wanted. */
    boolean hasRoomFor(Bond bond) {
        Set<Bond> beside = pinsBeside(bond);
        return beside.stream().filter(pin -> pin.mentor() == bond.mentor()).count() < market.capacity()[bond.mentor()]
                && beside.stream().filter(pin -> pin.mentee() == bond.mentee()).count() < market.wanted()[bond.mentee()];
    }

    /** The round as it would be with the two bound, whatever the scores say; empty when there is no room for them. */
    Optional<Market> marketWith(Bond bond) {
        if (!hasRoomFor(bond)) {
            return Optional.empty();
        }
        Set<Bond> pins = pinsBeside(bond);
        pins.add(bond);
        return Optional.of(market.pinned(pins));
    }

    private Set<Bond> pinsBeside(Bond bond) {
        Set<Bond> pins = new LinkedHashSet<>(market.pins());
        pins.remove(bond);
        if (market.wanted()[bond.mentee()] == 1) {
            pins.removeIf(pin -> pin.mentee() == bond.mentee());
        }
        return pins;
    }

    /** What speaks for or against the two most. */
    List<Reason> mainReasons(Bond bond, int most) {
        return compatibility.reasons(bond.mentee(), bond.mentor()).stream().filter(Reason::isTelling).limit(most).toList();
    }

    /** Whether the mentor takes groups, each of which becomes one pair. */
    boolean takesGroups(int mentor) {
        return helpers.get(mentor).smallest() > 1;
    }

    /** The form in which the mentor would work with a group; empty when none lets all of it. */
    Optional<UUID> formOfAll(Collection<Bond> group, int mentor) {
        return compatibility.formOfAll(group.stream().map(Bond::mentee).toList(), mentor);
    }

    /** What an assignment comes to: a group works in one form, if there is one. */
    Set<Proposed> proposals(Assignment found) {
        Set<Proposed> proposals = new HashSet<>();
        found.bonds().stream().collect(Collectors.groupingBy(Bond::mentor)).forEach((mentor, group) -> {
            Optional<UUID> together = takesGroups(mentor) ? formOfAll(group, mentor) : Optional.empty();
            group.forEach(bond -> proposals.add(proposed(bond, together.orElseGet(() -> compatibility.formOf(bond.mentee(), mentor)))));
        });
        return proposals;
    }

    private Proposed proposed(Bond bond, UUID form) {
        return new Proposed(
                seekers.get(bond.mentee()).id(), helpers.get(bond.mentor()).id(), form, compatibility.score(bond.mentee(), bond.mentor()),
                market.pins().contains(bond));
    }
}
