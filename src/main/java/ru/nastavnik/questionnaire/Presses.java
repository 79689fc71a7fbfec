package ru.nastavnik.questionnaire;

import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;

/** Buttons of a questionnaire's page: when what they ask for cannot be done any more, the page comes back as it is now and says why. */
@Component
class Presses {

    private final EditorPage page;
    private final TransactionOperations transaction;

    Presses(EditorPage page, TransactionOperations transaction) {
        this.page = page;
        this.transaction = transaction;
    }

    /** @param work gives the view that follows */
    String press(UUID id, Supplier<String> work, Model model, HttpServletResponse response) {
        try {
            return transaction.execute(status -> work.get());
        } catch (NoSuchElementException e) {
            throw EditorPage.notFound();
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
            return refuse(id, "questionnaire.problem.meanwhile", model, response);
        } catch (IllegalStateException e) {
            return refuse(id, "questionnaire.problem.state", model, response);
        }
    }

    private String refuse(UUID id, String problem, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("problem", problem);
        return transaction.execute(status -> page.show(id, model));
    }
}
