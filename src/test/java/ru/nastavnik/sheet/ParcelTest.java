package ru.nastavnik.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParcelTest {

    @TempDir
    Path folder;

    @Test
    void aBombEndsWhateverIsReadOfIt() throws IOException {
        try (var parcel = new Parcel(Book.plain().part("xl/media/image1.png", new Repeated("", "\0", 100L << 20, "")).save(folder.resolve("bomb.xlsx")))) {
            var read = parcel.open("xl/workbook.xml");
            assertThatThrownBy(parcel::requireCounted).isInstanceOf(UnreadableSheet.class);
            assertThatThrownBy(() -> read.read(new byte[8])).isInstanceOf(InterruptedIOException.class);
        }
    }

    @Test
    void aReaderForWhomNobodyWaitsEnds() throws IOException {
        try (var parcel = new Parcel(Book.plain().save(folder.resolve("list.xlsx"))); var read = parcel.open("xl/workbook.xml")) {
            parcel.requireCounted();
            assertThat(read.read(new byte[8])).isEqualTo(8);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> read.read(new byte[8])).isInstanceOf(InterruptedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
