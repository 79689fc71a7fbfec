package ru.nastavnik.agreement;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.document.PaperField;
import ru.nastavnik.document.PaperKind;
import ru.nastavnik.document.PaperList;

/** What is signed when an agreement is prolonged or ends before its term, as kinds of papers. */
@Configuration(proxyBeanMethods = false)
class AgreementChangeBlanks {

    static final PaperKind EXTENSION = new PaperKind(
            "agreement-extension", "agreement/extension",
            fields(
                    field("номер_дополнения", "extensionNumber", "1"),
                    field("дата_дополнения", "extensionDated", "25 августа 2023 г."),
                    field("на_сколько", "more", "на 3 месяца"),
                    field("прежде_по", "formerly", "31 августа 2023 г."),
                    field("по", "now", "30 ноября 2023 г.")),
            List.of(signers()));

    static final PaperKind ENDING = new PaperKind(
            "agreement-ending", "agreement/ending", fields(lastDay(), field("причина", "reason", "цель достигнута раньше срока")), List.of(signers()));

    static final PaperKind NOTICE = new PaperKind(
            "agreement-notice", "agreement/notice",
            fields(
                    field("кому", "to", "Примерова Анна Борисовна (наставник)"),
                    field("от_кого", "by", "Образцов Пётр Ильич (наставляемый)"),
                    field("кто_нарушает", "breaker", "наставник"),
                    lastDay(),
                    field("причина", "reason", "встреч не было два месяца")),
            List.of(
                    signers(),
                    PaperList.of(
                            "получили", "agreement.paper.receipts", field("получатель", "receiverAs", "Наставник"),
                            field("получил", "receiver", "Примерова Анна Борисовна"))));

    private static List<PaperField> fields(PaperField... own) {
        var fields = new ArrayList<>(List.of(
                field("организация", "organization", "МБОУ «Средняя школа № 5»"),
                field("дата", "ofDay", "1 сентября 2022 г."),
                field("номер", "ofNumber", "7"),
                field("наставником", "mentor", "Примеровой Анной Борисовной"),
                field("за_наставника", "forMentor", ""),
                field("наставляемым", "mentee", "Образцовым Петром Ильичом"),
                field("за_наставляемого", "forMentee", " (законный представитель: Образцова Вера Ильинична)")));
        fields.addAll(List.of(own));
        return fields;
    }

    private static PaperField lastDay() {
        return field("последний_день", "lastDay", "31 января 2023 г.");
    }

    private static PaperList signers() {
        return PaperList.of(
                "подписи", "agreement.paper.signatures", field("кто", "as", "Законный представитель наставляемого"),
                field("подписант", "signer", "Образцова Вера Ильинична"));
    }

    private static PaperField field(String name, String about, String example) {
        return new PaperField(name, "agreement.paper." + about, example);
    }

    @Bean
    PaperKind agreementExtension() {
        return EXTENSION;
    }

    @Bean
    PaperKind agreementEnding() {
        return ENDING;
    }

    @Bean
    PaperKind agreementNotice() {
        return NOTICE;
    }
}
