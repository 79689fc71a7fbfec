package ru.nastavnik.decree;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.account.SignedIn;

/** Decrees that are written: chosen by their kind, begun with a template, edited clause by clause. */
@Controller
@RequestMapping("/o/{slug}/decrees")
@PreAuthorize("hasAuthority('DRAFT_DECREES')")
class WritingController {

    private final Composing composing;
    private final Drafts drafts;
    private final Decrees decrees;
    private final YearlyDecrees yearly;
    private final TransactionOperations transaction;

    WritingController(Composing composing, Drafts drafts, Decrees decrees, YearlyDecrees yearly, TransactionOperations transaction) {
        this.composing = composing;
        this.drafts = drafts;
        this.decrees = decrees;
        this.yearly = yearly;
        this.transaction = transaction;
    }

    /** A browser counts a line break as one sign, and sends two. */
    @InitBinder("form")
    void plainLineBreaks(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor("\r", false));
    }

    @GetMapping("/kinds")
    @Transactional(readOnly = true)
    String kinds(Model model) {
        model.addAttribute("yearly", yearly.ofThisYear());
        model.addAttribute("kinds", DecreeKind.templated().stream().filter(kind -> !DecreeKind.YEARLY.contains(kind)).toList());
        model.addAttribute("key", UUID.randomUUID());
        return "decree/kinds";
    }

    /** @param key of the page that it was sent from: sent twice, it leads to one draft */
    @PostMapping("/kinds")
    String begin(@RequestParam(required = false) DecreeKind kind, @RequestParam(required = false) UUID key, @AuthenticationPrincipal SignedIn self, RedirectAttributes redirect) {
        if (kind == null || key == null || !kind.isTemplated()) {
            throw DecreePage.notFound();
        }
        UUID own = new UUID(key.getMostSignificantBits(), key.getLeastSignificantBits() ^ kind.ordinal());
        var draft = drafts.make(own, () -> composing.begin(kind, own, DraftingController.author(self)), new MapBindingResult(Map.of(), "kinds"));
        redirect.addAttribute("id", draft.orElseThrow(DecreePage::notFound));
        return "redirect:/o/{slug}/decrees/{id}/text";
    }

    @GetMapping("/{written}/text")
    @Transactional(readOnly = true)
    String edit(@PathVariable("written") UUID id, Model model) {
        Decree decree = written(id);
        if (!decree.getState().isOpen()) {
            throw DecreePage.notFound();
        }
        model.addAttribute("form", TextForm.of(decree.getProvisions().orElseThrow()));
        return page(decree, decree.getVersion(), model);
    }

    /** @param insert before which clause an empty one is wanted; nothing is saved then */
    @PostMapping("/{written}/text")
    String write(
            @PathVariable("written") UUID id, @RequestParam int version, @RequestParam(required = false) Integer insert, @Valid @ModelAttribute("form") TextForm form,
            BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        if (insert != null) {
            model.addAttribute("form", form.withClauseAt(insert));
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
            return again(id, version, model, response);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again(id, version, model, response);
        }
        try {
            transaction.executeWithoutResult(status -> composing.rewrite(id, version, form.provisions()));
        } catch (NoSuchElementException e) {
            throw DecreePage.notFound();
        } catch (ConcurrencyFailureException | IllegalStateException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", true);
            return again(id, null, model, response);
        }
        redirect.addFlashAttribute("flash", "decree.written");
        return "redirect:/o/{slug}/decrees/{written}";
    }

    /** @param version null for the one that is saved now */
    private String again(UUID id, Integer version, Model model, HttpServletResponse response) {
        return transaction.execute(status -> {
            Decree decree = written(id);
            if (!decree.getState().isOpen()) {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("closed", true);
            } else if (model.containsAttribute("conflict")) {
                model.addAttribute("theirs", decree.getProvisions().orElseThrow().text().lines().toList());
            }
            return page(decree, version == null ? decree.getVersion() : version, model);
        });
    }

    private static String page(Decree decree, int version, Model model) {
        model.addAttribute("decree", decree);
        model.addAttribute("version", version);
        model.addAttribute("orders", Provisions.ORDERS);
        return "decree/text";
    }

    private Decree written(UUID id) {
        return decrees.findById(id).filter(decree -> decree.getKind().isWritten()).orElseThrow(DecreePage::notFound);
    }
}
