package ru.nastavnik.matching;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.document.PaperField;
import ru.nastavnik.document.PaperKind;
import ru.nastavnik.document.PaperList;

/** The registration sheet of a gathering as a kind of paper. */
@Configuration(proxyBeanMethods = false)
class GatheringBlanks {

    static final PaperKind REGISTRATION = new PaperKind(
            "gathering-registration", "gathering/registration",
            List.of(
                    field("организация", "organization", "МБОУ «Средняя школа № 5»"),
                    field("подбор", "round", "Первый подбор 2022/2023"),
                    field("дата", "heldOn", "15 декабря 2022 г."),
                    field("начало", "begins", "15:00"),
                    field("конец", "ends", "15:42"),
                    field("место", "place", "актовый зал")),
            List.of(
                    PaperList.of(
                            "наставники", "gathering.paper.mentors", field("номер_наставника", "number", "1"),
                            field("наставник", "mentor", "Примерова Анна Борисовна"), field("о_наставнике", "aboutMentor", "учитель химии")),
                    PaperList.of(
                            "наставляемые", "gathering.paper.mentees", field("номер_наставляемого", "number", "1"),
                            field("наставляемый", "mentee", "Образцов Пётр Ильич"), field("о_наставляемом", "aboutMentee", "8 «А»"))));

    private static PaperField field(String name, String about, String example) {
        return new PaperField(name, "gathering.paper." + about, example);
    }

    @Bean
    PaperKind gatheringRegistration() {
        return REGISTRATION;
    }
}
