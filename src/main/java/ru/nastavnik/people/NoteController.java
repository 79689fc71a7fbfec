package ru.nastavnik.people;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/** Psychologists' notes. They stay readable to psychologists when the mentee's card is closed to them because a pair was found. */
@Controller
@RequestMapping("/o/{slug}")
@PreAuthorize("hasAuthority('KEEP_NOTES')")
class NoteController {

    static final String JOURNAL_KEY = "people.journal.note";

    private final VisibleMentees mentees;
    private final PsychologistNotes notes;
    private final NoteBook book;
    private final MenteePage page;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    NoteController(
            VisibleMentees mentees, PsychologistNotes notes, NoteBook book, MenteePage page, Journal journal, TransactionOperations transaction, Clock clock) {
        this.mentees = mentees;
        this.notes = notes;
        this.book = book;
        this.page = page;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/notes")
    @Transactional(readOnly = true)
    String list(@RequestParam(required = false) UUID after, Model model) {
        var shown = book.page(after);
        journal.seen(JOURNAL_KEY, shown.rows().stream().map(NoteBook.Row::person).toList());
        model.addAttribute("page", shown);
        model.addAttribute("after", after);
        model.addAttribute("account", Standing.require().account());
        return "people/notes";
    }

    @PostMapping("/mentees/{id}/notes")
    String write(@PathVariable UUID id, @Valid @ModelAttribute("note") NoteForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        return transaction.execute(status -> {
            var mentee = mentees.find(id);
            if (errors.hasErrors()) {
                return page.show(mentee, model);
            }
            notes.save(new PsychologistNote(id, form.text(), Standing.require().account(), clock.instant()));
            journal.done(Deed.CHANGED, JOURNAL_KEY, List.of(mentee.getPerson().getId()));
            redirect.addFlashAttribute("flash", "people.note.saved");
            return "redirect:/o/{slug}/mentees/{id}";
        });
    }

    /** One's own only. */
    @PostMapping("/notes/{id}/removal")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        transaction.executeWithoutResult(status -> {
            var note = notes.findById(id).filter(found -> Standing.require().account().equals(found.getWrittenBy())).orElseThrow(Cards::notFound);
            journal.done(Deed.CHANGED, JOURNAL_KEY, List.of(book.personOf(note)));
            notes.delete(note);
        });
        redirect.addFlashAttribute("flash", "people.note.removed");
        return "redirect:/o/{slug}/notes";
    }
}
