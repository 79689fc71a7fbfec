package ru.nastavnik.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Papers as PDF, of the templates that the product brings. The font goes along in each, so that they look the same everywhere. Fonts are parsed once,
 * and know one reader at a time.
 */
@Component
class PdfPrinter {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String FAMILY = "Liberation Serif";

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final TrueTypeFont regular = font("document/fonts/LiberationSerif-Regular.ttf");
    private final TrueTypeFont bold = font("document/fonts/LiberationSerif-Bold.ttf");
    private final String looks = new String(resource("document/paper.css"), StandardCharsets.UTF_8);

    PdfPrinter() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateResolver(resolver);
    }

    /** Without its table of letters to be joined: it has none that a Russian paper needs, and to look for them took most of the time. */
    private static TrueTypeFont font(String path) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(resource(path)));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] print(PaperData data) {
        String page = page(data);
        synchronized (this) {
            return print(page);
        }
    }

    private byte[] print(String page) {
        var pdf = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            new PdfRendererBuilder()
                    .withHtmlContent(page, null)
                    .usePDDocument(document)
                    .useFont(new PDFontSupplier(PDType0Font.load(document, regular, true)), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(new PDFontSupplier(PDType0Font.load(document, bold, true)), FAMILY, 700, FontStyle.NORMAL, true)
                    .useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withProducer("Nastavnik")
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private String page(PaperData data) {
        var context = new Context(RUSSIAN);
        context.setVariable("paper", data);
        String body = templates.process(data.kind().source(), context);
        return "<html lang=\"ru\"><head><style>" + looks + "</style></head><body>" + body + "</body></html>";
    }
}
