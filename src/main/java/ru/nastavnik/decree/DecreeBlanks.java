package ru.nastavnik.decree;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.document.PaperField;
import ru.nastavnik.document.PaperKind;
import ru.nastavnik.document.PaperList;

/** Decrees as kinds of papers: those that are made of pairs, and those that are written clause by clause. */
@Configuration(proxyBeanMethods = false)
class DecreeBlanks {

    private static final PaperList DRAFT = PaperList.condition("проект", "decree.paper.draft");
    private static final PaperList SHEET = PaperList.condition("лист_ознакомления", "decree.paper.sheet");
    private static final PaperList READERS = PaperList.of(
            "ознакомлены", "decree.paper.readers",
            field("ознакомленный", "reader", "Примерова Анна Борисовна, учитель химии"),
            field("ознакомлен", "known", "25 ноября 2026 г."));

    static final PaperKind PAIRS = new PaperKind(
            "decree-pairs", "decree/pairs",
            head("О закреплении наставников и утверждении наставнических пар и групп"),
            List.of(
                    DRAFT, SHEET, READERS,
                    PaperList.of("абзацы", "decree.paper.paragraphs", field("абзац", "paragraph", "Закрепить наставником Примерову Анну Борисовну."))));

    static final PaperKind WRITTEN = new PaperKind(
            "decree", "decree/written",
            head("О назначении ответственных за реализацию целевой модели наставничества"),
            List.of(
                    DRAFT, SHEET, READERS,
                    PaperList.of("преамбула", "decree.paper.preamble", field("основание", "ground", "В целях реализации программы наставничества")),
                    PaperList.of(
                            "пункты", "decree.paper.clauses",
                            field("номер_пункта", "clauseNumber", "1. "),
                            field("пункт", "clause", "Назначить куратором программы наставничества Примерову Анну Борисовну."))));

    private static List<PaperField> head(String title) {
        return List.of(
                field("организация", "organization", "МБОУ «Средняя школа № 5»"),
                field("дата", "dated", "22 ноября 2026 г."),
                field("номер", "number", "17"),
                field("заголовок", "title", title),
                field("должность", "post", "Директор"),
                field("подписал", "signer", "Примерова Анна Борисовна"));
    }

    private static PaperField field(String name, String about, String example) {
        return new PaperField(name, "decree.paper." + about, example);
    }

    @Bean
    PaperKind pairsDecree() {
        return PAIRS;
    }

    @Bean
    PaperKind writtenDecree() {
        return WRITTEN;
    }
}
