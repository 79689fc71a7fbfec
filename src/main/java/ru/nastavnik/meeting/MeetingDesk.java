package ru.nastavnik.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairJournal;
import ru.nastavnik.pairing.PairLine;

/**
 * The form of a meeting and what is done with it; the same for a mentor and for the curator instead. Who they are to the pair is looked up
 * inside the transaction of each request, and ends in a 404 when they are nobody.
 */
@Component
class MeetingDesk {

    private static final String WHAT = "meeting.journal.meeting";

    private final Arranging arranging;
    private final Meetings meetings;
    private final Progress progress;
    private final PairJournal journal;
    private final MessageSource messages;
    private final TransactionOperations transaction;
    private final Clock clock;

    MeetingDesk(
            Arranging arranging, Meetings meetings, Progress progress, PairJournal journal, MessageSource messages,
            TransactionOperations transaction, Clock clock) {
        this.arranging = arranging;
        this.meetings = meetings;
        this.progress = progress;
        this.journal = journal;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * An empty form with the kind that comes next, at the hour of the last meeting.
     *
     * @param plan whether a meeting to come is meant, and not one that has been
     */
    String blank(PairLine line, Ways ways, boolean plan, Model model) {
        if (progress(line).worksFrom() == null) {
            throw Parties.notFound();
        }
        Course course = Course.of(meetings.findByPairIdOrderByStartsAtDesc(line.id()));
        LocalDateTime now = Standing.require().now(clock);
        MeetingKind kind = (plan ? course.usualAtTheEnd() : course.usualAt(now)).or(course::usualAtTheEnd).orElse(null);
        LocalDate day = plan ? null : now.toLocalDate();
        model.addAttribute("form", new MeetingForm(kind, day, course.last().map(LocalDateTime::toLocalTime).orElse(null), null));
        return show(line, ways, null, model);
    }

    String create(
            Supplier<PairLine> party, Ways ways, MeetingForm form, BindingResult errors, SignedIn self, Model model, RedirectAttributes redirect) {
        record Arranged(PairLine line, Meeting meeting) {}
        Arranged arranged = errors.hasErrors() ? null : change(errors, () -> {
            PairLine line = party.get();
            journal.done(Deed.CHANGED, WHAT, List.of(line));
            return new Arranged(line, arranging.arrange(line.id(), form.toAppointment(), self.id()));
        });
        if (arranged == null) {
            return transaction.execute(status -> show(party.get(), ways, null, model));
        }
        UUID meeting = arranged.meeting().getId();
        boolean begun = arranged.meeting().hasBegun(Standing.require().now(clock));
        redirect.addFlashAttribute("flash", begun ? "meeting.recorded" : "meeting.planned");
        return "redirect:/o/{slug}" + (begun ? ways.toFeedback(meeting, arranged.line().mentor().personId()) : ways.toPair());
    }

    String edit(PairLine line, Ways ways, UUID id, Model model) {
        Meeting meeting = find(id);
        model.addAttribute("form", MeetingForm.of(meeting));
        model.addAttribute("version", meeting.getVersion());
        return show(line, ways, meeting, model);
    }

    String move(
            Supplier<PairLine> party, UUID id, int version, MeetingForm form, BindingResult errors, boolean own, Model model, Locale locale,
            HttpServletResponse response, RedirectAttributes redirect) {
        try {
            UUID moved = errors.hasErrors() ? null : change(errors, () -> {
                PairLine line = party.get();
                arranging.move(id, version, form.toAppointment());
                journal.done(Deed.CHANGED, WHAT, List.of(line));
                return line.id();
            });
            if (moved != null) {
                redirect.addFlashAttribute("flash", "meeting.moved");
                return "redirect:/o/{slug}" + new Ways(own, moved).toPair();
            }
            model.addAttribute("version", version);
        } catch (OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            Meeting now = transaction.execute(status -> find(id));
            model.addAttribute("version", now.getVersion());
            model.addAttribute("lostUpdate", LostUpdate.between(MeetingForm.of(now), form, "meeting", Map.of(), messages, locale));
        }
        return transaction.execute(status -> {
            PairLine line = party.get();
            return show(line, new Ways(own, line.id()), find(id), model);
        });
    }

    /**
     * @return the pair whose meeting it was
     * @throws MeetingRefused when it can not be cancelled
     */
    UUID cancel(Supplier<PairLine> party, UUID id) {
        return transaction.execute(status -> {
            PairLine line = party.get();
            arranging.cancel(id);
            journal.done(Deed.CHANGED, WHAT, List.of(line));
            return line.id();
        });
    }

    /** @return null when something stands against it, which the errors then say */
    private <T> T change(BindingResult errors, Supplier<T> change) {
        try {
            return transaction.execute(status -> change.get());
        } catch (MeetingRefused refused) {
            errors.rejectValue(refused.reason().field(), refused.key(), new Object[] {refused.figure()}, null);
        } catch (DataIntegrityViolationException e) {
            errors.rejectValue("time", "meeting.refused.TIME_TAKEN");
        } catch (NoSuchElementException e) {
            throw Parties.notFound();
        }
        return null;
    }

    /** @param moved the meeting that is moved; null for a new one */
    private String show(PairLine line, Ways ways, Meeting moved, Model model) {
        List<Meeting> all = meetings.findByPairIdOrderByStartsAtDesc(line.id());
        Course course = Course.of(all);
        journal.seen(WHAT, List.of(line));
        model.addAttribute("line", line);
        model.addAttribute("ways", ways);
        model.addAttribute("meeting", moved);
        model.addAttribute("progress", progress(line));
        model.addAttribute("kinds", (moved == null ? course : course.without(moved.getStartsAt())).fitting());
        return ways.view();
    }

    private PairProgress progress(PairLine line) {
        return progress.of(List.of(line.id())).get(line.id());
    }

    private Meeting find(UUID id) {
        return meetings.findById(id).orElseThrow(Parties::notFound);
    }
}
