package ru.nastavnik.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Consents;

/** The card of a pair: who, how, how it came here, and what may be done next. Inside a transaction. */
@Component
class PairPage {

    private final Pairs pairs;
    private final PairLines lines;
    private final PairHistory history;
    private final Petitions petitions;
    private final Consents consents;
    private final PairJournal journal;
    private final ObjectProvider<PairNotes> notes;
    private final ObjectProvider<PairChecks> checks;
    private final Clock clock;

    PairPage(
            Pairs pairs, PairLines lines, PairHistory history, Petitions petitions, Consents consents, PairJournal journal, ObjectProvider<PairNotes> notes,
            ObjectProvider<PairChecks> checks, Clock clock) {
        this.pairs = pairs;
        this.lines = lines;
        this.history = history;
        this.petitions = petitions;
        this.consents = consents;
        this.journal = journal;
        this.notes = notes;
        this.checks = checks;
        this.clock = clock;
    }

    String show(UUID id, Model model) {
        LocalDate today = Standing.require().today(clock);
        Pair pair = pairs.findById(id).orElseThrow(PairFormPage::notFound);
        PairLine line = lines.of(List.of(id)).get(0);
        journal.seen("pairing.journal.pair", List.of(line));
        model.addAttribute("pair", pair);
        model.addAttribute("line", line);
        model.addAttribute("missing", consents.findMissing(line.members().map(PairLine.Member::personId).toList(), today));
        model.addAttribute("notes", notes.orderedStream().map(room -> room.notes(List.of(id)).get(id)).filter(Objects::nonNull).toList());
        model.addAttribute("checks", checks.orderedStream().flatMap(room -> room.of(line, today).stream()).toList());
        model.addAttribute("history", history.of(id));
        model.addAttribute("petitions", petitions.findByPairIdOrderByDatedDescIdDesc(id));
        model.addAttribute("grounds", EndReason.GROUNDS);
        model.addAttribute("petitioners", Petition.Petitioner.values());
        if (!model.containsAttribute("petition")) {
            model.addAttribute("petition", PetitionForm.blank(today));
        }
        if (!model.containsAttribute("pausing")) {
            model.addAttribute("pausing", new PauseForm(null, pair.getVersion()));
        }
        if (!model.containsAttribute("settling")) {
            model.addAttribute("settling", new SettlementForm(null, null));
        }
        if (!model.containsAttribute("ending")) {
            model.addAttribute("ending", new EndForm(null, null, pair.getVersion()));
        }
        return "pairing/pair";
    }
}
