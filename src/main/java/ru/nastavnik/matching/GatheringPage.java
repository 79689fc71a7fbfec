package ru.nastavnik.matching;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** What the pages of a gathering show. Called in the reader's transaction; whatever is not there is not found. */
@Component
class GatheringPage {

    private final MatchingRounds rounds;
    private final Gatherings gatherings;
    private final Matching matching;
    private final Trails trails;
    private final Wishing wishing;
    private final GuestList guests;
    private final Journal journal;
    private final Clock clock;

    GatheringPage(
            MatchingRounds rounds, Gatherings gatherings, Matching matching, Trails trails, Wishing wishing, GuestList guests, Journal journal,
            Clock clock) {
        this.rounds = rounds;
        this.gatherings = gatherings;
        this.matching = matching;
        this.trails = trails;
        this.wishing = wishing;
        this.guests = guests;
        this.journal = journal;
        this.clock = clock;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    MatchingRound round(UUID id) {
        return rounds.findById(id).orElseThrow(GatheringPage::notFound);
    }

    Optional<Gathering> find(UUID round) {
        return gatherings.findByRoundId(round);
    }

    Gathering gathering(UUID round) {
        return gatherings.findByRoundId(round).orElseThrow(GatheringPage::notFound);
    }

    String show(UUID id, Model model) {
        MatchingRound round = frame(id, model);
        model.addAttribute("trail", trails.of(id).orElseThrow(GatheringPage::notFound));
        gatherings.findByRoundId(id).ifPresent(gathering -> {
            List<GuestRow> all = guests(round, gathering);
            model.addAttribute("gathering", gathering);
            model.addAttribute("mentees", Counted.of(Side.MENTEE, all));
            model.addAttribute("mentors", Counted.of(Side.MENTOR, all));
            model.addAttribute("idle", gathering.getSeatedAt() == null || gathering.isOver() ? List.of() : Routes.of(gathering, all).idle());
            if (gathering.isOver() && Boolean.TRUE.equals(model.getAttribute("deciding"))) {
                model.addAttribute("offers", Stream.of(Side.values()).filter(round::wouldAsk).collect(Collectors.toMap(Side::name, wishing::offers)));
            }
            model.addAttribute("canEnd", gathering.canEndOn(Standing.require().today(clock)));
        });
        return "gathering/gathering";
    }

    /** People of one side. */
    record Counted(int invited, int came) {

        static Counted of(Side side, List<GuestRow> guests) {
            return new Counted(
                    (int) guests.stream().filter(guest -> guest.isOf(side) && guest.isInvited()).count(),
                    (int) guests.stream().filter(guest -> guest.isOf(side) && guest.hasCome()).count());
        }
    }

    /** What all pages need. */
    MatchingRound frame(UUID id, Model model) {
        MatchingRound round = round(id);
        model.addAttribute("round", round);
        model.addAttribute("deciding", Standing.require().may(Right.FORM_PAIRS) && !round.isClosed());
        return round;
    }

    /** Somebody reads their names. */
    List<GuestRow> guests(MatchingRound round, Gathering gathering) {
        List<GuestRow> all = guests.of(gathering, matching.participants(round).guests());
        journal.seen("gathering.journal.guests", all.stream().map(guest -> guest.guest().personId()).distinct().toList());
        return all;
    }

    /** The gathering with its guests of both sides, mentors first. */
    void list(UUID id, Model model) {
        MatchingRound round = frame(id, model);
        Gathering gathering = gathering(id);
        List<GuestRow> all = guests(round, gathering);
        model.addAttribute("gathering", gathering);
        model.addAttribute("mentors", all.stream().filter(guest -> guest.isOf(Side.MENTOR)).toList());
        model.addAttribute("mentees", all.stream().filter(guest -> guest.isOf(Side.MENTEE)).toList());
    }

    void timetable(UUID id, Model model) {
        MatchingRound round = frame(id, model);
        Gathering gathering = gathering(id);
        model.addAttribute("gathering", gathering);
        model.addAttribute("routes", Routes.of(gathering, guests(round, gathering)));
    }
}
