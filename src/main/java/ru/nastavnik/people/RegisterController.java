package ru.nastavnik.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** The registers of mentors and mentees as lists; their cards are {@link MentorController}'s and {@link MenteeController}'s. */
@Controller
@RequestMapping("/o/{slug}")
class RegisterController {

    private static final String READ_MENTEES = "hasAnyAuthority('READ_REGISTERS', 'READ_UNMATCHED')";

    private final Register register;
    private final RegisterCounts counts;
    private final RegisterSearch search;
    private final SavedViews views;
    private final ShownColumns columns;
    private final RegisterCells cells;
    private final Cards cards;
    private final Journal journal;

    RegisterController(
            Register register, RegisterCounts counts, RegisterSearch search, SavedViews views, ShownColumns columns, RegisterCells cells,
            Cards cards, Journal journal) {
        this.register = register;
        this.counts = counts;
        this.search = search;
        this.views = views;
        this.columns = columns;
        this.cells = cells;
        this.cards = cards;
        this.journal = journal;
    }

    @GetMapping("/mentors")
    @PreAuthorize("hasAuthority('READ_REGISTERS')")
    @Transactional(readOnly = true)
    String mentors(RegisterFilter filter, @RequestParam(defaultValue = "false") boolean counted, HttpServletRequest request, Model model) {
        return list(RegisterKind.MENTORS, filter, counted, request, model);
    }

    @GetMapping("/mentees")
    @PreAuthorize(READ_MENTEES)
    @Transactional(readOnly = true)
    String mentees(RegisterFilter filter, @RequestParam(defaultValue = "false") boolean counted, HttpServletRequest request, Model model) {
        return list(RegisterKind.MENTEES, filter, counted, request, model);
    }

    /** The list's own addresses name its order. Another comes from elsewhere, where nobody thinks of the words searched for an hour ago. */
    private String list(RegisterKind kind, RegisterFilter asked, boolean counted, HttpServletRequest request, Model model) {
        var session = request.getSession();
        if (request.getParameter("sort") == null) {
            search.search(session, kind, null);
        }
        var words = search.words(session, kind);
        var filter = search.allowed(asked);
        if (!kind.states().containsAll(filter.state())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var saved = views.of(kind);
        if (request.getQueryString() == null) {
            var standard = saved.stream().filter(SavedView::standard).findFirst();
            if (standard.isPresent()) {
                return open(kind, standard.get(), session);
            }
        }
        search.look(session, kind, filter.fromTheStart());
        var page = register.page(kind, filter, words, cards.today());
        journal.seen("people.journal." + kind.word(), page.rows().stream().map(RegisterRow::person).toList());
        var shown = columns.of(kind, page.rows().stream().map(RegisterRow::id).toList());
        model.addAttribute("page", page);
        model.addAttribute("columns", shown);
        model.addAttribute("lines", cells.lines(kind, page.rows(), shown));
        model.addAttribute("sizes", seesAll() ? register.sizes(kind) : null);
        frame(kind, filter, words, saved, counted, model);
        return "people/register";
    }

    /** What stands around the rows; the numbers in it are counted when they are asked for, so that the list itself stays cheap. */
    private void frame(RegisterKind kind, RegisterFilter filter, String words, List<SavedView> saved, boolean counted, Model model) {
        model.addAttribute("register", kind);
        model.addAttribute("filter", filter);
        model.addAttribute("words", words);
        model.addAttribute("views", saved);
        model.addAttribute("forms", cards.forms());
        model.addAttribute("deeds", BulkDeed.values());
        model.addAttribute("facets", RegisterCounts.Facets.NONE);
        if (counted) {
            model.addAttribute("facets", counts.facets(kind, filter, words, cards.today()));
            model.addAttribute("total", counts.of(kind, filter, words, cards.today()));
            model.addAttribute("viewCounts", counts.of(kind, saved.stream().map(this::allowed).toList(), cards.today()));
        }
    }

    private SavedView allowed(SavedView view) {
        return new SavedView(view.id(), view.name(), search.allowed(view.filter()), view.words(), view.standard());
    }

    /** The words searched for are personal data: they come in a body and stay in the session, not in an address. */
    @PostMapping("/mentors/search")
    @PreAuthorize("hasAuthority('READ_REGISTERS')")
    String searchMentors(@RequestParam(defaultValue = "") String words, RegisterFilter filter, HttpSession session) {
        return search(RegisterKind.MENTORS, words, filter, session);
    }

    @PostMapping("/mentees/search")
    @PreAuthorize(READ_MENTEES)
    String searchMentees(@RequestParam(defaultValue = "") String words, RegisterFilter filter, HttpSession session) {
        return search(RegisterKind.MENTEES, words, filter, session);
    }

    private String search(RegisterKind kind, String words, RegisterFilter filter, HttpSession session) {
        search.search(session, kind, words);
        return to(kind, filter);
    }

    /** A saved view is opened by its id; its words go into the session. */
    @GetMapping("/registers/{register}/view")
    @PreAuthorize(READ_MENTEES)
    @Transactional(readOnly = true)
    String open(@PathVariable RegisterKind register, @RequestParam(required = false) UUID id, HttpSession session) {
        return views.find(register, id).map(view -> open(register, view, session)).orElseGet(() -> to(register, RegisterFilter.ALL));
    }

    private String open(RegisterKind kind, SavedView view, HttpSession session) {
        search.search(session, kind, view.words());
        return to(kind, view.filter());
    }

    private static String to(RegisterKind kind, RegisterFilter filter) {
        return "redirect:/o/" + Standing.require().slug() + "/" + kind.word() + "?" + filter.query();
    }

    private static boolean seesAll() {
        return Standing.require().may(Right.READ_REGISTERS);
    }
}
