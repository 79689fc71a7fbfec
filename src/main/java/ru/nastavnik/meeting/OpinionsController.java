package ru.nastavnik.meeting;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.form.SearchWords;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Standing;

/** What is said of the meetings of a period. */
@Controller
@PreAuthorize("hasAuthority('READ_REGISTERS')")
class OpinionsController {

    private static final String WORDS = "meeting.words.";

    private final Opinions opinions;
    private final Clock clock;

    OpinionsController(Opinions opinions, Clock clock) {
        this.opinions = opinions;
        this.clock = clock;
    }

    /** @param from ISO, like {@code to}; of the programme year up to today when they are missing, or cannot be read */
    @GetMapping("/o/{slug}/meetings/feedback")
    @Transactional(readOnly = true)
    String between(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, HttpSession session, Model model) {
        LocalDate today = Standing.require().today(clock);
        LocalDate last = day(to, today);
        String words = (String) session.getAttribute(WORDS + Standing.require().organization());
        LocalDate first = day(from, LocalDate.of(ProgrammeYear.firstYearOf(last), 9, 1));
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("backwards", first.isAfter(last));
        model.addAttribute("said", first.isAfter(last) ? null : opinions.between(first, last, words));
        model.addAttribute("words", words);
        return "meeting/feedback";
    }

    /** What is looked for may be a name: it comes in a body and stays in the session, not in an address. */
    @PostMapping("/o/{slug}/meetings/feedback")
    String search(
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
            HttpSession session, RedirectAttributes redirect) {
        session.setAttribute(WORDS + Standing.require().organization(), SearchWords.kept(words));
        redirect.addAttribute("from", from).addAttribute("to", to);
        return "redirect:/o/{slug}/meetings/feedback";
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        try {
            LocalDate day = typed.isEmpty() ? otherwise : LocalDate.parse(typed);
            return day.getYear() < 2000 || day.getYear() > 2200 ? otherwise : day;
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }
}
