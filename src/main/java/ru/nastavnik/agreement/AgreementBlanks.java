package ru.nastavnik.agreement;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.document.PaperField;
import ru.nastavnik.document.PaperKind;
import ru.nastavnik.document.PaperList;

/** The agreement and the addition to a mentor's employment contract as kinds of papers. */
@Configuration(proxyBeanMethods = false)
class AgreementBlanks {

    static final PaperKind AGREEMENT = new PaperKind(
            "agreement", "agreement/paper",
            List.of(
                    field("организация", "organization", "МБОУ «Средняя школа № 5»"),
                    field("дата", "dated", "1 сентября 2022 г."),
                    field("номер", "number", "7"),
                    field("наставником", "mentor", "Примеровой Анной Борисовной"),
                    field("за_наставника", "forMentor", " (законный представитель: Примерова Вера Ильинична)"),
                    field("наставляемым", "mentee", "Образцовым Петром Ильичом"),
                    field("за_наставляемого", "forMentee", " (законный представитель: Образцова Вера Ильинична)"),
                    field("срок", "months", "12 месяцев")),
            List.of(
                    PaperList.condition("проект", "agreement.paper.draft"),
                    list("задачи", "задача", "task", "передать опыт наставника;"),
                    list("обязанности_наставника", "обязанность_наставника", "mentorDuty", "помогать наставляемому;"),
                    list("права_наставника", "право_наставника", "mentorRight", "привлекать других специалистов;"),
                    list("обязанности_наставляемого", "обязанность_наставляемого", "menteeDuty", "приходить на встречи;"),
                    list("права_наставляемого", "право_наставляемого", "menteeRight", "обращаться за советом;"),
                    PaperList.of(
                            "подписи", "agreement.paper.signatures", field("кто", "as", "Законный представитель наставляемого"),
                            field("подписант", "signer", "Образцова Вера Ильинична"))));

    static final PaperKind ADDITION = new PaperKind(
            "agreement-addition", "agreement/addition",
            List.of(
                    field("организация", "organization", "МБОУ «Средняя школа № 5»"),
                    field("номер", "additionNumber", "3"),
                    field("дата", "additionDated", "1 сентября 2022 г."),
                    field("номер_договора", "contractNumber", "15"),
                    field("дата_договора", "contractDated", "25 августа 2015 г."),
                    field("руководитель", "head", "директор"),
                    field("работник", "employee", "Примерова Анна Борисовна"),
                    field("должность", "post", "учитель химии"),
                    field("форма", "form", "учитель — ученик"),
                    field("наставляемые", "mentees", "Образцов Пётр Ильич"),
                    field("со_дня", "from", "с 1 сентября 2022 г."),
                    field("по", "until", "31 мая 2023 г."),
                    field("оплата", "payment", "5000 рублей в месяц"),
                    field("согласие", "consented", "30 августа 2022 г.")),
            List.of());

    private static PaperList list(String name, String row, String about, String example) {
        return PaperList.of(name, "agreement.paper." + about + "List", field(row, about, example));
    }

    private static PaperField field(String name, String about, String example) {
        return new PaperField(name, "agreement.paper." + about, example);
    }

    @Bean
    PaperKind agreementPaper() {
        return AGREEMENT;
    }

    @Bean
    PaperKind additionPaper() {
        return ADDITION;
    }
}
