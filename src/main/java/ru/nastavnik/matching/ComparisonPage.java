package ru.nastavnik.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.nastavnik.journal.Journal;

/** Two variants of a round side by side: their figures, and who has another mentor in each. */
@Component
class ComparisonPage {

    private final RoundTable table;
    private final Variants variants;
    private final Faces faces;
    private final Journal journal;

    ComparisonPage(RoundTable table, Variants variants, Faces faces, Journal journal) {
        this.table = table;
        this.variants = variants;
        this.faces = faces;
        this.journal = journal;
    }

    /** @param one number of a variant; null for the last but one, {@code other} likewise for the last */
    String show(UUID id, Integer one, Integer other, Model model) {
        MatchingRound round = table.find(id);
        model.addAttribute("round", round);
        model.addAttribute("variants", variants.findByRoundIdOrderByNumberDesc(id));
        if (round.getVariants() < 2 && one == null && other == null) {
            return "matching/comparison";
        }
        Variant first = find(id, one == null ? Math.max(round.getVariants() - 1, 1) : one);
        Variant second = find(id, other == null ? round.getVariants() : other);
        Map<UUID, List<Proposed>> before = byMentee(first);
        Map<UUID, List<Proposed>> after = byMentee(second);
        Set<UUID> different = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(mentee -> !mentors(before.get(mentee)).equals(mentors(after.get(mentee))))
                .collect(Collectors.toSet());
        Map<UUID, Face> mentees = faces.of(Side.MENTEE, different);
        Map<UUID, Face> mentors = faces.of(
                Side.MENTOR,
                different.stream().flatMap(mentee -> Stream.concat(mentors(before.get(mentee)).stream(), mentors(after.get(mentee)).stream())).distinct().toList());
        model.addAttribute("one", first);
        model.addAttribute("other", second);
        model.addAttribute("changed", mentees.values().stream()
                .map(face -> new Changed(face, matches(before.get(face.card()), mentors), matches(after.get(face.card()), mentors)))
                .toList());
        journal.seen("matching.journal.comparison", Stream.concat(mentees.values().stream(), mentors.values().stream()).map(Face::person).distinct().toList());
        return "matching/comparison";
    }

    private Variant find(UUID round, int number) {
        return variants.findByRoundIdAndNumber(round, number).orElseThrow(RoundTable::notFound);
    }

    private static Map<UUID, List<Proposed>> byMentee(Variant variant) {
        return variant.getProposals().stream().collect(Collectors.groupingBy(Proposed::menteeId));
    }

    private static Set<UUID> mentors(Collection<Proposed> proposals) {
        return Stream.ofNullable(proposals).flatMap(Collection::stream).map(Proposed::mentorId).collect(Collectors.toSet());
    }

    private static List<Match> matches(List<Proposed> proposals, Map<UUID, Face> mentors) {
        return Optional.ofNullable(proposals).orElse(List.of()).stream()
                .sorted(Comparator.comparingInt(proposed -> -proposed.score()))
                .map(one -> new Match(mentors.get(one.mentorId()), one.pin(), null, one.score(), one.pinned(), List.of(), true))
                .toList();
    }
}
