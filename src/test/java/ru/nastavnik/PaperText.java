package ru.nastavnik;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a paper says that was handed out as a file. */
public final class PaperText {

    private PaperText() {}

    /** A paragraph a line. */
    public static String word(MvcTestResult file) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            while (!zip.getNextEntry().getName().equals("word/document.xml")) {
                zip.closeEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replace("</w:p>", "\n").replaceAll("<[^>]+>", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String pdf(MvcTestResult file) {
        try (var pdf = Loader.loadPDF(file.getResponse().getContentAsByteArray())) {
            var reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Word and PDF break lines, and draw gaps, in ways of their own. */
    public static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0_]+", "");
    }
}
