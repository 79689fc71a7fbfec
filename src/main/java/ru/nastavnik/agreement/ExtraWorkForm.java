package ru.nastavnik.agreement;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.validation.Errors;

/** The fields of {@link WorkTerms} as they are typed. */
record ExtraWorkForm(
        LocalDate consentedOn, @Size(max = 50) String contractNumber, LocalDate contractDated, @Size(max = 50) String additionNumber, LocalDate additionDated,
        @Size(max = 500) String payment, WorkTerms.GivenUpBy givenUpBy, LocalDate noticedOn, LocalDate givenUpFrom, Integer version) {

    static ExtraWorkForm of(WorkTerms terms, Integer version) {
        return new ExtraWorkForm(
                terms.consentedOn(), terms.contractNumber(), terms.contractDated(), terms.additionNumber(), terms.additionDated(), terms.payment(), terms.givenUpBy(),
                terms.noticedOn(), terms.givenUpFrom(), version);
    }

    /** As it would be read again: two of them differ when they say different things. @param version of what is saved now */
    ExtraWorkForm over(Integer version) {
        return of(terms(), version);
    }

    void check(Errors errors) {
        long told = Stream.of(givenUpBy, noticedOn, givenUpFrom).filter(one -> one != null).count();
        if (told > 0 && told < 3) {
            errors.rejectValue(givenUpBy == null ? "givenUpBy" : noticedOn == null ? "noticedOn" : "givenUpFrom", "agreement.work.notice.whole");
        } else if (told == 3 && givenUpFrom.isBefore(WorkTerms.earliest(noticedOn))) {
            errors.rejectValue("givenUpFrom", "agreement.work.notice.early", new Object[] {WorkTerms.earliest(noticedOn)}, null);
        }
    }

    WorkTerms terms() {
        return new WorkTerms(
                consentedOn, blankToNull(contractNumber), contractDated, blankToNull(additionNumber), additionDated, blankToNull(payment), givenUpBy, noticedOn,
                givenUpFrom);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
