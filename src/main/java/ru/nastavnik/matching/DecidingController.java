package ru.nastavnik.matching;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;

/** What a curator does at the table: solves, pins, leaves out, proposes the pairs. */
@Controller
@RequestMapping("/o/{slug}/matching/{id}")
@PreAuthorize("hasAuthority('FORM_PAIRS')")
class DecidingController {

    private static final String TABLE = "redirect:/o/{slug}/matching/{id}";

    private final Matching matching;
    private final Deciding deciding;
    private final Proposing proposing;
    private final Faces faces;
    private final TablePress press;
    private final Journal journal;

    DecidingController(Matching matching, Deciding deciding, Proposing proposing, Faces faces, TablePress press, Journal journal) {
        this.matching = matching;
        this.deciding = deciding;
        this.proposing = proposing;
        this.faces = faces;
        this.press = press;
        this.journal = journal;
    }

    @PostMapping("/variants")
    String solve(
            @PathVariable UUID id, @RequestParam int version, @AuthenticationPrincipal SignedIn self, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        return press.press(id, () -> {
            matching.solve(id, version, self.name());
            redirect.addFlashAttribute("flash", "matching.solved");
            return TABLE;
        }, model, response);
    }

    /**
     * @param pair cards of the mentee and of the mentor
     * @param back to whose alternatives; null for the table
     * @param again whether the rest is matched anew at once
     * @param by whose rows the table had
     */
    @PostMapping("/pins")
    String pin(
            @PathVariable UUID id, @RequestParam int version, @RequestParam(defaultValue = "") List<UUID> pair, @RequestParam(required = false) Side back,
            @RequestParam(defaultValue = "false") boolean again, @RequestParam(defaultValue = "MENTEE") Side by, @AuthenticationPrincipal SignedIn self,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return press.press(id, by, () -> {
            Pin pin = pin(pair);
            deciding.pin(id, version, pin);
            changed(Set.of(pin.menteeId()), Set.of(pin.mentorId()));
            if (again) {
                matching.solveAgain(id, self.name());
            }
            redirect.addFlashAttribute("flash", again ? "matching.pinned.solved" : "matching.pinned");
            return back(pin, back, by, redirect);
        }, model, response);
    }

    @PostMapping("/pins/removal")
    String unpin(
            @PathVariable UUID id, @RequestParam int version, @RequestParam(defaultValue = "") List<UUID> pair, @RequestParam(required = false) Side back,
            @RequestParam(defaultValue = "MENTEE") Side by, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return press.press(id, by, () -> {
            Pin pin = pin(pair);
            deciding.unpin(id, version, pin);
            changed(Set.of(pin.menteeId()), Set.of(pin.mentorId()));
            redirect.addFlashAttribute("flash", "matching.unpinned");
            return back(pin, back, by, redirect);
        }, model, response);
    }

    private static Pin pin(List<UUID> pair) {
        if (pair.size() != 2) {
            throw new NoSuchElementException();
        }
        return new Pin(pair.get(0), pair.get(1));
    }

    private static String back(Pin pin, Side back, Side by, RedirectAttributes redirect) {
        if (back == null) {
            redirect.addAttribute("by", by);
            return TABLE;
        }
        redirect.addAttribute("card", back == Side.MENTEE ? pin.menteeId() : pin.mentorId());
        return TABLE + (back == Side.MENTEE ? "/mentees/{card}" : "/mentors/{card}");
    }

    @PostMapping("/left-out")
    String leaveOut(
            @PathVariable UUID id, @RequestParam int version, @RequestParam(required = false) UUID person, @RequestParam(defaultValue = "MENTEE") Side side, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        return press.press(id, () -> {
            deciding.leaveOut(id, version, new LeftOut(Optional.ofNullable(person).orElseThrow(), side));
            journal.done(Deed.CHANGED, "matching.journal.round", Set.of(person));
            redirect.addFlashAttribute("flash", "matching.leftOut");
            return TABLE + "/people";
        }, model, response);
    }

    @PostMapping("/left-out/removal")
    String takeIn(
            @PathVariable UUID id, @RequestParam int version, @RequestParam(required = false) UUID person, @RequestParam(defaultValue = "MENTEE") Side side, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        return press.press(id, () -> {
            deciding.takeIn(id, version, new LeftOut(Optional.ofNullable(person).orElseThrow(), side));
            journal.done(Deed.CHANGED, "matching.journal.round", Set.of(person));
            redirect.addFlashAttribute("flash", "matching.takenIn");
            return TABLE + "/people";
        }, model, response);
    }

    @PostMapping("/proposal")
    String propose(
            @PathVariable UUID id, @RequestParam int version, @RequestParam(defaultValue = "0") int variant, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        return press.press(id, () -> {
            proposing.propose(id, version, variant);
            redirect.addFlashAttribute("flash", "matching.proposed");
            return TABLE;
        }, model, response);
    }

    private void changed(Set<UUID> mentees, Set<UUID> mentors) {
        journal.done(
                Deed.CHANGED, "matching.journal.round",
                Stream.concat(faces.of(Side.MENTEE, mentees).values().stream(), faces.of(Side.MENTOR, mentors).values().stream())
                        .map(Face::person)
                        .collect(Collectors.toSet()));
    }
}
