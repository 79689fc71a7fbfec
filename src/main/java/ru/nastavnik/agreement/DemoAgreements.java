package ru.nastavnik.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.organization.DemoPart;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.pairing.PairState;

/**
 * Agreements of the demo city: the first school has signed most of those of its working pairs, one of them for a term that ends soon; some papers wait
 * for signatures, some are drafts, and the pairs that are only proposed have none.
 */
@Component
@Profile("demo")
class DemoAgreements implements DemoPart {

    private static final String SCHOOL = "school-1";
    private static final int MOST = 30;
    private static final Set<Integer> WAITING = Set.of(2, 7);

    private final Organizations organizations;
    private final PairLines lines;
    private final Concluding concluding;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoAgreements(Organizations organizations, PairLines lines, Concluding concluding, TransactionOperations transaction, Clock clock) {
        this.organizations = organizations;
        this.lines = lines;
        this.concluding = concluding;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 55;
    }

    @Override
    public void make() {
        organizations.findAll().stream()
                .filter(organization -> organization.getSlug().equals(SCHOOL))
                .forEach(organization -> Standing.job(organization).run(() -> transaction.executeWithoutResult(status -> conclude(organization))));
    }

    private void conclude(Organization organization) {
        LocalDate today = organization.today(clock);
        LocalDate dated = earlier(new ProgrammeYear(ProgrammeYear.firstYearOf(today)).startsOn().plusDays(24), today);
        List<PairLine> working = lines.in(PairState.ACTIVE).stream().limit(MOST).toList();
        int number = 0;
        for (PairLine line : working) {
            for (PairLine.Member mentee : line.mentees()) {
                conclude(line, mentee, number++, dated, today);
            }
        }
    }

    /** Of ten, seven are signed, two wait, one is a draft. The third waits: it is with a mentor who signs in. */
    private void conclude(PairLine line, PairLine.Member mentee, int number, LocalDate dated, LocalDate today) {
        AgreementForm form = concluding.blank(line, mentee);
        int months = number == 0 ? (int) ChronoUnit.MONTHS.between(dated, today) + 1 : form.months();
        Agreement agreement = concluding.draft(line, mentee, form.clauses(), months);
        if (number % 10 == 9) {
            return;
        }
        boolean waits = WAITING.contains(number % 10);
        concluding.issue(agreement, "" + (number + 1), waits ? today : dated);
        if (!waits) {
            concluding.sign(agreement, signatures(agreement), agreement.getDated());
            if (number % 3 > 0) {
                agreement.handOut(earlier(dated.plusDays(7), today));
            }
        }
    }

    private static Map<Signatory, String> signatures(Agreement agreement) {
        var signed = new EnumMap<Signatory, String>(Signatory.class);
        agreement.getSigners().forEach(signer -> signed.put(signer.signatory(), signer.name() == null ? "Примерова Вера Ильинична" : null));
        return signed;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return Stream.of(one, other).min(LocalDate::compareTo).orElseThrow();
    }
}
