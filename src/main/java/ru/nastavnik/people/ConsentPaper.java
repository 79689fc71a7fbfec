package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ru.nastavnik.document.PaperBundle;
import ru.nastavnik.document.PaperData;
import ru.nastavnik.document.PaperWords;
import ru.nastavnik.organization.Organization;

/**
 * Consents to print and sign: one kind, one person, the signers of their age on the day of printing. Where something is not known there is a
 * gap for the pen.
 *
 * @param organization whoever processes the data
 * @param above who keeps the municipal register; null when nobody stands above the organization
 * @param until last day of the usual term
 */
record ConsentPaper(Organization organization, Organization above, LocalDate today, LocalDate until) {

    PaperBundle.Paper of(ConsentKind kind, Person person, boolean mentor, boolean mentee) {
        var signers = person.signersOn(today);
        String name = person.getName().full();
        String representative = person.getContacts().representativeName();
        var data = PaperData.of(ConsentBlanks.of(kind))
                .with("организация", organization.getFullName())
                .with("руководитель", organization.getHeadPost())
                .with("имя", name)
                .with("о_нём", about(person))
                .with("даю", signers == Signers.BOTH ? "даём" : "даю")
                .with("срок", PaperWords.day(until))
                .when(signers == Signers.PERSON, "взрослый", (row, all) -> {})
                .when(signers == Signers.REPRESENTATIVE, "ребёнок", (row, all) -> row.with("представитель", PaperWords.orGap(representative)))
                .when(signers == Signers.BOTH, "подросток", (row, all) -> row.with("представитель", PaperWords.orGap(representative)))
                .rows("подписи", signatures(signers, name, representative), (row, signer) -> row.with("подписант", signer));
        addOwn(data, kind, signers, name, mentor, mentee);
        return new PaperBundle.Paper(data, fileName(kind) + " — " + person.getName().inShort(), Set.of(person.getId()));
    }

    private void addOwn(PaperData data, ConsentKind kind, Signers signers, String name, boolean mentor, boolean mentee) {
        switch (kind) {
            case PERSONAL_DATA -> data.with("чьи_данные", signers == Signers.PERSON ? "моих персональных данных" : "персональных данных участника и законного представителя")
                    .with("кого_подобрать", mentor && !mentee ? "наставляемых" : "наставника")
                    .with("какие_данные", data(signers, mentor, mentee));
            case PARTICIPATION -> data.with("в_чём", signers == Signers.PERSON ? "в программе наставничества" : "в программе наставничества (участник: " + name + ")")
                    .with("как_кто", "в наставнической паре или группе" + (mentor == mentee ? "" : mentor ? " как наставник" : " как наставляемый"));
            case MENTOR_REGISTER -> data.with("чей_реестр", above == null ? PaperWords.GAP : above.getFullName());
            case PUBLICATION -> {}
        }
    }

    private static String about(Person person) {
        var occupied = person.getOccupied();
        String birth = person.getBirth() == null ? "" : ", дата рождения: " + birthDay(person.getBirth());
        String place = occupied.schoolClass() == null ? occupied.post() : occupied.schoolClass();
        return birth + (place == null || place.isBlank() ? "" : ", " + place);
    }

    private static String birthDay(Birth birth) {
        return birth.yearOnly() ? "«___» ______________ " + birth.year() + " г." : PaperWords.day(birth.latest());
    }

    private static String data(Signers signers, boolean mentor, boolean mentee) {
        return "Фамилия, имя, отчество; дата рождения; пол; место учёбы или работы, класс или должность; телефон и электронная почта"
                + (mentee ? "; запрос, с которым нужна помощь" : "")
                + (mentor ? "; компетенции, интересы, сколько времени есть для наставничества; записи собеседования" : "")
                + "; сведения о паре, встречах, ответы в анкетах и формах обратной связи"
                + (signers == Signers.PERSON ? "" : "; фамилия, имя, отчество и телефон законного представителя");
    }

    private static List<String> signatures(Signers signers, String name, String representative) {
        var signatures = new ArrayList<String>();
        if (signers.includePerson()) {
            signatures.add(name);
        }
        if (signers.includeRepresentative()) {
            signatures.add(representative == null || representative.isBlank() ? "законный представитель" : representative);
        }
        return signatures;
    }

    private static String fileName(ConsentKind kind) {
        return switch (kind) {
            case PERSONAL_DATA -> "Согласие на обработку данных";
            case PARTICIPATION -> "Согласие на участие";
            case PUBLICATION -> "Согласие на публикацию";
            case MENTOR_REGISTER -> "Согласие на реестр наставников";
        };
    }
}
