package ru.nastavnik.decree;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.validation.Errors;

/** Makes one draft of one form, however often it is sent: of two who come at once with one key the second finds what the first has made. */
@Component
class Drafts {

    private final Decrees decrees;
    private final TransactionOperations transaction;

    Drafts(Decrees decrees, TransactionOperations transaction) {
        this.decrees = decrees;
        this.transaction = transaction;
    }

    /** @return id of the draft; empty when it was refused, and {@code errors} say why */
    Optional<UUID> make(UUID key, Supplier<Decree> work, Errors errors) {
        try {
            return Optional.of(transaction.execute(status -> work.get().getId()));
        } catch (NoSuchElementException e) {
            throw DecreePage.notFound();
        } catch (DecreeRefused e) {
            errors.reject(e.message(), e.figures(), null);
            return Optional.empty();
        } catch (PairTaken | DataIntegrityViolationException | ConcurrencyFailureException e) {
            Optional<UUID> made = transaction.execute(status -> decrees.findByDraftKey(key).map(Decree::getId));
            if (made.isEmpty()) {
                errors.reject("decree.pairTaken");
            }
            return made;
        }
    }

    /** Of a form that was refused. */
    static HttpStatus status(Errors errors) {
        return errors.hasGlobalErrors() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
