package ru.nastavnik.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** Whom else a mentee, or a mentor, could be bound to: each with score, reasons, load, and what a swap would cost the whole. */
@Component
class ChoicePage {

    private final RoundTable table;
    private final Variants variants;
    private final Matching matching;
    private final Alternatives alternatives;
    private final Faces faces;
    private final ConditionWords words;
    private final Journal journal;

    ChoicePage(
            RoundTable table, Variants variants, Matching matching, Alternatives alternatives, Faces faces, ConditionWords words, Journal journal) {
        this.table = table;
        this.variants = variants;
        this.matching = matching;
        this.alternatives = alternatives;
        this.faces = faces;
        this.words = words;
        this.journal = journal;
    }

    String show(UUID id, Side side, UUID card, boolean all, boolean costs, Model model) {
        MatchingRound round = table.find(id);
        Face face = faces.require(side, card);
        Deliberation now = matching.deliberate(round);
        boolean mayDecide = !round.isClosed() && Standing.require().may(Right.FORM_PAIRS);
        boolean counted = mayDecide && (costs || Alternatives.isSmall(now));
        Variant variant = variants.findFirstByRoundIdOrderByNumberDesc(id).orElse(null);
        List<Alternative> found = (side == Side.MENTEE
                        ? now.placeOfMentee(card).map(place -> alternatives.ofMentee(now, place, variant, all, counted))
                        : now.placeOfMentor(card).map(place -> alternatives.ofMentor(now, place, variant, all, counted)))
                .orElse(null);
        model.addAttribute("round", round);
        model.addAttribute("side", side.name());
        model.addAttribute("face", face);
        model.addAttribute("found", found);
        model.addAttribute("shown", Alternatives.SHOWN);
        model.addAttribute("all", all);
        model.addAttribute("costs", counted);
        model.addAttribute("note", round.getNotes().get(card));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", RoundNoteForm.of(round.getNotes().get(card)));
        }
        model.addAttribute("requests", side == Side.MENTEE
                ? now.placeOfMentee(card).map(place -> now.seekers().get(place).requests()).orElse(List.of())
                : now.placeOfMentor(card).map(place -> now.helpers().get(place).competences()).orElse(List.of()));
        model.addAttribute("conditions", conditions(now, side, card));
        model.addAttribute("mayDecide", mayDecide);
        Set<UUID> seen = new HashSet<>(Set.of(face.person()));
        if (found != null) {
            found.forEach(one -> seen.add(one.face().person()));
        }
        journal.seen("matching.journal.choice", seen);
        return "matching/choice";
    }

    private List<String> conditions(Deliberation now, Side side, UUID card) {
        Map<UUID, String> likes = words.likes();
        return (side == Side.MENTEE
                        ? now.placeOfMentee(card).map(place -> now.seekers().get(place).conditions())
                        : now.placeOfMentor(card).map(place -> now.helpers().get(place).conditions()))
                .map(conditions -> words.lines(conditions, likes))
                .orElse(List.of());
    }
}
