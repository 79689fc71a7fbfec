package ru.nastavnik.decree;

import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What all handlers that change a decree share: the change in one transaction and, when it is refused, the card with the reason on top. */
@Component
class Action {

    private final TransactionOperations transaction;
    private final DecreePage page;

    Action(TransactionOperations transaction, DecreePage page) {
        this.transaction = transaction;
        this.page = page;
    }

    /**
     * @param done key of what is said after the change
     * @param refused key of what is said above the list of missing consents
     */
    String run(UUID id, Runnable change, String done, String refused, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        try {
            transaction.executeWithoutResult(status -> change.run());
            redirect.addFlashAttribute("flash", done);
            return "redirect:/o/{slug}/decrees/{id}";
        } catch (NoSuchElementException e) {
            throw DecreePage.notFound();
        } catch (ConsentsMissing e) {
            model.addAttribute("refused", refused);
            return again(id, HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        } catch (DecreeRefused e) {
            model.addAttribute("problem", e.message());
            model.addAttribute("problemFigures", e.figures());
            return again(id, HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        } catch (PairTaken | DataIntegrityViolationException e) {
            model.addAttribute("problem", "decree.pairTaken");
            return again(id, HttpStatus.CONFLICT, model, response);
        } catch (ConcurrencyFailureException | IllegalStateException e) {
            model.addAttribute("problem", "decree.changed");
            return again(id, HttpStatus.CONFLICT, model, response);
        }
    }

    /** The card as it is now. */
    String again(UUID id, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        return transaction.execute(reading -> page.show(id, model));
    }
}
