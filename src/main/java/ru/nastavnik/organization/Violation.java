package ru.nastavnik.organization;

import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;

/** Which constraint of the database refused a change. */
final class Violation {

    private Violation() {}

    /** @throws DataIntegrityViolationException the same again, when another constraint refused */
    static void expect(DataIntegrityViolationException refused, String constraint) {
        if (!(refused.getCause() instanceof ConstraintViolationException violation && constraint.equals(violation.getConstraintName()))) {
            throw refused;
        }
    }
}
