package ru.nastavnik.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;

/** The table of a round where people decide: what a variant proposes, why, who stays without a pair. */
@Component
class RoundTable {

    private final MatchingRounds rounds;
    private final Variants variants;
    private final Matching matching;
    private final Faces faces;
    private final MentoringForms forms;
    private final PairLines pairs;
    private final Trails trails;
    private final Journal journal;

    RoundTable(
            MatchingRounds rounds, Variants variants, Matching matching, Faces faces, MentoringForms forms, PairLines pairs, Trails trails,
            Journal journal) {
        this.rounds = rounds;
        this.variants = variants;
        this.matching = matching;
        this.faces = faces;
        this.forms = forms;
        this.pairs = pairs;
        this.trails = trails;
        this.journal = journal;
    }

    /**
     * Inside a transaction.
     *
     * @param number of the variant; null for the last
     * @param by whose rows the table has
     */
    String show(UUID id, Integer number, Side by, Model model) {
        MatchingRound round = find(id);
        Optional<Variant> variant = number == null
                ? variants.findFirstByRoundIdOrderByNumberDesc(id)
                : Optional.of(variants.findByRoundIdAndNumber(id, number).orElseThrow(RoundTable::notFound));
        Set<Proposed> proposals = variant.map(Variant::getProposals).orElse(Set.of());
        Optional<Deliberation> now = round.isClosed() ? Optional.empty() : Optional.of(matching.deliberate(round));
        Map<UUID, String> formNames = formNames();
        var rows = new TableRows(
                round, proposals, now, faces.of(Side.MENTEE, TableRows.cards(Side.MENTEE, round, proposals, now)),
                faces.of(Side.MENTOR, TableRows.cards(Side.MENTOR, round, proposals, now)), formNames);
        model.addAttribute("round", round);
        model.addAttribute("trail", trails.of(id).orElseThrow(RoundTable::notFound));
        model.addAttribute("by", by.name());
        model.addAttribute("variant", variant.orElse(null));
        model.addAttribute("variants", variants.findByRoundIdOrderByNumberDesc(id));
        model.addAttribute("formNames", round.getForms().stream().map(formNames::get).sorted().collect(Collectors.joining(", ")));
        model.addAttribute("mayDecide", !round.isClosed() && Standing.require().may(Right.FORM_PAIRS));
        model.addAttribute("mentees", now.map(one -> one.seekers().size()).orElse(0));
        model.addAttribute("mentors", now.map(one -> one.helpers().size()).orElse(0));
        model.addAttribute("places", now.map(one -> Arrays.stream(one.market().capacity()).sum()).orElse(0));
        model.addAttribute("stale", now.isPresent() && variant.isPresent() && !variant.get().isOf(now.get()));
        model.addAttribute("pinsChanged", variant.isPresent() && rows.arePinsChanged());
        model.addAttribute("idlePins", rows.idlePins());
        model.addAttribute("rows", variant.isEmpty() ? List.of() : by == Side.MENTOR ? rows.byMentor() : rows.byMentee());
        model.addAttribute("unserved", variant.isEmpty() ? List.of() : rows.unserved());
        model.addAttribute("load", rows.load());
        model.addAttribute("pairs", round.isClosed() ? pairs.of(round.getPairs()) : List.of());
        journal.seen("matching.journal.round", rows.persons());
        return "matching/round";
    }

    MatchingRound find(UUID id) {
        return rounds.findById(id).orElseThrow(RoundTable::notFound);
    }

    private Map<UUID, String> formNames() {
        return forms.findAllByOrderByPosition().stream().collect(Collectors.toMap(MentoringForm::getId, MentoringForm::getName));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
