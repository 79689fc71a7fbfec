package ru.nastavnik.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.PaperBundle;
import ru.nastavnik.document.PaperData;
import ru.nastavnik.document.PaperKind;
import ru.nastavnik.document.PaperWords;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;

/**
 * Fills what is signed when an agreement is prolonged or ends before its term: with the names that stand on the agreement, for whoever has to sign on the day.
 * Inside a transaction.
 */
@Component
class AgreementChangePapers {

    private static final Set<Signatory> MENTORS = Set.of(Signatory.MENTOR, Signatory.MENTOR_REPRESENTATIVE);

    private final Concluding concluding;
    private final Organizations organizations;
    private final Clock clock;

    AgreementChangePapers(Concluding concluding, Organizations organizations, Clock clock) {
        this.concluding = concluding;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** @param number from 1; one past the last is a further extension that is still to be agreed on */
    PaperBundle.Paper extension(Agreement agreement, int number, int more, LocalDate agreedOn) {
        int before = agreement.getMonths() + agreement.getExtensions().stream().limit(number - 1L).mapToInt(Extension::months).sum();
        Bound bound = concluding.bound(agreement);
        Map<Signatory, String> signers = signers(agreement, bound, agreedOn);
        var data = data(AgreementChangeBlanks.EXTENSION, agreement, signers)
                .with("номер_дополнения", String.valueOf(number))
                .with("дата_дополнения", PaperWords.day(agreedOn))
                .with("на_сколько", "на " + PaperWords.counted(more, "месяц", "месяца", "месяцев"))
                .with("прежде_по", PaperWords.day(Term.lastDay(agreement.getStartsOn(), before)))
                .with("по", PaperWords.day(Term.lastDay(agreement.getStartsOn(), before + more)));
        sign(data, "подписи", "кто", "подписант", signers);
        return paper(data, "Дополнительное соглашение к соглашению", agreement, bound);
    }

    /** An agreement of both, or the notice that the one side gives to the other. A last day that is ahead is signed before it comes. */
    PaperBundle.Paper ending(Agreement agreement, Ending ending, LocalDate lastDay, String reason) {
        LocalDate today = Standing.require().today(clock);
        Bound bound = concluding.bound(agreement);
        Map<Signatory, String> signers = signers(agreement, bound, lastDay.isAfter(today) ? today : lastDay);
        var data = data(ending == Ending.BOTH ? AgreementChangeBlanks.ENDING : AgreementChangeBlanks.NOTICE, agreement, signers)
                .with("последний_день", PaperWords.day(lastDay))
                .with("причина", PaperWords.withoutStop(reason));
        if (ending == Ending.BOTH) {
            sign(data, "подписи", "кто", "подписант", signers);
            return paper(data, "Расторжение соглашения", agreement, bound);
        }
        boolean byMentee = ending == Ending.BREACH_BY_MENTOR;
        String mentor = agreement.getMentor().name() + " (наставник)";
        String mentee = agreement.getMentee().name() + " (наставляемый)";
        data.with("кому", byMentee ? mentor : mentee).with("от_кого", byMentee ? mentee : mentor).with("кто_нарушает", byMentee ? "наставник" : "наставляемый");
        sign(data, "подписи", "кто", "подписант", of(!byMentee, signers));
        sign(data, "получили", "получатель", "получил", of(byMentee, signers));
        return paper(data, "Уведомление о расторжении соглашения", agreement, bound);
    }

    private PaperData data(PaperKind kind, Agreement agreement, Map<Signatory, String> signers) {
        return PaperData.of(kind)
                .with("организация", organizations.findById(Standing.require().organization()).orElseThrow().getFullName())
                .with("дата", PaperWords.day(agreement.getDated()))
                .with("номер", agreement.getNumber())
                .with("наставником", agreement.getMentor().instrumental())
                .with("за_наставника", AgreementPapers.representative(signers, Signatory.MENTOR_REPRESENTATIVE))
                .with("наставляемым", agreement.getMentee().instrumental())
                .with("за_наставляемого", AgreementPapers.representative(signers, Signatory.MENTEE_REPRESENTATIVE));
    }

    /** Those of the day, since somebody may have come of age; as the agreement names them where it does. */
    private static Map<Signatory, String> signers(Agreement agreement, Bound bound, LocalDate day) {
        var signers = new EnumMap<Signatory, String>(Signatory.class);
        signers.putAll(bound.names(day));
        agreement.getSigners().stream()
                .filter(signer -> signers.containsKey(signer.signatory()) && signer.name() != null)
                .forEach(signer -> signers.put(signer.signatory(), signer.name()));
        return signers;
    }

    private static Map<Signatory, String> of(boolean mentor, Map<Signatory, String> signers) {
        var side = new EnumMap<>(signers);
        side.keySet().removeIf(signatory -> MENTORS.contains(signatory) != mentor);
        return side;
    }

    private static void sign(PaperData data, String list, String as, String name, Map<Signatory, String> signers) {
        List<Signatory> ordered = Stream.of(Signatory.values()).filter(signers::containsKey).toList();
        data.rows(list, ordered, (row, signatory) -> row.with(as, AgreementPapers.as(signatory)).with(name, PaperWords.orGap(signers.get(signatory))));
    }

    private static PaperBundle.Paper paper(PaperData data, String what, Agreement agreement, Bound bound) {
        return new PaperBundle.Paper(data, what + " № " + agreement.getNumber() + " — " + bound.mentee().getName().inShort(), bound.persons());
    }
}
