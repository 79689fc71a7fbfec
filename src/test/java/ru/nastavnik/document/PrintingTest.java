package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Papers that are made beside each other. */
class PrintingTest {

    private static final PaperKind KIND = new PaperKind(
            "sheet", "document/sheet", List.of(new PaperField("заголовок", "", "Приказ"), new PaperField("текст", "", "Текст")), List.of());

    private static final Function<PaperKind, Press> PRESS =
            kind -> new Press(new PaperTemplates.InUse(null, null), new PdfPrinter(), new Office(new OfficeSettings("none")));

    @Test
    void theyComeInTheirOrderEachUnderItsName() throws IOException {
        var read = new ArrayList<String>();
        try (var printing = new Printing(papers(30), PaperFormat.PDF, PRESS)) {
            while (printing.hasNext()) {
                Printing.Printed printed = printing.next();
                read.add(printed.name() + ": " + PaperKindsTest.plain(PaperKindsTest.pdfText(printed.content())));
            }
        }
        assertThat(read).containsExactlyElementsOf(IntStream.range(0, 30).mapToObj(n -> "Имя " + n + ": " + PaperKindsTest.plain("Лист " + n + "Слова")).toList());
    }

    @Test
    void onlyAFewAreMadeAheadOfWhoeverTakesThem() {
        var begun = new AtomicInteger();
        var counted = new ArrayList<>(papers(100)) {
            @Override
            public Iterator<PaperBundle.Paper> iterator() {
                return stream().peek(paper -> begun.incrementAndGet()).iterator();
            }
        };
        try (var printing = new Printing(counted, PaperFormat.PDF, PRESS)) {
            printing.next().content();
            assertThat(begun.get()).isBetween(1, 2 * PdfPrinter.AT_ONCE + 1);
        }
    }

    @Test
    void whatCannotBeMadeIsToldInItsPlace() {
        var papers = new ArrayList<>(papers(2));
        papers.add(1, new PaperBundle.Paper(PaperData.of(KIND), "Пустой", Set.of()));
        try (var printing = new Printing(papers, PaperFormat.PDF, PRESS)) {
            assertThat(printing.next().content()).isNotEmpty();
            assertThatIllegalStateException().isThrownBy(printing.next()::content);
        }
    }

    @Test
    void whereThereIsNoneNothingIsMade() {
        try (var printing = new Printing(List.of(), PaperFormat.PDF, PRESS)) {
            assertThat(printing.hasNext()).isFalse();
        }
    }

    private static List<PaperBundle.Paper> papers(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> new PaperBundle.Paper(PaperData.of(KIND).with("заголовок", "Лист " + n).with("текст", "Слова"), "Имя " + n, Set.of()))
                .toList();
    }
}
