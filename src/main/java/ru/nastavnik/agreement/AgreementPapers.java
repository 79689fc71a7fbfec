package ru.nastavnik.agreement;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.decree.NameForm;
import ru.nastavnik.decree.NameForms;
import ru.nastavnik.document.PaperBundle;
import ru.nastavnik.document.PaperData;
import ru.nastavnik.document.PaperWords;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.Mentors;

/** Fills the papers of this room: a draft with the names of today, what is to be signed with those that were put on it. Inside a transaction. */
@Component
class AgreementPapers {

    private final Agreements agreements;
    private final Mentors mentors;
    private final Mentees mentees;
    private final PairLines lines;
    private final NameForms forms;
    private final Organizations organizations;
    private final Clock clock;

    AgreementPapers(
            Agreements agreements, Mentors mentors, Mentees mentees, PairLines lines, NameForms forms, Organizations organizations, Clock clock) {
        this.agreements = agreements;
        this.mentors = mentors;
        this.mentees = mentees;
        this.lines = lines;
        this.forms = forms;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** In the order asked; the statements are the same however many. */
    List<PaperBundle.Paper> agreements(Collection<UUID> ids) {
        Map<UUID, Agreement> byId = agreements.findByIdIn(ids).stream().collect(Collectors.toMap(Agreement::getId, Function.identity()));
        List<PairLine> pairs = lines.of(byId.values().stream().map(Agreement::getPairId).collect(Collectors.toSet()));
        Map<UUID, PairLine> pairById = pairs.stream().collect(Collectors.toMap(PairLine::id, Function.identity()));
        Map<UUID, Mentor> mentorById = mentors.findByIdIn(pairs.stream().map(pair -> pair.mentor().id()).toList()).stream()
                .collect(Collectors.toMap(Mentor::getId, Function.identity()));
        Map<UUID, Mentee> menteeById = mentees.findByIdIn(byId.values().stream().map(Agreement::getMenteeId).toList()).stream()
                .collect(Collectors.toMap(Mentee::getId, Function.identity()));
        Map<UUID, NameForm> names = forms.of(pairs);
        Organization organization = organization();
        return ids.stream()
                .map(byId::get)
                .map(agreement -> {
                    PairLine pair = pairById.get(agreement.getPairId());
                    var bound = new Bound(mentorById.get(pair.mentor().id()).getPerson(), menteeById.get(agreement.getMenteeId()).getPerson());
                    return paper(agreement, bound, names, organization);
                })
                .toList();
    }

    private PaperBundle.Paper paper(Agreement agreement, Bound bound, Map<UUID, NameForm> names, Organization organization) {
        boolean draft = agreement.getState() == AgreementState.DRAFT;
        Party mentor = draft ? party(bound.mentor().getName().full(), names.get(bound.mentor().getId())) : agreement.getMentor();
        Party mentee = draft ? party(bound.mentee().getName().full(), names.get(bound.mentee().getId())) : agreement.getMentee();
        Map<Signatory, String> signers = draft ? bound.names(Standing.require().today(clock)) : signers(agreement);
        Clauses clauses = agreement.getClauses();
        var data = PaperData.of(AgreementBlanks.AGREEMENT)
                .with("организация", organization.getFullName())
                .with("дата", PaperWords.dayOrGap(agreement.getDated()))
                .with("номер", draft ? PaperWords.SHORT_GAP : agreement.getNumber())
                .with("наставником", mentor.instrumental())
                .with("за_наставника", representative(signers, Signatory.MENTOR_REPRESENTATIVE))
                .with("наставляемым", mentee.instrumental())
                .with("за_наставляемого", representative(signers, Signatory.MENTEE_REPRESENTATIVE))
                .with("срок", months(agreement.getMonths()))
                .when(draft, "проект", (row, all) -> {});
        rows(data, "задачи", "задача", clauses.tasks());
        rows(data, "обязанности_наставника", "обязанность_наставника", clauses.mentorDuties());
        rows(data, "права_наставника", "право_наставника", clauses.mentorRights());
        rows(data, "обязанности_наставляемого", "обязанность_наставляемого", clauses.menteeDuties());
        rows(data, "права_наставляемого", "право_наставляемого", clauses.menteeRights());
        data.rows("подписи", List.of(Signatory.values()).stream().filter(signers::containsKey).toList(), (row, signatory) ->
                row.with("кто", as(signatory)).with("подписант", PaperWords.orGap(signers.get(signatory))));
        String name = (draft ? "Проект соглашения — " : "Соглашение № " + agreement.getNumber() + " — ") + bound.mentee().getName().inShort();
        return new PaperBundle.Paper(data, name, bound.persons());
    }

    /** @param form null when the mentee is in the pair no more */
    private static Party party(String name, NameForm form) {
        return new Party(name, form == null ? name : form.instrumental());
    }

    private static Map<Signatory, String> signers(Agreement agreement) {
        var names = new HashMap<Signatory, String>();
        agreement.getSigners().forEach(signer -> names.put(signer.signatory(), signer.name()));
        return names;
    }

    static String representative(Map<Signatory, String> signers, Signatory signatory) {
        return signers.containsKey(signatory) ? " (законный представитель: " + PaperWords.orGap(signers.get(signatory)) + ")" : "";
    }

    private static void rows(PaperData data, String list, String field, String text) {
        data.rows(list, PaperWords.list(text.lines().toList()), (row, line) -> row.with(field, line));
    }

    static String as(Signatory signatory) {
        return switch (signatory) {
            case MENTOR -> "Наставник";
            case MENTOR_REPRESENTATIVE -> "Законный представитель наставника";
            case MENTEE -> "Наставляемый";
            case MENTEE_REPRESENTATIVE -> "Законный представитель наставляемого";
        };
    }

    /** In the genitive: «в течение 12 месяцев». */
    static String months(int months) {
        return PaperWords.counted(months, "месяца", "месяцев", "месяцев");
    }

    PaperBundle.Paper addition(PairLine pair, WorkTerms terms) {
        Organization organization = organization();
        var mentor = pair.mentor();
        var data = PaperData.of(AgreementBlanks.ADDITION)
                .with("организация", organization.getFullName())
                .with("номер", Optional.ofNullable(terms.additionNumber()).orElse(PaperWords.SHORT_GAP))
                .with("дата", PaperWords.dayOrGap(terms.additionDated()))
                .with("номер_договора", Optional.ofNullable(terms.contractNumber()).orElse(PaperWords.SHORT_GAP))
                .with("дата_договора", PaperWords.dayOrGap(terms.contractDated()))
                .with("руководитель", organization.getHeadPost())
                .with("работник", mentor.name().full())
                .with("должность", PaperWords.orGap(mentor.occupied().post()))
                .with("форма", pair.form())
                .with("наставляемые", pair.mentees().stream().map(mentee -> mentee.name().full()).collect(Collectors.joining(", ")))
                .with("со_дня", PaperWords.from(pair.period().startsOn()))
                .with("по", PaperWords.day(pair.period().endsOn()))
                .with("оплата", PaperWords.orGap(terms.payment()))
                .with("согласие", PaperWords.dayOrGap(terms.consentedOn()));
        var persons = pair.members().map(PairLine.Member::personId).collect(Collectors.toSet());
        return new PaperBundle.Paper(data, "Дополнительное соглашение — " + mentor.name().inShort(), persons);
    }

    private Organization organization() {
        return organizations.findById(Standing.require().organization()).orElseThrow();
    }
}
