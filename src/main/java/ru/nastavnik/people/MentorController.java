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

/** The register of mentors. */
@Controller
@RequestMapping("/o/{slug}/mentors")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class MentorController {

    private static final String WORDS = "mentors.words";

    private final Mentors mentors;
    private final Register register;
    private final Cards cards;
    private final List<RegisterColumns> columns;
    private final TransactionOperations transaction;

    MentorController(Mentors mentors, Register register, Cards cards, List<RegisterColumns> columns, TransactionOperations transaction) {
        this.mentors = mentors;
        this.register = register;
        this.cards = cards;
        this.columns = columns;
        this.transaction = transaction;
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

    @GetMapping("/new")
    @Transactional(readOnly = true)
    String fresh(@RequestParam(required = false) UUID known, Model model) {
        var person = known == null ? null : cards.knownPerson(known);
        var personForm = person == null ? PersonForm.blank(Occupation.TEACHER) : PersonForm.of(person);
        return edit(MentorForm.blank(personForm), new Edition(null, person == null ? null : person.getVersion()), known, model);
    }

    @PostMapping
    String create(
            @RequestParam(required = false) UUID known, @Valid @ModelAttribute("form") MentorForm form, BindingResult errors,
            Edition edition, Model model, Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
        form.check(errors, cards.today());
        if (!errors.hasErrors()) {
            try {
                var saved = transaction.execute(status -> save(known, form, edition));
                redirect.addFlashAttribute("flash", "people.mentor.added");
                redirect.addAttribute("id", saved);
                return "redirect:/o/{slug}/mentors/{id}";
            } catch (DataIntegrityViolationException e) {
                errors.reject("people.mentor.already");
            } catch (OptimisticLockingFailureException e) {
                return personConflict(known, form, model, locale, response);
            }
        }
        return editAgain(edition, known, model);
    }

    private UUID save(UUID known, MentorForm form, Edition edition) {
        if (known != null) {
            edition.check(cards.knownPerson(known));
        }
        var mentor = new Mentor(cards.person(known, form.person()), cards.today());
        form.describe(mentor, cards.forms());
        mentors.saveAndFlush(mentor);
        cards.lives().begin(mentor, null);
        cards.changed(mentor.getPerson());
        return mentor.getId();
    }

    private String personConflict(UUID person, MentorForm form, Model model, Locale locale, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        var now = transaction.execute(status -> cards.knownPerson(person));
        model.addAttribute("lostUpdate", transaction.execute(status -> cards.lostUpdate(PersonForm.of(now), form.person(), locale)));
        return editAgain(new Edition(null, now.getVersion()), person, model);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('READ_REGISTERS')")
    @Transactional(readOnly = true)
    String card(@PathVariable UUID id, Model model) {
        var mentor = find(id);
        model.addAttribute("mentor", mentor);
        model.addAttribute("person", mentor.getPerson());
        model.addAttribute("consents", cards.consentsInForce(mentor.getPerson()));
        model.addAttribute("signers", mentor.getPerson().signersOn(cards.today()));
        model.addAttribute("columns", columns.stream().flatMap(more -> more.mentorColumns(Set.of(id)).stream()).toList());
        return "people/mentor";
    }

    @GetMapping("/{id}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable UUID id, Model model) {
        var mentor = find(id);
        model.addAttribute("mentor", mentor);
        return edit(MentorForm.of(mentor), editionOf(mentor), null, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id, @Valid @ModelAttribute("form") MentorForm form, BindingResult errors,
            Edition edition, Model model, Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
        form.check(errors, cards.today());
        if (!errors.hasErrors()) {
            try {
                transaction.executeWithoutResult(status -> {
                    var mentor = find(id);
                    edition.check(mentor.getVersion(), mentor.getPerson());
                    form.person().describe(mentor.getPerson());
                    form.describe(mentor, cards.forms());
                    cards.changed(mentor.getPerson());
                });
                redirect.addFlashAttribute("flash", "people.saved");
                return "redirect:/o/{slug}/mentors/{id}";
            } catch (OptimisticLockingFailureException e) {
                return conflict(id, form, model, locale, response);
            }
        }
        model.addAttribute("mentor", transaction.execute(status -> find(id)));
        return editAgain(edition, null, model);
    }

    private String conflict(UUID id, MentorForm form, Model model, Locale locale, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return transaction.execute(status -> {
            var now = find(id);
            model.addAttribute("mentor", now);
            model.addAttribute("lostUpdate", cards.lostUpdate(MentorForm.of(now), form, locale));
            return editAgain(editionOf(now), null, model);
        });
    }

    @PostMapping("/{id}/archiving")
    String archive(@PathVariable UUID id, RedirectAttributes redirect) {
        change(id, mentor -> mentor.archive(cards.today()));
        redirect.addFlashAttribute("flash", "people.archived");
        return "redirect:/o/{slug}/mentors/{id}";
    }

    @PostMapping("/{id}/restoration")
    String restore(@PathVariable UUID id, RedirectAttributes redirect) {
        change(id, mentor -> mentor.restore());
        redirect.addFlashAttribute("flash", "people.restored");
        return "redirect:/o/{slug}/mentors/{id}";
    }

    private void change(UUID id, Consumer<Mentor> change) {
        transaction.executeWithoutResult(status -> {
            var mentor = find(id);
            change.accept(mentor);
            cards.changed(mentor.getPerson());
        });
    }

    private String edit(MentorForm form, Edition edition, UUID person, Model model) {
        model.addAttribute("form", form);
        return editAgain(edition, person, model);
    }

    private String editAgain(Edition edition, UUID person, Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute("knownPerson", person);
        model.addAttribute("forms", transaction.execute(status -> cards.forms()));
        return "people/mentor-edit";
    }

    private static Edition editionOf(Mentor mentor) {
        return new Edition(mentor.getVersion(), mentor.getPerson().getVersion());
    }

    private Mentor find(UUID id) {
        return mentors.findById(id).orElseThrow(Cards::notFound);
    }
}
