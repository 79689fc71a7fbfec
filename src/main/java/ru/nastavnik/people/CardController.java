package ru.nastavnik.people;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.form.Mixed;

/**
 * Cards of a register are entered, corrected, put into the archive and taken out of it.
 *
 * @param <C> the cards
 * @param <F> the cards as they are typed
 */
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
abstract class CardController<C extends Participant<?>, F extends CardForm<C>> {

    private final LifeEvent.Side side;
    private final Participants<C> register;
    private final Cards cards;
    private final Entering entering;
    private final Lookalikes lookalikes;
    private final TransactionOperations transaction;

    CardController(
            LifeEvent.Side side, Participants<C> register, Cards cards, Entering entering, Lookalikes lookalikes, TransactionOperations transaction) {
        this.side = side;
        this.register = register;
        this.cards = cards;
        this.entering = entering;
        this.lookalikes = lookalikes;
        this.transaction = transaction;
    }

    /** What people of this register usually are. */
    abstract Occupation usual();

    abstract F blank(PersonForm person);

    abstract F formOf(C card);

    /** A form as it is compared with another. */
    Record compared(F form) {
        return (Record) form;
    }

    @GetMapping("/new")
    @Transactional(readOnly = true)
    String fresh(@RequestParam(required = false) UUID known, Model model) {
        var person = known == null ? null : cards.knownPerson(known);
        var personForm = person == null ? PersonForm.blank(usual()) : PersonForm.of(person);
        return edit(blank(personForm), person == null ? Edition.fresh() : Edition.of(person), known, model);
    }

    /** Whoever resembles somebody who is there, or has withdrawn, is asked about first. One who is the same gets this card, too, after the two were compared. */
    @PostMapping
    String create(
            @Valid @ModelAttribute("form") F form, BindingResult errors, Acquaintance who, Edition edition, Model model, Locale locale,
            HttpServletResponse response, RedirectAttributes redirect) {
        var known = who.known();
        form.check(errors, cards.today());
        if (!errors.hasErrors()) {
            try {
                var saved = known == null
                        ? entering.enter(register, form, edition, who.toldApart())
                        : entering.join(known, register, form, edition, this::formOf);
                return card(saved, message("added"), redirect);
            } catch (Newcomers.Resembled e) {
                return asking(form, edition, model, response);
            } catch (Newcomers.Busy e) {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("busy", true);
            } catch (DataIntegrityViolationException e) {
                errors.reject(message("already"));
            } catch (OptimisticLockingFailureException e) {
                return edition.personVersion() == null ? joining(known, form, model, locale, response) : personConflict(known, form, model, locale, response);
            }
        }
        return editAgain(edition, known, model);
    }

    private String asking(F form, Edition edition, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        transaction.executeWithoutResult(status -> {
            model.addAttribute("alike", lookalikes.of(form.person()));
            model.addAttribute("withdrawn", lookalikes.withdrawn(form.person()));
        });
        return editAgain(edition, null, model);
    }

    /** Somebody newly typed is known already. What is known and was not typed stays. */
    private String joining(UUID person, F form, Model model, Locale locale, HttpServletResponse response) {
        var known = transaction.execute(status -> PersonForm.of(cards.knownPerson(person)));
        var typed = transaction.execute(status -> cards.lostUpdate(known, form.person(), locale));
        Set<String> untold = typed.changes().stream().filter(change -> change.yourValue().isEmpty()).map(LostUpdate.Change::name).collect(Collectors.toSet());
        F whole = withPerson(form, Mixed.of(form.person(), known, untold::contains));
        model.addAttribute("joins", true);
        return personConflict(person, whole, model, locale, response);
    }

    @SuppressWarnings("unchecked")
    private F withPerson(F form, PersonForm person) {
        return (F) Mixed.of((Record) form, (Record) blank(person), "person"::equals);
    }

    private String personConflict(UUID person, F form, Model model, Locale locale, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        var now = transaction.execute(status -> cards.knownPerson(person));
        Record theirs = (Record) withPerson(form, PersonForm.of(now));
        model.addAttribute("lostUpdate", transaction.execute(status -> cards.lostUpdate(theirs, (Record) form, locale)));
        return editAgain(Edition.of(now), person, model);
    }

    @GetMapping("/{id}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable UUID id, Model model) {
        C card = find(id);
        cards.seen(card);
        model.addAttribute(side.word(), card);
        return edit(formOf(card), Edition.of(card), null, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id, @Valid @ModelAttribute("form") F form, BindingResult errors,
            Edition edition, Model model, Locale locale, HttpServletResponse response, RedirectAttributes redirect) {
        form.check(errors, cards.today());
        if (!errors.hasErrors()) {
            try {
                correct(id, form, edition);
                return card(id, "people.saved", redirect);
            } catch (OptimisticLockingFailureException e) {
                return conflict(id, form, model, locale, response);
            }
        }
        model.addAttribute(side.word(), transaction.execute(status -> find(id)));
        return editAgain(edition, null, model);
    }

    private void correct(UUID id, F form, Edition edition) {
        transaction.executeWithoutResult(status -> {
            C card = find(id);
            edition.check(card.getVersion(), card.getPerson());
            int counted = card.counted();
            var birth = card.getPerson().getBirth();
            form.person().describe(card.getPerson());
            form.describe(card, cards.lists());
            cards.corrected(card, card.counted() != counted || !Objects.equals(birth, card.getPerson().getBirth()));
        });
    }

    private String conflict(UUID id, F form, Model model, Locale locale, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return transaction.execute(status -> {
            C now = find(id);
            model.addAttribute(side.word(), now);
            model.addAttribute("lostUpdate", cards.lostUpdate(compared(formOf(now)), compared(form), locale));
            return editAgain(Edition.of(now), null, model);
        });
    }

    @PostMapping("/{id}/archiving")
    String archive(@PathVariable UUID id, RedirectAttributes redirect) {
        change(id, card -> card.archive(cards.today()));
        return card(id, "people.archived", redirect);
    }

    @PostMapping("/{id}/restoration")
    String restore(@PathVariable UUID id, RedirectAttributes redirect) {
        change(id, Participant::restore);
        return card(id, "people.restored", redirect);
    }

    private void change(UUID id, Consumer<C> change) {
        transaction.executeWithoutResult(status -> {
            C card = find(id);
            change.accept(card);
            cards.changed(card);
        });
    }

    private String edit(F form, Edition edition, UUID person, Model model) {
        model.addAttribute("form", form);
        return editAgain(edition, person, model);
    }

    private String editAgain(Edition edition, UUID person, Model model) {
        CardLists lists = transaction.execute(status -> cards.lists());
        model.addAttribute("edition", edition);
        model.addAttribute("knownPerson", person);
        model.addAttribute("side", side.word());
        model.addAttribute("forms", lists.forms());
        model.addAttribute("topics", lists.topics());
        return "people/" + side.word() + "-edit";
    }

    private String card(UUID id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        redirect.addAttribute("id", id);
        return "redirect:/o/{slug}/" + side.path() + "/{id}";
    }

    private String message(String what) {
        return "people." + side.word() + "." + what;
    }

    private C find(UUID id) {
        return Cards.open(register.findById(id));
    }
}
