package ru.nastavnik.system;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.validation.Errors;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Errors in the order of the form record's components, which is that of the page; Bean Validation gives them in none. Lists may be as long as a
 * decree of a big school: a row for each of its pairs.
 */
@ControllerAdvice
class FormValidation {

    /** Spring's own limit is 256. Four fields in each row are fewer than {@code server.tomcat.max-parameter-count}. */
    private static final int MOST_ROWS = 5_000;

    private final InOrder validator;

    FormValidation(Validator validator) {
        this.validator = new InOrder(validator);
    }

    @InitBinder
    void use(WebDataBinder binder) {
        binder.replaceValidators(validator);
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
    }

    /** Not a bean, or Boot would take it for the application's validator. */
    private static final class InOrder extends SpringValidatorAdapter {

        InOrder(Validator validator) {
            super(validator);
        }

        @Override
        protected void processConstraintViolations(Set<ConstraintViolation<Object>> violations, Errors errors) {
            var sorted = new LinkedHashSet<ConstraintViolation<Object>>();
            violations.stream().sorted(Comparator.comparingInt(InOrder::place)).forEach(sorted::add);
            super.processConstraintViolations(sorted, errors);
        }

        private static int place(ConstraintViolation<Object> violation) {
            RecordComponent[] components = violation.getRootBeanClass().getRecordComponents();
            if (components == null) {
                return 0;
            }
            List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
            return names.indexOf(violation.getPropertyPath().iterator().next().getName());
        }
    }
}
