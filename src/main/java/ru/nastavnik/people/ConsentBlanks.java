package ru.nastavnik.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.document.PaperField;
import ru.nastavnik.document.PaperKind;
import ru.nastavnik.document.PaperList;

/** The consents as kinds of papers: a separate paper each (Federal Law 152, 9). */
@Configuration(proxyBeanMethods = false)
class ConsentBlanks {

    private static final Map<ConsentKind, PaperKind> KINDS = new EnumMap<>(Map.of(
            ConsentKind.PERSONAL_DATA,
            kind(
                    ConsentKind.PERSONAL_DATA,
                    field("чьи_данные", "whose", "моих персональных данных"),
                    field("кого_подобрать", "sought", "наставника"),
                    field("какие_данные", "data", "Фамилия, имя, отчество; дата рождения; пол; место учёбы или работы")),
            ConsentKind.PARTICIPATION,
            kind(
                    ConsentKind.PARTICIPATION,
                    field("в_чём", "programme", "в программе наставничества"),
                    field("как_кто", "role", "в наставнической паре или группе как наставляемый")),
            ConsentKind.PUBLICATION, kind(ConsentKind.PUBLICATION),
            ConsentKind.MENTOR_REGISTER, kind(ConsentKind.MENTOR_REGISTER, field("чей_реестр", "authority", "Управление образования города Примерска"))));

    static PaperKind of(ConsentKind consent) {
        return KINDS.get(consent);
    }

    private static PaperKind kind(ConsentKind consent, PaperField... further) {
        String name = "consent-" + consent.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new PaperKind(
                name, "people/" + name,
                Stream.concat(
                                Stream.of(
                                        field("организация", "organization", "МБОУ «Средняя школа № 5»"),
                                        field("руководитель", "head", "директор"),
                                        field("имя", "name", "Образцов Пётр Ильич"),
                                        field("о_нём", "about", ", дата рождения: 8 марта 2012 г., 8 «А»"),
                                        field("даю", "gives", "даю"),
                                        field("срок", "until", "31 августа 2027 г.")),
                                Stream.of(further))
                        .toList(),
                List.of(
                        PaperList.condition("взрослый", "people.paper.adult"),
                        PaperList.condition("ребёнок", "people.paper.child", representative()),
                        PaperList.condition("подросток", "people.paper.teenager", representative()),
                        PaperList.of("подписи", "people.paper.signatures", field("подписант", "signer", "Образцова Вера Ильинична"))));
    }

    private static PaperField representative() {
        return field("представитель", "representative", "Образцова Вера Ильинична");
    }

    private static PaperField field(String name, String about, String example) {
        return new PaperField(name, "people.paper." + about, example);
    }

    @Bean
    PaperKind personalDataConsent() {
        return of(ConsentKind.PERSONAL_DATA);
    }

    @Bean
    PaperKind participationConsent() {
        return of(ConsentKind.PARTICIPATION);
    }

    @Bean
    PaperKind publicationConsent() {
        return of(ConsentKind.PUBLICATION);
    }

    @Bean
    PaperKind mentorRegisterConsent() {
        return of(ConsentKind.MENTOR_REGISTER);
    }
}
