package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;
import ru.nastavnik.people.Occupation;

class EnquiryFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aParentGivesTheirNameAndTelephone() {
        var form = new EnquiryForm(
                Sender.REPRESENTATIVE, " ", null, "Образцов", "Пётр", null, TODAY.minusYears(9), null, null, "89120000000", "чтение", true);
        assertThat(wrong(form, Wish.MENTEE)).containsExactly("representativeName", "representativePhone");
    }

    @Test
    void aPupilGivesATelephoneABirthDateAndWhatHelpIsWanted() {
        assertThat(wrong(self(null, null, null, null, true), Wish.MENTEE)).containsExactly("phone", "birthDate", "topic");
        assertThat(wrong(self("89120000000", TODAY.minusYears(15), null, "химия", true), Wish.MENTEE)).isEmpty();
    }

    @Test
    void aMentorSaysWhoTheyAreAndOnlyOneWhoStudiesWhenTheyWereBorn() {
        assertThat(wrong(self("89120000000", null, null, null, true), Wish.MENTOR)).containsExactly("occupation");
        assertThat(wrong(self("89120000000", null, Occupation.EMPLOYER, null, true), Wish.MENTOR)).isEmpty();
        assertThat(wrong(self("89120000000", null, Occupation.PUPIL, null, true), Wish.MENTOR)).containsExactly("birthDate");
    }

    @Test
    void nothingIsTakenWithoutConsent() {
        assertThat(wrong(self("89120000000", null, Occupation.PARENT, null, false), Wish.MENTOR)).containsExactly("consent");
    }

    @Test
    void nobodyIsBornTomorrowOrBeforeTheCentury() {
        assertThat(wrong(self("89120000000", TODAY.plusDays(1), Occupation.PARENT, null, true), Wish.MENTOR)).containsExactly("birthDate");
        assertThat(wrong(self("89120000000", LocalDate.of(1899, 12, 31), Occupation.PARENT, null, true), Wish.MENTOR)).containsExactly("birthDate");
    }

    @Test
    void underFourteenOneDoesNotAgreeAlone() {
        assertThat(self("89120000000", TODAY.minusYears(14).plusDays(1), null, "химия", true).isByAChild(TODAY)).isTrue();
        assertThat(self("89120000000", TODAY.minusYears(14), null, "химия", true).isByAChild(TODAY)).isFalse();
    }

    @Test
    void whatAChildTypedIsHandedToAParentAndTheTickIsNot() {
        var handed = self("89120000000", TODAY.minusYears(10), null, "химия", true).handedToRepresentative();
        assertThat(handed.sender()).isEqualTo(Sender.REPRESENTATIVE);
        assertThat(handed.consent()).isFalse();
        assertThat(List.of(handed.surname(), handed.phone(), handed.topic())).containsExactly("Образцов", "89120000000", "химия");
    }

    @Test
    void theSameFormSentTwiceHasOneFingerprintAndACorrectedOneAnother() {
        var ticket = Ticket.issue(Instant.EPOCH);
        var form = self("89120000000", null, Occupation.PARENT, null, true);
        assertThat(form.fingerprint(ticket)).isEqualTo(self(" 89120000000 ", null, Occupation.PARENT, "", true).fingerprint(ticket));
        assertThat(form.fingerprint(ticket)).isNotEqualTo(self("89120000001", null, Occupation.PARENT, null, true).fingerprint(ticket));
        assertThat(form.fingerprint(ticket)).as("somebody else of the same name").isNotEqualTo(form.fingerprint(Ticket.issue(Instant.EPOCH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "qwe", "Пётр1", "!!!", "Пётр@", "John", "Пётр 12"})
    void whatIsNoNameIsRefusedAtItsField(String name) {
        var form = new EnquiryForm(Sender.SELF, null, null, name, name, name, null, Occupation.PARENT, null, "89120000000", null, true);
        assertThat(wrong(form, Wish.MENTOR)).containsExactly("surname", "givenName", "patronymic");
        assertThat(wrong(represented(name), Wish.MENTEE)).containsExactly("representativeName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ли", "Мамин-Сибиряк", "Ахмед оглы", "О'Нил", "Иванова (Петрова)", "ПЁТР", "Cидоров"})
    void aNameIsWhatDocumentsHave(String name) {
        var form = new EnquiryForm(Sender.SELF, null, null, name, name, name, null, Occupation.PARENT, null, "89120000000", null, true);
        assertThat(wrong(form, Wish.MENTOR)).isEmpty();
    }

    @Test
    void aRepresentativeGivesMoreThanOneWord() {
        assertThat(wrong(represented("Мария"), Wish.MENTEE)).containsExactly("representativeName");
        assertThat(wrong(represented("Образцова Мария"), Wish.MENTEE)).isEmpty();
    }

    private static EnquiryForm represented(String representative) {
        return new EnquiryForm(
                Sender.REPRESENTATIVE, representative, "89120000000", "Образцов", "Пётр", null, TODAY.minusYears(9), null, null, null, "чтение", true);
    }

    private static EnquiryForm self(String phone, LocalDate birthDate, Occupation occupation, String topic, boolean consent) {
        return new EnquiryForm(Sender.SELF, null, null, "Образцов", "Пётр", null, birthDate, occupation, null, phone, topic, consent);
    }

    private static List<String> wrong(EnquiryForm form, Wish wish) {
        var errors = new BeanPropertyBindingResult(form, "form");
        form.check(wish, TODAY, errors);
        return errors.getFieldErrors().stream().map(FieldError::getField).toList();
    }
}
