package ru.nastavnik.decree;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairJournal;
import ru.nastavnik.pairing.PairLine;

/** What waits for the head: each decree with what it changes, its text as it will be printed, and what its pairs have and lack. */
@Component
class DeskPage {

    /** Those who are decided on leave the desk, so the rest come up. */
    static final int MOST = 20;

    private final Decrees decrees;
    private final Contents contents;
    private final Checklist checklist;
    private final EarlierDecrees earlier;
    private final DecreeNumbers numbers;
    private final PairJournal journal;
    private final Organizations organizations;
    private final Clock clock;

    DeskPage(
            Decrees decrees, Contents contents, Checklist checklist, EarlierDecrees earlier, DecreeNumbers numbers, PairJournal journal,
            Organizations organizations, Clock clock) {
        this.decrees = decrees;
        this.contents = contents;
        this.checklist = checklist;
        this.earlier = earlier;
        this.numbers = numbers;
        this.journal = journal;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Inside a transaction. */
    String show(Model model) {
        LocalDate today = Standing.require().today(clock);
        Organization organization = organizations.findById(Standing.require().organization()).orElseThrow();
        List<Decree> waiting = decrees.findByStateOrderById(DecreeState.SUBMITTED, Limit.of(MOST));
        Map<UUID, List<PairLine>> lines = contents.linesOf(waiting);
        Map<UUID, String> texts = contents.textsOf(waiting, lines);
        List<PairLine> all = lines.values().stream().flatMap(List::stream).distinct().toList();
        List<PairLine> entering = waiting.stream().flatMap(decree -> Contents.entering(decree, lines.get(decree.getId())).stream()).toList();
        Map<UUID, Earlier> targets = earlier.of(waiting.stream().flatMap(decree -> decree.getTargets().stream()).distinct().toList());
        journal.seen("decree.journal.desk", all);
        Map<UUID, Paper> papers = new LinkedHashMap<>();
        waiting.forEach(decree -> papers.put(decree.getId(), new Paper(
                decree, lines.get(decree.getId()), DecreePaper.of(decree, texts.get(decree.getId()), organization), Contents.seal(texts.get(decree.getId())),
                decree.getTargets().stream().map(targets::get).toList(), decree.getSteps().get(decree.getSteps().size() - 1))));
        model.addAttribute("papers", papers.values());
        model.addAttribute("checks", checklist.of(entering, today));
        model.addAttribute("lacking", Map.of());
        model.addAttribute("typed", numbers.areTyped());
        if (!model.containsAttribute("desk")) {
            model.addAttribute("desk", DeskForm.blank());
        }
        return "decree/desk";
    }

    /**
     * A decree on the desk.
     *
     * @param seal of the text that is shown
     * @param targets earlier decrees that it amends or cancels
     * @param submission its last step
     */
    public record Paper(Decree decree, List<PairLine> lines, DecreePaper paper, String seal, List<Earlier> targets, DecreeStep submission) {

        public Map<UUID, PairChange> changes() {
            return decree.getChanges().stream().collect(Collectors.toMap(PairChange::pairId, Function.identity()));
        }
    }
}
