package ru.nastavnik.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.sheet.NameNotation;
import ru.nastavnik.sheet.PhoneNotation;

/**
 * A public form as it is typed: no more than a curator needs to call back and to see whom they have to do with.
 *
 * @param sender decides which fields the page shows
 * @param place class, or place of work or study
 * @param topic what help is wanted or offered
 * @param consent to the processing, given by the adult who fills the form in
 */
record EnquiryForm(
        Sender sender,
        @Size(max = 300) String representativeName,
        @Size(max = 30) String representativePhone,
        @NotBlank @Size(max = 100) String surname,
        @NotBlank @Size(max = 100) String givenName,
        @Size(max = 100) String patronymic,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate birthDate,
        Occupation occupation,
        @Size(max = 200) String place,
        @Size(max = 30) String phone,
        @Size(max = 300) String topic,
        Boolean consent) {

    private static final int MAY_AGREE_FROM = 14;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final String REQUIRED = "jakarta.validation.constraints.NotBlank.message";

    EnquiryForm {
        sender = sender == null ? Sender.SELF : sender;
        representativeName = blankToNull(representativeName);
        representativePhone = blankToNull(representativePhone);
        patronymic = blankToNull(patronymic);
        place = blankToNull(place);
        phone = blankToNull(phone);
        topic = blankToNull(topic);
        consent = Boolean.TRUE.equals(consent);
    }

    static EnquiryForm blank(Sender sender) {
        return new EnquiryForm(sender, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What no single field can tell. */
    void check(Wish wish, LocalDate today, Errors errors) {
        if (sender == Sender.REPRESENTATIVE) {
            require("representativeName", representativeName, errors);
            name("representativeName", representativeName, errors);
            if (representativeName != null && !representativeName.contains(" ") && !errors.hasFieldErrors("representativeName")) {
                errors.rejectValue("representativeName", "intake.name.whole");
            }
            require("representativePhone", representativePhone, errors);
        } else {
            require("phone", phone, errors);
        }
        number("representativePhone", representativePhone, errors);
        number("phone", phone, errors);
        name("surname", surname, errors);
        name("givenName", givenName, errors);
        name("patronymic", patronymic, errors);
        if (wish == Wish.MENTEE) {
            require("birthDate", birthDate, errors);
            require("topic", topic, errors);
        } else {
            require("occupation", occupation, errors);
            if (occupation != null && occupation.mayBeMinor()) {
                require("birthDate", birthDate, errors);
            }
        }
        if (birthDate != null && (birthDate.isAfter(today) || birthDate.isBefore(EARLIEST_BIRTH))) {
            errors.rejectValue("birthDate", "people.birthDate.wrong");
        }
        if (!consent) {
            errors.rejectValue("consent", "intake.consent.required");
        }
    }

    /** As it stands in documents and will stand in orders. */
    private static void name(String field, String value, Errors errors) {
        if (value != null && !value.isBlank() && !NameNotation.isRussian(value) && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "intake.name.wrong");
        }
    }

    /** One that can be called: nobody reaches whoever left out a digit. */
    private static void number(String field, String phone, Errors errors) {
        if (phone != null && PhoneNotation.of(phone).isEmpty() && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "people.phone.wrong");
        }
    }

    private static void require(String field, Object value, Errors errors) {
        if (value == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, REQUIRED);
        }
    }

    /** Whether a child who may not agree fills the form in alone (Civil Code, 28). */
    boolean isByAChild(LocalDate today) {
        return sender == Sender.SELF && birthDate != null && Period.between(birthDate, today).getYears() < MAY_AGREE_FROM;
    }

    /** The same form for a parent to complete; the tick is theirs to put. */
    EnquiryForm handedToRepresentative() {
        return new EnquiryForm(
                Sender.REPRESENTATIVE, representativeName, representativePhone, surname, givenName, patronymic, birthDate, occupation, place, phone,
                topic, false);
    }

    /** @param ticket of the form that it came with, so that two people may type the same */
    byte[] fingerprint(Ticket ticket) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ticket.nonce());
            return digest.digest(toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // each Java has it
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
