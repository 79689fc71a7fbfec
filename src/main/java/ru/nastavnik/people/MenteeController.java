package ru.nastavnik.people;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
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
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** The register of mentees. */
@Controller
@RequestMapping("/o/{slug}/mentees")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class MenteeController {

    private static final String WORDS = "mentees.words";

    private final Mentees mentees;
    private final Register register;
    private final Cards cards;
    private final List<RegisterColumns> columns;
    private final TransactionOperations transaction;

    MenteeController(Mentees mentees, Register register, Cards cards, List<RegisterColumns> columns, TransactionOperations transaction) {
        this.mentees = mentees;
        this.register = register;
        this.cards = cards;
        this.columns = columns;
        this.transaction = transaction;
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

    @GetMapping("/new")
    @Transactional(readOnly = true)
    String fresh(@RequestParam(required = false) UUID known, Model model) {
        var person = known == null ? null : cards.knownPerson(known);
        var personForm = person == null ? PersonForm.blank(Occupation.PUPIL) : PersonForm.of(person);
        return edit(MenteeForm.blank(personForm), new Edition(null, person == null ? null : person.getVersion()), known, model);
    }

    @PostMapping
    String create(
            @RequestParam(required = false) UUID known, @Valid @ModelAttribute("form") MenteeForm form, BindingResult errors,
            Edition edition, Model model, Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
        form.person().check(errors, cards.today());
        if (!errors.hasErrors()) {
            try {
                var saved = transaction.execute(status -> save(known, form, edition));
                redirect.addFlashAttribute("flash", "people.mentee.added");
                redirect.addAttribute("id", saved);
                return "redirect:/o/{slug}/mentees/{id}";
            } catch (DataIntegrityViolationException e) {
                errors.reject("people.mentee.already");
            } catch (OptimisticLockingFailureException e) {
                return personConflict(known, form, model, locale, response);
            }
        }
        return editAgain(edition, known, model);
    }

    private UUID save(UUID known, MenteeForm form, Edition edition) {
        if (known != null) {
            edition.check(cards.knownPerson(known));
        }
        var mentee = new Mentee(cards.person(known, form.person()), cards.today());
        form.describe(mentee, cards.forms());
        mentees.saveAndFlush(mentee);
        cards.lives().begin(mentee, null);
        cards.changed(mentee.getPerson());
        return mentee.getId();
    }

    private String personConflict(UUID person, MenteeForm form, Model model, Locale locale, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        var now = transaction.execute(status -> cards.knownPerson(person));
        model.addAttribute("lostUpdate", transaction.execute(status -> cards.lostUpdate(PersonForm.of(now), form.person(), locale)));
        return editAgain(new Edition(null, now.getVersion()), person, model);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyAuthority('READ_REGISTERS', 'READ_UNMATCHED')")
    @Transactional(readOnly = true)
    String card(@PathVariable UUID id, Model model) {
        var mentee = find(id);
        if (!seesAll() && (!mentee.getState().isUnmatched() || mentee.isArchived())) {
            throw Cards.notFound();
        }
        mentee.getRequests().size();
        model.addAttribute("mentee", mentee);
        model.addAttribute("person", mentee.getPerson());
        model.addAttribute("consents", cards.consentsInForce(mentee.getPerson()));
        model.addAttribute("signers", mentee.getPerson().signersOn(cards.today()));
        model.addAttribute("columns", columns.stream().flatMap(more -> more.menteeColumns(Set.of(id)).stream()).toList());
        return "people/mentee";
    }

    @GetMapping("/{id}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable UUID id, Model model) {
        var mentee = find(id);
        model.addAttribute("mentee", mentee);
        return edit(MenteeForm.of(mentee), editionOf(mentee), null, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id, @Valid @ModelAttribute("form") MenteeForm form, BindingResult errors,
            Edition edition, Model model, Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
        form.person().check(errors, cards.today());
        if (!errors.hasErrors()) {
            try {
                transaction.executeWithoutResult(status -> {
                    var mentee = find(id);
                    edition.check(mentee.getVersion(), mentee.getPerson());
                    form.person().describe(mentee.getPerson());
                    form.describe(mentee, cards.forms());
                    cards.changed(mentee.getPerson());
                });
                redirect.addFlashAttribute("flash", "people.saved");
                return "redirect:/o/{slug}/mentees/{id}";
            } catch (OptimisticLockingFailureException e) {
                return conflict(id, form, model, locale, response);
            }
        }
        model.addAttribute("mentee", transaction.execute(status -> find(id)));
        return editAgain(edition, null, model);
    }

    private String conflict(UUID id, MenteeForm form, Model model, Locale locale, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return transaction.execute(status -> {
            var now = find(id);
            model.addAttribute("mentee", now);
            model.addAttribute("lostUpdate", cards.lostUpdate(MenteeForm.of(now).withoutEmptyRows(), form.withoutEmptyRows(), locale));
            return editAgain(editionOf(now), null, model);
        });
    }

    @PostMapping("/{id}/archiving")
    String archive(@PathVariable UUID id, RedirectAttributes redirect) {
        change(id, mentee -> mentee.archive(cards.today()));
        redirect.addFlashAttribute("flash", "people.archived");
        return "redirect:/o/{slug}/mentees/{id}";
    }

    @PostMapping("/{id}/restoration")
    String restore(@PathVariable UUID id, RedirectAttributes redirect) {
        change(id, mentee -> mentee.restore());
        redirect.addFlashAttribute("flash", "people.restored");
        return "redirect:/o/{slug}/mentees/{id}";
    }

    private void change(UUID id, Consumer<Mentee> change) {
        transaction.executeWithoutResult(status -> {
            var mentee = find(id);
            change.accept(mentee);
            cards.changed(mentee.getPerson());
        });
    }

    private String edit(MenteeForm form, Edition edition, UUID person, Model model) {
        model.addAttribute("form", form);
        return editAgain(edition, person, model);
    }

    private String editAgain(Edition edition, UUID person, Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute("knownPerson", person);
        model.addAttribute("forms", transaction.execute(status -> cards.forms()));
        return "people/mentee-edit";
    }

    private static Edition editionOf(Mentee mentee) {
        return new Edition(mentee.getVersion(), mentee.getPerson().getVersion());
    }

    private Mentee find(UUID id) {
        return mentees.findById(id).orElseThrow(Cards::notFound);
    }

    private static boolean seesAll() {
        return Standing.require().may(Right.READ_REGISTERS);
    }
}
