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

/** The register of mentors. */
@Controller
@RequestMapping("/o/{slug}/mentors")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class MentorController extends CardController<Mentor, MentorForm> {

    private static final String WORDS = "mentors.words";

    private final Register register;
    private final Cards cards;
    private final List<RegisterColumns> columns;

    MentorController(Mentors mentors, Register register, Cards cards, List<RegisterColumns> columns, TransactionOperations transaction) {
        super(LifeEvent.Side.MENTOR, mentors, cards, transaction);
        this.register = register;
        this.cards = cards;
        this.columns = columns;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('READ_REGISTERS')")
    @Transactional(readOnly = true)
    String list(RegisterFilter filter, HttpSession session, Model model) {
        var words = RegisterSearch.words(session, WORDS);
        var page = register.mentors(filter, words, cards.today());
        var ids = page.rows().stream().map(MentorRow::id).toList();
        model.addAttribute("filter", filter);
        model.addAttribute("words", words);
        model.addAttribute("page", page);
        model.addAttribute("columns", columns.stream().flatMap(more -> more.mentorColumns(ids).stream()).toList());
        model.addAttribute("figures", register.figures(cards.today()));
        model.addAttribute("forms", cards.forms());
        return "people/mentors";
    }

    /** The words searched for are personal data: they come in a body and stay in the session, not in an address. */
    @PostMapping("/search")
    @PreAuthorize("hasAuthority('READ_REGISTERS')")
    String search(@RequestParam(defaultValue = "") String words, RegisterFilter filter, HttpSession session, RedirectAttributes redirect) {
        RegisterSearch.keep(session, WORDS, words);
        return RegisterSearch.redirect("/o/{slug}/mentors", filter, redirect);
    }

    @Override
    Occupation usual() {
        return Occupation.TEACHER;
    }

    @Override
    MentorForm blank(PersonForm person) {
        return MentorForm.blank(person);
    }

    @Override
    MentorForm formOf(Mentor card) {
        return MentorForm.of(card);
    }

    @Override
    Mentor newCard(Person person) {
        return new Mentor(person, cards.today());
    }
}
