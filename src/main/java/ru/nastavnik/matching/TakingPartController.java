package ru.nastavnik.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** Who takes part in a round, and who was left out of it. */
@Controller
@RequestMapping("/o/{slug}/matching/{id}/people")
@PreAuthorize("hasAuthority('READ_REGISTERS')")
class TakingPartController {

    private final RoundTable table;
    private final Matching matching;
    private final Faces faces;
    private final ConditionWords words;
    private final Journal journal;

    TakingPartController(RoundTable table, Matching matching, Faces faces, ConditionWords words, Journal journal) {
        this.table = table;
        this.matching = matching;
        this.faces = faces;
        this.words = words;
        this.journal = journal;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String people(@PathVariable UUID id, Model model) {
        MatchingRound round = table.find(id);
        TakingPart now = matching.participants(round);
        Map<UUID, String> likes = words.likes();
        Map<UUID, Taker> mentees = new HashMap<>();
        Map<UUID, Face> menteeFaces = faces.of(Side.MENTEE, now.seekers().stream().map(Seeker::id).toList());
        now.seekers().forEach(seeker -> mentees.put(
                seeker.id(), new Taker(menteeFaces.get(seeker.id()), seeker.requests(), words.lines(seeker.conditions(), likes))));
        Map<UUID, Taker> mentors = new HashMap<>();
        Map<UUID, Face> mentorFaces = faces.of(Side.MENTOR, now.helpers().stream().map(Helper::id).toList());
        now.helpers().forEach(helper -> mentors.put(
                helper.id(), new Taker(mentorFaces.get(helper.id()), helper.competences(), words.lines(helper.conditions(), likes))));
        List<Face> menteesOut = leftOut(round, Side.MENTEE);
        List<Face> mentorsOut = leftOut(round, Side.MENTOR);
        model.addAttribute("round", round);
        model.addAttribute("mentees", menteeFaces.keySet().stream().map(mentees::get).toList());
        model.addAttribute("mentors", mentorFaces.keySet().stream().map(mentors::get).toList());
        model.addAttribute("menteesOut", menteesOut);
        model.addAttribute("mentorsOut", mentorsOut);
        model.addAttribute("mayDecide", !round.isClosed() && Standing.require().may(Right.FORM_PAIRS));
        Set<UUID> seen = Stream.of(menteeFaces.values().stream(), mentorFaces.values().stream(), menteesOut.stream(), mentorsOut.stream())
                .flatMap(some -> some)
                .map(Face::person)
                .collect(Collectors.toSet());
        journal.seen("matching.journal.people", seen);
        return "matching/people";
    }

    private List<Face> leftOut(MatchingRound round, Side side) {
        return List.copyOf(faces.ofPersons(
                        side, round.getLeftOut().stream().filter(one -> one.side() == side).map(LeftOut::personId).toList())
                .values());
    }
}
