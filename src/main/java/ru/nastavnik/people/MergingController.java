package ru.nastavnik.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Standing;

/** Finds who stands in the registers twice, and makes one of two. */
@Controller
@RequestMapping("/o/{slug}/people")
@PreAuthorize("hasAuthority('WRITE_REGISTERS')")
class MergingController {

    private final LikelyDoubles doubles;
    private final Merging merging;
    private final MergingPage page;
    private final MergedPeople merged;
    private final People people;
    private final Journal journal;
    private final TransactionOperations transaction;

    MergingController(
            LikelyDoubles doubles, Merging merging, MergingPage page, MergedPeople merged, People people, Journal journal, TransactionOperations transaction) {
        this.doubles = doubles;
        this.merging = merging;
        this.page = page;
        this.merged = merged;
        this.people = people;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** @param of id of a person whose doubles are looked for; all when it is missing */
    @GetMapping("/doubles")
    @Transactional(readOnly = true)
    String doubles(@RequestParam(required = false) UUID of, Model model) {
        UUID whose = of == null ? null : merged.person(of).orElse(of);
        if (whose != null) {
            model.addAttribute("of", people.findById(whose).orElseThrow(Cards::notFound));
        }
        var found = doubles.find(whose);
        journal.seen("people.journal.doubles", found.stream().flatMap(pair -> Stream.of(pair.one().person(), pair.other().person())).toList());
        model.addAttribute("pairs", found);
        return "people/doubles";
    }

    @GetMapping("/merging")
    @Transactional(readOnly = true)
    String compare(
            @RequestParam(required = false) UUID first, @RequestParam(required = false) UUID second, Model model, RedirectAttributes redirect) {
        if (first == null || second == null || first.equals(second)) {
            return "redirect:/o/{slug}/people/doubles";
        }
        // whoever goes back here after they were made one is led to the one
        var one = merged.person(first).or(() -> merged.person(second));
        return one.isPresent() ? card(one.get(), "people.merge.stays", redirect) : page.show(first, second, model);
    }

    @PostMapping("/merging")
    String merge(@ModelAttribute("form") MergeForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        if (form.first() == null || form.second() == null || form.first().equals(form.second())) {
            return "redirect:/o/{slug}/people/doubles";
        }
        try {
            transaction.executeWithoutResult(status -> merging.merge(form));
            return kept(form.kept(), redirect);
        } catch (ConcurrencyFailureException e) { // also of two who wait for one another
            UUID stays = transaction.execute(status -> merged.person(form.gone()).orElse(null));
            return stays == null ? again(form, "people.merge.changedMeanwhile", model, response) : kept(stays, redirect);
        } catch (Merging.MergeImpossible e) {
            return again(form, "people.merge.impossible", model, response);
        } catch (DataIntegrityViolationException e) {
            return again(form, "people.merge.refused", model, response);
        } catch (IllegalArgumentException e) {
            return again(form, "people.merge.invalid", model, response);
        }
    }

    private String kept(UUID person, RedirectAttributes redirect) {
        return card(person, "people.merged", redirect);
    }

    private String card(UUID person, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        String path = transaction.execute(status -> merged.path(person).orElse("/people/" + person + "/consents"));
        return "redirect:/o/" + Standing.require().slug() + path;
    }

    private String again(MergeForm form, String why, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("why", why);
        return transaction.execute(status -> page.show(form.first(), form.second(), model));
    }
}
