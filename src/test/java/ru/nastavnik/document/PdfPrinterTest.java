package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PdfPrinterTest {

    private static final PaperKind KIND = new PaperKind(
            "sheet", "document/sheet", List.of(new PaperField("заголовок", "", "Приказ"), new PaperField("текст", "", "Текст")), List.of());

    private final PdfPrinter printer = new PdfPrinter();

    /** The only letters that the font would join are marks of tone. To look for such in each word took four times as long as all the rest. */
    @Test
    void noLettersAreLookedForThatMayBeJoined() throws IOException {
        assertThat(letters(print("Приказ", "Школа ˥˩"))).containsSubsequence("Ш", "к", "о", "л", "а", "˥", "˩");
    }

    private static List<String> letters(byte[] content) throws IOException {
        var letters = new ArrayList<String>();
        try (var pdf = Loader.loadPDF(content)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.forEach(position -> letters.add(position.getUnicode()));
                }
            }.getText(pdf);
        }
        return letters;
    }

    @Test
    void whoeverPrintsAtTheSameTimeGetsTheirOwnPaper() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> papers = IntStream.range(0, 40)
                    .<Callable<String>>mapToObj(n -> () -> PaperKindsTest.plain(PaperKindsTest.pdfText(print("Лист " + n, alphabetFrom(n)))))
                    .toList();
            List<Future<String>> printed = pool.invokeAll(papers);
            for (int n = 0; n < printed.size(); n++) {
                assertThat(printed.get(n).get()).isEqualTo(PaperKindsTest.plain("Лист " + n + alphabetFrom(n)));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Of each paper others: its font has them alone. */
    private static String alphabetFrom(int first) {
        return IntStream.range(0, 20).mapToObj(n -> String.valueOf((char) ('А' + (first + n) % 64))).reduce("", String::concat);
    }

    private byte[] print(String title, String text) {
        return printer.print(PaperData.of(KIND).with("заголовок", title).with("текст", text));
    }
}
