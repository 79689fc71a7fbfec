package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.nastavnik.pairing.PairChecks;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.Consents;

/** On a pair's checklist: the consents of each of its people, and the decree that lets it work. */
@Component
@Order(10)
class DecreeChecks implements PairChecks {

    private final Consents consents;
    private final DecreeNotes notes;

    DecreeChecks(Consents consents, DecreeNotes notes) {
        this.consents = consents;
        this.notes = notes;
    }

    @Override
    public List<Check> of(PairLine pair, LocalDate day) {
        Map<UUID, Set<ConsentKind>> missing = consents.findMissing(pair.members().map(PairLine.Member::personId).toList(), day);
        var checks = new ArrayList<Check>();
        pair.members().forEach(member -> checks.add(new Check(
                missing.containsKey(member.personId()) ? "decree.check.consents.missing" : "decree.check.consents", List.of(member.name().inShort()),
                !missing.containsKey(member.personId()), true, "/people/" + member.personId() + "/consents")));
        var note = notes.notes(List.of(pair.id())).get(pair.id());
        checks.add(note == null
                ? new Check("decree.check.none", List.of(), false, false, null)
                : new Check(note.message(), List.of(note.figures()), pair.state().isAtWork() || pair.state().isOver(), false, note.address()));
        return checks;
    }
}
