package ru.nastavnik.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.document.StoredFiles;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLines;

/** The page of one agreement: what it says, who has signed, what may be done next. Inside a transaction. */
@Component
class AgreementPage {

    private final Agreements agreements;
    private final Concluding concluding;
    private final ExtraWorks works;
    private final PairLines lines;
    private final StoredFiles files;
    private final Journal journal;
    private final Clock clock;

    AgreementPage(
            Agreements agreements, Concluding concluding, ExtraWorks works, PairLines lines, StoredFiles files, Journal journal, Clock clock) {
        this.agreements = agreements;
        this.concluding = concluding;
        this.works = works;
        this.lines = lines;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    String show(UUID id, Model model) {
        Agreement agreement = find(id);
        Bound bound = concluding.bound(agreement);
        journal.seen("agreement.journal.agreement", bound.persons());
        PairLine line = lines.of(List.of(agreement.getPairId())).get(0);
        model.addAttribute("agreement", agreement);
        model.addAttribute("shown", Shown.of(agreement, today()));
        model.addAttribute("line", line);
        model.addAttribute("mentor", agreement.getMentor() == null ? bound.mentor().getName().full() : agreement.getMentor().name());
        model.addAttribute("mentee", agreement.getMentee() == null ? bound.mentee().getName().full() : agreement.getMentee().name());
        model.addAttribute("blocked", bound.isAnyBlocked());
        model.addAttribute("withheld", isWithheld(bound));
        model.addAttribute("signatories", bound.names(today()));
        model.addAttribute("scan", agreement.getScanId() == null ? null : files.find(Set.of(agreement.getScanId())).get(agreement.getScanId()));
        model.addAttribute("employed", ExtraWork.concerns(line));
        model.addAttribute("work", works.findById(line.id()).orElse(null));
        model.addAttribute("clauses", clauses(agreement.getClauses()));
        addForms(agreement, model);
        return "agreement/agreement";
    }

    /** By the end of the key of their heading. */
    private static Map<String, List<String>> clauses(Clauses clauses) {
        var parts = new LinkedHashMap<String, List<String>>();
        parts.put("tasks", Clauses.lines(clauses.tasks()));
        parts.put("mentorDuties", Clauses.lines(clauses.mentorDuties()));
        parts.put("mentorRights", Clauses.lines(clauses.mentorRights()));
        parts.put("menteeDuties", Clauses.lines(clauses.menteeDuties()));
        parts.put("menteeRights", Clauses.lines(clauses.menteeRights()));
        return parts;
    }

    private void addForms(Agreement agreement, Model model) {
        LocalDate today = today();
        addUnlessThere(model, "issue", new IssueForm(agreement.getState() == AgreementState.DRAFT ? concluding.nextNumber(today.getYear()) : "", today, agreement.getVersion()));
        addUnlessThere(model, "signing", new SignForm(Set.of(), today, null, null, agreement.getVersion()));
        addUnlessThere(model, "extension", new ExtendForm(12, today, agreement.getVersion()));
        addUnlessThere(model, "ending", new EndingForm(Ending.BOTH, today, null, agreement.getVersion()));
    }

    private static void addUnlessThere(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    /** What was signed stays as it was signed, and names somebody who has withdrawn since: then it is for the head alone. */
    static boolean isWithheld(Bound bound) {
        return bound.isAnyBlocked() && !Standing.require().may(Right.APPROVE_DECREES);
    }

    Agreement find(UUID id) {
        return agreements.findById(id).orElseThrow(AgreementPage::notFound);
    }

    LocalDate today() {
        return Standing.require().today(clock);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
