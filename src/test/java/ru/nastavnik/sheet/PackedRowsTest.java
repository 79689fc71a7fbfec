package ru.nastavnik.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedRowsTest {

    private static final String LONG = "я".repeat(Limits.CELL);

    private static PackedRows packed(List<SheetRow> rows) {
        return PackedRows.of(packing -> rows.forEach(packing));
    }

    private static List<SheetRow> read(PackedRows packed) {
        var rows = new ArrayList<SheetRow>();
        packed.each(rows::add);
        return rows;
    }

    @Test
    void whatIsReadBackIsWhatWasBrought() {
        var rows = List.of(
                new SheetRow(3, List.of("ФИО", "", "Класс")), new SheetRow(4, List.of()), new SheetRow(1_048_576, List.of("ФИО", "😀 e\u0301\n\t", LONG, LONG, "")));

        assertThat(read(new PackedRows(packed(rows).bytes()))).isEqualTo(rows);
    }

    @Test
    void moreWordsThanAreRememberedAreReadBackToo() {
        var rows = IntStream.rangeClosed(1, 60_000).mapToObj(n -> new SheetRow(n, List.of("слово " + n, "слово " + n / 2, "химия"))).toList();

        assertThat(read(packed(rows))).isEqualTo(rows);
    }

    @Test
    void wordsSaidAgainTakeNoRoom() {
        var rows = IntStream.rangeClosed(1, 10_000).mapToObj(n -> new SheetRow(n, List.of("подготовка к олимпиаде", "родители", "7 «Б»"))).toList();

        assertThat(packed(rows).bytes().length).isLessThan(5 * rows.size());
    }

    @Test
    void aTextThatIsNamedWithoutEndIsRefused() {
        var row = new SheetRow(1, List.of(LONG));

        assertThatThrownBy(() -> PackedRows.of(packing -> {
                    while (true) {
                        packing.accept(row);
                    }
                }))
                .isInstanceOfSatisfying(UnreadableSheet.class, refused -> assertThat(refused.key()).isEqualTo("sheet.refused.bomb"));
    }
}
