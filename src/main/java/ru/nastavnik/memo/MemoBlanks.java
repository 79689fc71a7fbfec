package ru.nastavnik.memo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.document.PaperField;
import ru.nastavnik.document.PaperKind;
import ru.nastavnik.document.PaperList;

/** Memos and letters as kinds of papers. */
@Configuration(proxyBeanMethods = false)
class MemoBlanks {

    private static final PaperList AIMED = PaperList.condition("есть_цель", "memo.paper.aimed", field("цель", "goal", "подготовиться к олимпиаде по химии"));

    static final PaperKind MENTOR = memo("mentor");
    static final PaperKind MENTEE = memo("mentee");

    static final PaperKind THANKS =
            new PaperKind("letter-thanks", "memo/thanks", letter(field("обращение", "address", "Уважаемая Анна Борисовна!")), List.of(AIMED));

    /** To whoever has no pair, or has had many. */
    static final PaperKind THANKS_TO_MENTOR = new PaperKind(
            "letter-thanks-mentor", "memo/thanks-mentor",
            List.of(organization(), field("обращение", "address", "Уважаемая Анна Борисовна!"), post()), List.of());

    static final PaperKind PARTNER = new PaperKind(
            "letter-partner", "memo/partner",
            letter(field("партнёр", "partner", "ООО «Макет»"), field("наставник", "mentor", "Примерова Анна Борисовна")), List.of());

    private static PaperKind memo(String whom) {
        return new PaperKind(
                "memo-" + whom, "memo/" + whom,
                fields(
                        field("наставник", "mentor", "Примерова Анна Борисовна"),
                        field("кого_наставляют", "menteeOrMentees", "Наставляемый"),
                        field("наставляемые", "mentees", "Образцов Пётр Ильич"),
                        field("ритм", "rhythm", "не реже раза в 14 дней"),
                        field("куратор", "curator", "Макетова Февронья Ильинична")),
                List.of(AIMED));
    }

    private static List<PaperField> letter(PaperField... own) {
        List<PaperField> fields = fields(own);
        fields.add(post());
        return fields;
    }

    private static List<PaperField> fields(PaperField... own) {
        var fields = new ArrayList<>(List.of(
                organization(),
                field("форма", "form", "учитель — ученик"),
                field("со_дня", "from", "с 1 сентября 2022 г."),
                field("по", "until", "31 мая 2023 г.")));
        fields.addAll(List.of(own));
        return fields;
    }

    private static PaperField organization() {
        return field("организация", "organization", "МБОУ «Средняя школа № 5»");
    }

    private static PaperField post() {
        return field("должность", "post", "Директор");
    }

    private static PaperField field(String name, String about, String example) {
        return new PaperField(name, "memo.paper." + about, example);
    }

    @Bean
    PaperKind mentorMemo() {
        return MENTOR;
    }

    @Bean
    PaperKind menteeMemo() {
        return MENTEE;
    }

    @Bean
    PaperKind letterOfThanks() {
        return THANKS;
    }

    @Bean
    PaperKind letterOfThanksToMentor() {
        return THANKS_TO_MENTOR;
    }

    @Bean
    PaperKind letterToPartner() {
        return PARTNER;
    }
}
