package ru.nastavnik.survey;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.organization.Standing;

/** What a curator does with a round by one button: opens, closes, reminds, asks newcomers too. What is done already is not done twice. */
@Controller
@RequestMapping("/o/{slug}/surveys/{round}")
@PreAuthorize("hasAuthority('WRITE_SURVEYS')")
class ConductingController {

    private static final String ROUND = "redirect:/o/{slug}/surveys/{round}";

    private final Conducting conducting;
    private final PaperNotes notes;
    private final Reminding reminding;
    private final Mailing mailing;
    private final Rounds rounds;
    private final Invitees invitees;
    private final TransactionOperations transaction;
    private final Clock clock;

    ConductingController(
            Conducting conducting, PaperNotes notes, Reminding reminding, Mailing mailing, Rounds rounds, Invitees invitees,
            TransactionOperations transaction, Clock clock) {
        this.conducting = conducting;
        this.notes = notes;
        this.reminding = reminding;
        this.mailing = mailing;
        this.rounds = rounds;
        this.invitees = invitees;
        this.transaction = transaction;
        this.clock = clock;
    }

    @PostMapping("/opening")
    String open(@PathVariable UUID round, RedirectAttributes redirect) {
        return change(redirect, "survey.opened", () -> {
            conducting.openNow(round);
            return 1;
        });
    }

    @PostMapping("/closing")
    String close(@PathVariable UUID round, RedirectAttributes redirect) {
        return change(redirect, "survey.closed", () -> {
            conducting.closeNow(round);
            return 1;
        });
    }

    @PostMapping("/newcomers")
    String inviteNewcomers(@PathVariable UUID round, RedirectAttributes redirect) {
        return change(redirect, "survey.newcomers.added", () -> conducting.inviteNewcomers(round));
    }

    @PostMapping("/reminder")
    String remind(@PathVariable UUID round, RedirectAttributes redirect) {
        return change(redirect, "survey.reminded", () -> reminding.remind(rounds.lock(round).orElseThrow(), Standing.require().today(clock)));
    }

    /** Where a draft would go, the page asks first. */
    @PostMapping("/invitees/{invitee}/paper")
    String notePaper(@PathVariable UUID round, @PathVariable UUID invitee, @RequestParam(defaultValue = "false") boolean instead, RedirectAttributes redirect) {
        try {
            return change(redirect, "survey.paper.noted", () -> notes.note(round, invitee, instead));
        } catch (AnsweringRefused e) {
            redirect.addFlashAttribute(RoundPage.BEGUN, invitee);
            return ROUND;
        }
    }

    @PostMapping("/invitees/{invitee}/paper/removal")
    String takeBackPaper(@PathVariable UUID round, @PathVariable UUID invitee, RedirectAttributes redirect) {
        return change(redirect, "survey.paper.unnoted", () -> notes.takeBack(round, invitee));
    }

    /** A link of their own by e-mail, to one person. */
    @PostMapping("/invitees/{invitee}/letter")
    String write(@PathVariable UUID round, @PathVariable UUID invitee, RedirectAttributes redirect) {
        return change(redirect, "survey.letter.asked", () -> {
            Invitee to = invitees.findById(invitee).filter(one -> one.getRoundId().equals(round)).orElseThrow();
            return mailing.write(List.of(to.getId()), Standing.require().today(clock));
        });
    }

    /** @param done key of what is said afterwards; with {@code .none} behind it when there was nothing to do */
    private String change(RedirectAttributes redirect, String done, Supplier<Integer> change) {
        try {
            int many = transaction.execute(status -> change.get());
            redirect.addFlashAttribute("flash", many == 0 ? done + ".none" : done);
            redirect.addFlashAttribute("flashOf", many);
        } catch (NoSuchElementException e) {
            throw RoundPage.notFound();
        } catch (IllegalStateException e) {
            redirect.addFlashAttribute("flash", "survey.takes-none");
        }
        return ROUND;
    }
}
