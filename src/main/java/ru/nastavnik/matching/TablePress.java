package ru.nastavnik.matching;

import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;

/** Buttons of the table: when what they ask for cannot be done as things are now, the table comes back and says why. */
@Component
class TablePress {

    private final RoundTable table;
    private final TransactionOperations transaction;

    TablePress(RoundTable table, TransactionOperations transaction) {
        this.table = table;
        this.transaction = transaction;
    }

    /** @param work in one transaction; gives the view that follows */
    String press(UUID id, Supplier<String> work, Model model, HttpServletResponse response) {
        return press(id, Side.MENTEE, work, model, response);
    }

    /** @param by whose rows the table has that comes back */
    String press(UUID id, Side by, Supplier<String> work, Model model, HttpServletResponse response) {
        try {
            return transaction.execute(status -> work.get());
        } catch (NoSuchElementException | DataIntegrityViolationException e) {
            throw RoundTable.notFound();
        } catch (DecisionRefused e) {
            model.addAttribute("people", e.people());
            return refuse(id, by, e.key(), HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        } catch (ConcurrencyFailureException e) {
            return refuse(id, by, "matching.refused.meanwhile", HttpStatus.CONFLICT, model, response);
        } catch (OutOfTurn e) {
            return refuse(id, by, "matching.refused.closed", HttpStatus.CONFLICT, model, response);
        }
    }

    private String refuse(UUID id, Side by, String problem, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        return transaction.execute(reading -> table.show(id, null, by, model));
    }
}
