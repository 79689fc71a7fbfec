package ru.nastavnik.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredFilesTest {

    @Test
    void tellsAScanByItsContent() {
        assertThat(FileType.of("%PDF-1.7\n".getBytes(ISO_8859_1))).contains(FileType.PDF);
        assertThat(FileType.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0})).contains(FileType.JPEG);
        assertThat(FileType.of("\u0089PNG\r\n\u001a\n....".getBytes(ISO_8859_1))).contains(FileType.PNG);
        assertThat(FileType.of("\0\0\0\u0018ftypheic".getBytes(ISO_8859_1))).contains(FileType.HEIC);
    }

    @Test
    void refusesWhatMayActOrIsSomethingElse() {
        for (String content : new String[] {
            "", "%", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<!DOCTYPE html><script>", "MZ\u0090\0", "\u007fELF", "PK\u0003\u0004", "GIF89a", "\0\0\0\u0018ftypmp42",
            " %PDF-1.7", "#!/bin/sh"
        }) {
            assertThat(FileType.of(content.getBytes(ISO_8859_1))).as(content).isEqualTo(Optional.empty());
        }
        assertThat(FileType.of("\uFEFF<html>".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void aNameThatSaysSomethingElseDoesNotFit() {
        assertThat(FileType.JPEG.fits("согласие.JPG")).isTrue();
        assertThat(FileType.JPEG.fits("согласие.pdf")).isFalse();
        assertThat(FileType.PDF.fits("согласие.pdf.exe")).isFalse();
        assertThat(FileType.PDF.fits("pdf")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"C:\\fakepath\\скан.pdf, скан.pdf", "../../etc/passwd.pdf, passwd.pdf", "a\"b;c.pdf, abc.pdf", "'', scan", "..., ..."})
    void keepsOfANameWhatIsHarmless(String given, String kept) {
        assertThat(StoredFiles.plain(given)).isEqualTo(kept);
    }
}
