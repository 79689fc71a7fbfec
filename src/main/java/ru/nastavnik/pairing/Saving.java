package ru.nastavnik.pairing;

import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.validation.BindingResult;

/** Saves an entry of a list whose names are unique, and says at the form what stands against it. */
@Component
class Saving {

    private final TransactionOperations transaction;

    Saving(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    /** @return whether it is saved; if not, the errors say why */
    boolean save(BindingResult errors, Runnable change) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            transaction.executeWithoutResult(status -> change.run());
            return true;
        } catch (DataIntegrityViolationException e) {
            errors.rejectValue("name", "pairing.settings.taken");
            return false;
        }
    }

    /** @throws OptimisticLockingFailureException when somebody else has saved the entry since it was shown */
    static void checkVersion(int now, int shown, UUID id) {
        if (now != shown) {
            throw new OptimisticLockingFailureException("Saved meanwhile: " + id);
        }
    }
}
