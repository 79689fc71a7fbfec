package ru.nastavnik.intake;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import ru.nastavnik.intake.Line.Problem;
import ru.nastavnik.organization.HeadcountForm;

/** What the form in which headcounts are typed would say of those of a list. */
@Component
class HeadcountRules {

    private final Validator validator;
    private final MessageSource messages;

    HeadcountRules(Validator validator, MessageSource messages) {
        this.validator = validator;
        this.messages = messages;
    }

    /** @param wrong what cannot be read; {@code missing}: what a new year lacks */
    record Findings(List<Problem> wrong, List<Problem> missing) {}

    Findings read(Columns columns, HeadcountForm form, Locale locale) {
        var findings = new Findings(new ArrayList<>(), new ArrayList<>());
        for (var violation : validator.validate(form)) {
            var field = PeopleEntries.field(columns, violation.getPropertyPath().toString());
            (violation.getInvalidValue() == null ? findings.missing() : findings.wrong()).add(new Problem(columns.columnOf(field), field, violation.getMessage()));
        }
        if (findings.wrong().isEmpty() && findings.missing().isEmpty()) {
            findings.wrong().addAll(compare(columns, form, locale));
        }
        return findings;
    }

    /** @param form in which all can be read */
    List<Problem> compare(Columns columns, HeadcountForm form, Locale locale) {
        var errors = new BeanPropertyBindingResult(form, "form");
        form.compare(errors);
        return errors.getFieldErrors().stream()
                .map(error -> {
                    var field = PeopleEntries.field(columns, error.getField());
                    return new Problem(columns.columnOf(field), field, messages.getMessage(error, locale));
                })
                .toList();
    }
}
