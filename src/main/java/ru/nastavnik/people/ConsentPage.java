package ru.nastavnik.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.nastavnik.document.StoredFiles;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** What the page of a person's consents shows. Called inside a transaction. */
@Component
class ConsentPage {

    private final People people;
    private final Consents consents;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Erasures erasures;
    private final SealedPeople sealed;
    private final StoredFiles files;
    private final Journal journal;
    private final Clock clock;

    ConsentPage(
            People people, Consents consents, Mentors mentors, Mentees mentees, Erasures erasures, SealedPeople sealed, StoredFiles files,
            Journal journal, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.mentors = mentors;
        this.mentees = mentees;
        this.erasures = erasures;
        this.sealed = sealed;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    Person find(UUID id) {
        return people.findById(id).orElseThrow(Cards::notFound);
    }

    boolean isMentor(Person person) {
        return mentors.findByPersonId(person.getId()).isPresent();
    }

    /** With a blank form. */
    String show(UUID id, Model model) {
        var person = find(id);
        if (person.isBlocked() && !Standing.require().may(Right.WRITE_REGISTERS) && !Standing.require().may(Right.APPROVE_DECREES)) {
            throw Cards.notFound();
        }
        var missing = EnumSet.noneOf(ConsentKind.class);
        missing.addAll(consents.findMissing(Set.of(id), ConsentDesk.beyond(today())).getOrDefault(id, Set.of()));
        model.addAttribute("form", ConsentForm.blank(person, missing, today(), ConsentTerm.endsOn(today())));
        journal.seen("people.journal.consents", Set.of(id));
        return show(person, model);
    }

    String show(Person person, Model model) {
        List<Consent> papers = consents.findByPersonIdOrderBySignedOnDescIdDesc(person.getId());
        model.addAttribute("person", person);
        model.addAttribute("signers", person.signersMessageOn(today()));
        model.addAttribute("consents", papers);
        model.addAttribute("scans", files.find(papers.stream().map(Consent::getScanId).filter(Objects::nonNull).toList()));
        model.addAttribute("today", today());
        var mentor = mentors.findByPersonId(person.getId()).map(Mentor::getId).orElse(null);
        model.addAttribute("asMentor", mentor != null);
        model.addAttribute("mentor", person.isBlocked() ? null : mentor);
        model.addAttribute("mentee", person.isBlocked() ? null : mentees.findByPersonId(person.getId()).map(Mentee::getId).orElse(null));
        if (person.isBlocked()) {
            var erasure = erasures.findByPersonId(person.getId()).orElseThrow();
            model.addAttribute("erasure", erasure);
            model.addAttribute("sealedName", sealed.nameIn(erasure).orElse(null));
        }
        return "people/consents";
    }

    LocalDate today() {
        return Standing.require().today(clock);
    }
}
