package ru.nastavnik.memo;

import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.document.PaperData;
import ru.nastavnik.document.PaperFormat;
import ru.nastavnik.document.Papers;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.MentorPast;
import ru.nastavnik.people.Mentors;
import ru.nastavnik.people.Person;

/** A letter of thanks to whoever works as a mentor, or did: their pairs may be over, or of another year. */
@Controller
@PreAuthorize("hasAuthority('READ_REGISTERS')")
class MentorLetterController {

    private final MemoPapers filled;
    private final Papers papers;
    private final Mentors mentors;
    private final MentorPast past;
    private final Journal journal;
    private final TransactionOperations transaction;

    MentorLetterController(MemoPapers filled, Papers papers, Mentors mentors, MentorPast past, Journal journal, TransactionOperations transaction) {
        this.filled = filled;
        this.papers = papers;
        this.mentors = mentors;
        this.past = past;
        this.journal = journal;
        this.transaction = transaction;
    }

    @GetMapping("/o/{slug}/mentors/{working}/letter")
    ResponseEntity<byte[]> letter(@PathVariable("working") UUID id, @RequestParam(defaultValue = "DOCX") PaperFormat format) {
        PaperData data = transaction.execute(status -> fill(id));
        return papers.attachment(data, format, Memo.THANKS.fileName());
    }

    private PaperData fill(UUID id) {
        Mentor mentor = mentors.findById(id).filter(past::hasWorked).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Person person = mentor.getPerson();
        if (person.isBlocked()) {
            throw new AccessDeniedException("names somebody who has withdrawn");
        }
        journal.done(Deed.PRINTED, "memo.journal.paper", Set.of(person.getId()));
        return filled.thank(person);
    }
}
