package ru.nastavnik.people;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;

/** What the form in which a curator types a card would say of an entry. Asks nothing of the database, so that a long list is looked through quickly. */
@Component
public class EntryRules {

    private final Validator validator;
    private final Glance glance;
    private final MessageSource messages;

    EntryRules(Validator validator, MessageSource messages) {
        this.validator = validator;
        this.glance = new Glance(validator);
        this.messages = messages;
    }

    /** @param field name of the component of {@link Entry} that it is about; {@code text} is in the reader's words */
    public record Problem(String field, String text) {}

    /** All that is wrong with it as a new card. */
    public List<Problem> problems(Enrolment.Register register, Entry entry, LocalDate today, Locale locale) {
        return problems(register == Enrolment.Register.MENTORS ? entry.toMentorForm() : entry.toMenteeForm(), today, locale);
    }

    List<Problem> problems(Record form, LocalDate today, Locale locale) {
        var found = new ArrayList<Problem>();
        if (!glance.isRight(form)) {
            validator.validate(form).forEach(violation -> found.add(new Problem(field(violation.getPropertyPath().toString()), violation.getMessage())));
        }
        var errors = new BeanPropertyBindingResult(form, "form");
        ((CardForm<?>) form).check(errors, today);
        if (errors.hasErrors()) {
            errors.getFieldErrors().forEach(error -> found.add(new Problem(field(error.getField()), messages.getMessage(error, locale))));
        }
        return found;
    }

    /** The component of an entry that a path of a form leads to: {@code person.surname}, {@code requests[0].topic}. */
    private static String field(String path) {
        return path.startsWith("requests") ? "requests" : path.substring(path.lastIndexOf('.') + 1);
    }
}
