package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import ru.nastavnik.ApplicationTest;

/** All kinds of papers that the rooms make, with the templates that the product brings. */
@ApplicationTest
class PaperKindsTest {

    @Autowired
    List<PaperKind> all;

    @Autowired
    PaperKinds kinds;

    @Autowired
    PdfPrinter printer;

    @Autowired
    Office office;

    @Autowired
    MessageSource messages;

    @Test
    void wordAndPdfSayTheSame() throws IOException {
        assertThat(all).hasSizeGreaterThanOrEqualTo(15);
        for (PaperKind kind : all) {
            String word = plain(WordFile.text(kinds.ours(kind).fill(kind.example())));
            assertThat(word).as(kind.key()).isEqualTo(plain(pdfText(printer.print(kind.example()))));
            assertThat(word).as(kind.key()).doesNotContain("{").hasSizeGreaterThan(100);
        }
    }

    @Test
    void ourTemplatesUseEveryFieldOfTheirKind() {
        for (PaperKind kind : all) {
            String template = WordFile.text(kinds.ours(kind).content());
            var fields = Stream.concat(kind.fields().stream(), kind.lists().stream().flatMap(list -> list.fields().stream())).map(field -> "{{" + field.name() + "}}");
            assertThat(template).as(kind.key()).contains(fields.toList());
        }
    }

    @Test
    void eachKindAndFieldIsExplainedInBothLanguages() {
        for (PaperKind kind : all) {
            var fields = Stream.concat(kind.fields().stream(), kind.lists().stream().flatMap(list -> list.fields().stream())).map(PaperField::about);
            Stream.concat(Stream.concat(Stream.of(kind.title()), kind.lists().stream().map(PaperList::about)), fields).forEach(key -> {
                assertThat(messages.getMessage(key, null, Locale.forLanguageTag("ru"))).isNotBlank();
                assertThat(messages.getMessage(key, null, Locale.ENGLISH)).isNotBlank();
            });
        }
    }

    @Test
    void theFontGoesAlong() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printer.print(all.get(0).example()))) {
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                var font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("LiberationSerif");
            }
        }
    }

    /** Where LibreOffice is: it opens what we make, and puts it on one page with the same words. */
    @Test
    void libreOfficeOpensOurWordFiles() throws IOException {
        Assumptions.assumeTrue(office.isInstalled(), "no LibreOffice here");
        for (PaperKind kind : all) {
            byte[] word = kinds.ours(kind).fill(kind.example());
            byte[] pdf = office.pdf(word);
            keep(kind, word, pdf);
            assertThat(plain(pdfText(pdf))).as(kind.key()).isEqualTo(plain(WordFile.text(word)));
        }
    }

    private void keep(PaperKind kind, byte[] word, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve(kind.key() + ".docx"), word);
        Files.write(folder.resolve(kind.key() + "-word.pdf"), pdf);
        Files.write(folder.resolve(kind.key() + ".pdf"), printer.print(kind.example()));
    }

    static String pdfText(byte[] content) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            var reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(pdf);
        }
    }

    /** Gaps for the pen are lines in one and characters in the other. */
    static String plain(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replaceAll("[\\s\\u00A0_□]+", "");
    }
}
