package ru.nastavnik.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.people.Signers;

class AgreementLifeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Clauses CLAUSES = new Clauses("учить", "помогать", "решать", "приходить", "спрашивать");

    private final Agreement agreement = new Agreement(UUID.randomUUID(), UUID.randomUUID(), CLAUSES, 9);

    @Test
    void isInForceFromTheLastSignatureForItsMonths() {
        issue("Образцова Вера Ильинична");
        sign(Signatory.MENTOR, DAY);
        sign(Signatory.MENTEE, DAY.plusDays(1));
        assertThat(Shown.of(agreement, DAY.plusDays(1))).isEqualTo(Shown.SIGNING);
        sign(Signatory.MENTEE_REPRESENTATIVE, DAY.plusDays(3));
        assertThat(agreement.getStartsOn()).isEqualTo("2026-09-04");
        assertThat(agreement.getEndsOn()).isEqualTo("2027-06-03");
        assertThat(Shown.of(agreement, DAY.plusDays(3))).isEqualTo(Shown.IN_FORCE);
        assertThat(Shown.of(agreement, LocalDate.of(2027, 5, 4))).isEqualTo(Shown.ENDS_SOON);
        assertThat(Shown.of(agreement, LocalDate.of(2027, 6, 4))).isEqualTo(Shown.OVER);
    }

    @Test
    void changesNoMoreOnceThePaperIsMade() {
        issue(null);
        assertThatIllegalStateException().isThrownBy(() -> agreement.write(CLAUSES, 12));
        assertThatIllegalStateException().isThrownBy(agreement::discard);
        sign(Signatory.MENTOR, DAY);
        agreement.takeBack();
        assertThat(agreement.getSigners()).isEmpty();
        agreement.write(CLAUSES, 12);
        assertThat(agreement.getMonths()).isEqualTo(12);
    }

    @Test
    void isSignedByThoseAloneWhoHaveTo() {
        issue(null);
        assertThatIllegalArgumentException().isThrownBy(() -> sign(Signatory.MENTOR_REPRESENTATIVE, DAY));
        assertThatIllegalArgumentException().as("before the date of the paper").isThrownBy(() -> sign(Signatory.MENTOR, DAY.minusDays(1)));
        assertThatIllegalArgumentException().as("nobody is named").isThrownBy(() -> sign(Signatory.MENTEE_REPRESENTATIVE, DAY));
        sign(Signatory.MENTOR, DAY);
        assertThatIllegalArgumentException().as("twice").isThrownBy(() -> sign(Signatory.MENTOR, DAY));
    }

    @Test
    void goesOnWhenBothAgree() {
        assertThatIllegalStateException().isThrownBy(() -> agreement.extend(3, DAY, null, Instant.now()));
        signAll();
        agreement.extend(3, LocalDate.of(2027, 6, 20), null, Instant.now());
        assertThat(agreement.getEndsOn()).isEqualTo("2027-08-31");
        assertThat(agreement.getExtensions()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> agreement.extend(37, DAY, null, Instant.now()));
    }

    @Test
    void endsWithinItsTermAndOnce() {
        assertThatIllegalStateException().isThrownBy(() -> agreement.end(Ending.BOTH, DAY, "переезд"));
        signAll();
        assertThatIllegalArgumentException().isThrownBy(() -> agreement.end(Ending.BOTH, DAY.plusYears(1), "переезд"));
        agreement.end(Ending.BREACH_BY_MENTOR, DAY.plusMonths(2), "не приходил");
        assertThat(agreement.getEndsOn()).isEqualTo("2026-11-01");
        assertThatIllegalStateException().isThrownBy(() -> agreement.extend(1, DAY, null, Instant.now()));
    }

    @Test
    void isInForceUntilTheDayThatItsEndIsNotedFor() {
        signAll();
        agreement.end(Ending.BOTH, DAY.plusMonths(2), "переезд");
        assertThat(Shown.of(agreement, DAY)).isEqualTo(Shown.IN_FORCE);
        assertThat(Shown.of(agreement, DAY.plusMonths(2).minusDays(1))).isEqualTo(Shown.ENDS_SOON);
        assertThat(Shown.of(agreement, DAY.plusMonths(2))).as("its last day").isEqualTo(Shown.ENDS_SOON);
        assertThat(Shown.of(agreement, DAY.plusMonths(2).plusDays(1))).isEqualTo(Shown.ENDED);
    }

    @Test
    void goesOnWhenBothThinkBetterOfEndingItInTime() {
        assertThatIllegalStateException().isThrownBy(() -> agreement.goOn(DAY));
        signAll();
        assertThatIllegalStateException().as("nobody ends it").isThrownBy(() -> agreement.goOn(DAY));
        agreement.extend(3, DAY, null, Instant.now());
        agreement.end(Ending.BOTH, DAY.plusMonths(2), "переезд");
        assertThatIllegalStateException().as("too late").isThrownBy(() -> agreement.goOn(DAY.plusMonths(2).plusDays(1)));
        agreement.goOn(DAY.plusMonths(1));
        assertThat(agreement.getState()).isEqualTo(AgreementState.SIGNED);
        assertThat(agreement.getEndsOn()).isEqualTo("2027-08-31");
        assertThat(agreement.getEndReason()).isNull();
    }

    @Test
    void copiesAreHandedOutWhenAllHaveSigned() {
        issue(null);
        assertThatIllegalStateException().isThrownBy(() -> agreement.handOut(DAY));
    }

    @ParameterizedTest
    @CsvSource({"0", "37"})
    void lastsBetweenAMonthAndThreeYears(int months) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Agreement(UUID.randomUUID(), UUID.randomUUID(), CLAUSES, months));
    }

    @Test
    void aMinorMentorHasARepresentativeToo() {
        assertThat(Signatory.of(Signers.BOTH, Signers.REPRESENTATIVE))
                .containsExactlyInAnyOrder(Signatory.MENTOR, Signatory.MENTOR_REPRESENTATIVE, Signatory.MENTEE_REPRESENTATIVE);
        assertThat(Signatory.of(Signers.PERSON, Signers.PERSON)).containsExactlyInAnyOrder(Signatory.MENTOR, Signatory.MENTEE);
    }

    /** Monday to Monday; a weekend does not count. */
    @ParameterizedTest
    @CsvSource({"2026-11-23, 2026-11-27", "2026-11-25, 2026-12-01", "2026-11-27, 2026-12-03", "2026-11-28, 2026-12-03"})
    void extraWorkIsGivenUpAfterThreeWholeWorkingDays(LocalDate noticed, LocalDate earliest) {
        assertThat(WorkTerms.earliest(noticed)).isEqualTo(earliest);
        assertThatIllegalArgumentException().isThrownBy(() -> terms(noticed, earliest.minusDays(1)));
        assertThat(terms(noticed, earliest).givenUpFrom()).isEqualTo(earliest);
    }

    private static WorkTerms terms(LocalDate noticed, LocalDate from) {
        return new WorkTerms(null, null, null, null, null, null, WorkTerms.GivenUpBy.MENTOR, noticed, from);
    }

    @Test
    void clausesStandALineEachWithoutWhatEndsThem() {
        assertThat(Clauses.lines(" учить ;\n\n помогать.\n")).containsExactly("учить", "помогать");
        assertThatIllegalArgumentException().isThrownBy(() -> new Clauses(" ;\n", "a", "b", "c", "d"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1 месяца", "2, 2 месяцев", "11, 11 месяцев", "21, 21 месяца", "36, 36 месяцев"})
    void theTermIsInTheGenitive(int months, String words) {
        assertThat(AgreementPapers.months(months)).isEqualTo(words);
    }

    private void signAll() {
        issue("Образцова Вера Ильинична");
        sign(Signatory.MENTOR, DAY);
        sign(Signatory.MENTEE, DAY);
        sign(Signatory.MENTEE_REPRESENTATIVE, DAY);
    }

    private void issue(String representative) {
        var names = new HashMap<Signatory, String>();
        names.put(Signatory.MENTOR, "Примерова Анна Борисовна");
        names.put(Signatory.MENTEE, "Образцов Пётр Ильич");
        names.put(Signatory.MENTEE_REPRESENTATIVE, representative);
        agreement.issue(
                "7", DAY, new Party("Примерова Анна Борисовна", "Примеровой Анной Борисовной"), new Party("Образцов Пётр Ильич", "Образцовым Петром Ильичом"), names);
    }

    private void sign(Signatory signatory, LocalDate day) {
        var signed = new HashMap<Signatory, String>();
        signed.put(signatory, null);
        agreement.sign(signed, day, null, Instant.now());
    }
}
