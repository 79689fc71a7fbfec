package ru.nastavnik.agreement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * What is known of the extra work; each may be null.
 *
 * @param consentedOn when the mentor agreed to it in writing
 * @param payment how much, or where that is said
 * @param givenUpFrom the first day without it
 */
@Embeddable
public record WorkTerms(
        LocalDate consentedOn, String contractNumber, LocalDate contractDated, String additionNumber, LocalDate additionDated, String payment,
        @Enumerated(EnumType.STRING) GivenUpBy givenUpBy, LocalDate noticedOn, LocalDate givenUpFrom) {

    /** Whole working days between the notice and the first day without the work (Labour Code, 351.8). */
    static final int NOTICE = 3;

    static final WorkTerms NONE = new WorkTerms(null, null, null, null, null, null, null, null, null);

    /** @throws IllegalArgumentException when it is given up without whom, without a notice, or sooner than the law lets */
    public WorkTerms {
        boolean none = givenUpBy == null && noticedOn == null && givenUpFrom == null;
        boolean whole = givenUpBy != null && noticedOn != null && givenUpFrom != null;
        if (!none && (!whole || givenUpFrom.isBefore(earliest(noticedOn)))) {
            throw new IllegalArgumentException("Given up by " + givenUpBy + " from " + givenUpFrom + ", notice on " + noticedOn);
        }
    }

    /** The first day that it may be given up from. Saturdays and Sundays are free; holidays are for the reader to know. */
    static LocalDate earliest(LocalDate noticedOn) {
        LocalDate day = noticedOn;
        for (int left = NOTICE; left > 0; left -= isWorkday(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day.plusDays(1);
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Consent and addition are there, and the payment is said. */
    public boolean isComplete() {
        return consentedOn != null && additionNumber != null && additionDated != null && payment != null;
    }

    enum GivenUpBy {
        MENTOR,
        EMPLOYER
    }
}
