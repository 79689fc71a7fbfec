package ru.nastavnik.decree;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.document.PaperField;
import ru.nastavnik.document.PaperKind;
import ru.nastavnik.document.PaperList;

/** Decrees as kinds of papers. */
@Configuration(proxyBeanMethods = false)
class DecreeBlanks {

    static final PaperKind PAIRS = new PaperKind(
            "decree-pairs", "decree/pairs",
            List.of(
                    field("организация", "organization", "МБОУ «Средняя школа № 5»"),
                    field("дата", "dated", "22 ноября 2026 г."),
                    field("номер", "number", "17"),
                    field("заголовок", "title", "О закреплении наставников и утверждении наставнических пар и групп"),
                    field("должность", "post", "Директор"),
                    field("подписал", "signer", "Примерова Анна Борисовна")),
            List.of(
                    PaperList.condition("проект", "decree.paper.draft"),
                    PaperList.of("абзацы", "decree.paper.paragraphs", field("абзац", "paragraph", "Закрепить наставником Примерову Анну Борисовну."))));

    private static PaperField field(String name, String about, String example) {
        return new PaperField(name, "decree.paper." + about, example);
    }

    @Bean
    PaperKind pairsDecree() {
        return PAIRS;
    }
}
