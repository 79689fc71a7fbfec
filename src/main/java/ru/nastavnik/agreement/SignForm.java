package ru.nastavnik.agreement;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.validation.Errors;

/**
 * Who has signed the paper, and when.
 *
 * @param mentorRepresentative name, when the paper did not have it; like that of the mentee's
 */
record SignForm(
        @NotEmpty Set<Signatory> signers,
        @NotNull LocalDate signedOn,
        @Size(max = Signer.LONGEST_NAME) String mentorRepresentative,
        @Size(max = Signer.LONGEST_NAME) String menteeRepresentative,
        Integer version) {

    SignForm {
        signers = signers == null ? Set.of() : Set.copyOf(signers);
    }

    void check(Agreement agreement, LocalDate today, Errors errors) {
        if (signedOn != null && signedOn.isAfter(today)) {
            errors.rejectValue("signedOn", "agreement.day.future");
        } else if (signedOn != null && agreement.getDated() != null && signedOn.isBefore(agreement.getDated())) {
            errors.rejectValue("signedOn", "agreement.day.early");
        }
        for (Signer signer : agreement.getSigners()) {
            String typed = nameOf(signer.signatory());
            if (signers.contains(signer.signatory()) && signer.name() == null && (typed == null || typed.isBlank())) {
                errors.rejectValue(signer.signatory() == Signatory.MENTOR_REPRESENTATIVE ? "mentorRepresentative" : "menteeRepresentative", "agreement.representative.none");
            }
        }
    }

    Map<Signatory, String> names() {
        var names = new EnumMap<Signatory, String>(Signatory.class);
        signers.forEach(signatory -> names.put(signatory, nameOf(signatory)));
        return names;
    }

    private String nameOf(Signatory signatory) {
        return switch (signatory) {
            case MENTOR_REPRESENTATIVE -> mentorRepresentative;
            case MENTEE_REPRESENTATIVE -> menteeRepresentative;
            case MENTOR, MENTEE -> null;
        };
    }
}
