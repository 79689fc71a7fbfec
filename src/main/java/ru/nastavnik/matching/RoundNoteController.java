package ru.nastavnik.matching;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;

/** What a curator notes on a mentee of a round; whatever stands against it, what was typed comes back. */
@Controller
@RequestMapping("/o/{slug}/matching/{id}/notes")
@PreAuthorize("hasAuthority('FORM_PAIRS')")
class RoundNoteController {

    private final Deciding deciding;
    private final ChoicePage choice;
    private final Faces faces;
    private final MatchingRounds rounds;
    private final TransactionOperations transaction;
    private final MessageSource messages;
    private final Journal journal;

    RoundNoteController(
            Deciding deciding, ChoicePage choice, Faces faces, MatchingRounds rounds, TransactionOperations transaction, MessageSource messages,
            Journal journal) {
        this.deciding = deciding;
        this.choice = choice;
        this.faces = faces;
        this.rounds = rounds;
        this.transaction = transaction;
        this.messages = messages;
        this.journal = journal;
    }

    @PostMapping
    String note(
            @PathVariable UUID id, @RequestParam(required = false) UUID mentee, @Valid @ModelAttribute("form") RoundNoteForm form, BindingResult errors,
            Model model, Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
        if (mentee == null) {
            throw RoundTable.notFound();
        }
        if (errors.hasErrors()) {
            return back(id, mentee, HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        }
        try {
            transaction.executeWithoutResult(status -> {
                Face face = faces.require(Side.MENTEE, mentee);
                deciding.note(id, mentee, form.before(), form.text());
                journal.done(Deed.CHANGED, "matching.journal.round", Set.of(face.person()));
            });
        } catch (NoSuchElementException e) {
            throw RoundTable.notFound();
        } catch (OutOfTurn e) {
            model.addAttribute("problem", "matching.refused.closed");
            return back(id, mentee, HttpStatus.CONFLICT, model, response);
        } catch (ConcurrencyFailureException e) {
            return lost(id, mentee, form, locale, model, response);
        }
        redirect.addFlashAttribute("flash", "matching.noted");
        redirect.addAttribute("card", mentee);
        return "redirect:/o/{slug}/matching/{id}/mentees/{card}";
    }

    /** Saving again keeps what was typed, knowingly. */
    private String lost(UUID id, UUID mentee, RoundNoteForm typed, Locale locale, Model model, HttpServletResponse response) {
        String saved = transaction.execute(status -> rounds.findById(id).map(round -> round.getNotes().get(mentee)).orElse(""));
        var again = new RoundNoteForm(typed.text(), saved);
        model.addAttribute("form", again);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(again, "form"));
        model.addAttribute("lost", new LostUpdate(List.of(
                new LostUpdate.Change(messages.getMessage("matching.note", null, locale), again.before(), again.text()))));
        return back(id, mentee, HttpStatus.CONFLICT, model, response);
    }

    private String back(UUID id, UUID mentee, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        return transaction.execute(reading -> choice.show(id, Side.MENTEE, mentee, false, false, model));
    }
}
