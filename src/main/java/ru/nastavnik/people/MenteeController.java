package ru.nastavnik.people;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** The register of mentees. */
@Controller
@RequestMapping("/o/{slug}/mentees")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class MenteeController extends CardController<Mentee, MenteeForm> {

    private static final String WORDS = "mentees.words";

    private final Register register;
    private final Cards cards;
    private final List<RegisterColumns> columns;

    MenteeController(Mentees mentees, Register register, Cards cards, List<RegisterColumns> columns, TransactionOperations transaction) {
        super(LifeEvent.Side.MENTEE, mentees, cards, transaction);
        this.register = register;
        this.cards = cards;
        this.columns = columns;
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('READ_REGISTERS', 'READ_UNMATCHED')")
    @Transactional(readOnly = true)
    String list(RegisterFilter asked, HttpSession session, Model model) {
        var filter = seesAll() ? asked : asked.onlyWaiting();
        var words = RegisterSearch.words(session, WORDS);
        var page = register.mentees(filter, words, cards.today());
        var ids = page.rows().stream().map(MenteeRow::id).toList();
        model.addAttribute("filter", filter);
        model.addAttribute("words", words);
        model.addAttribute("page", page);
        model.addAttribute("columns", columns.stream().flatMap(more -> more.menteeColumns(ids).stream()).toList());
        model.addAttribute("figures", seesAll() ? register.figures(cards.today()) : null);
        model.addAttribute("forms", cards.forms());
        return "people/mentees";
    }

    /** The words searched for are personal data: they come in a body and stay in the session, not in an address. */
    @PostMapping("/search")
    @PreAuthorize("hasAnyAuthority('READ_REGISTERS', 'READ_UNMATCHED')")
    String search(@RequestParam(defaultValue = "") String words, RegisterFilter filter, HttpSession session, RedirectAttributes redirect) {
        RegisterSearch.keep(session, WORDS, words);
        return RegisterSearch.redirect("/o/{slug}/mentees", filter, redirect);
    }

    @Override
    Occupation usual() {
        return Occupation.PUPIL;
    }

    @Override
    MenteeForm blank(PersonForm person) {
        return MenteeForm.blank(person);
    }

    @Override
    MenteeForm formOf(Mentee card) {
        return MenteeForm.of(card);
    }

    @Override
    Mentee newCard(Person person) {
        return new Mentee(person, cards.today());
    }

    @Override
    Record compared(MenteeForm form) {
        return form.withoutEmptyRows();
    }

    private static boolean seesAll() {
        return Standing.require().may(Right.READ_REGISTERS);
    }
}
