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
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
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
import org.w3c.dom.Document;

/**
 * Papers as PDF, of the templates that the product brings. The font goes along in each, so that they look the same everywhere. Fonts are parsed once;
 * they know one reader at a time, so there is a set of them for each paper that is made at the same time.
 */
@Component
class PdfPrinter {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String FAMILY = "Liberation Serif";

    /** How many papers are made at the same time; more would take the processors of a large machine from everybody's pages. */
    static final int AT_ONCE = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    /** First come, first served: whoever wants one paper does not wait for a ZIP of many. */
    private final BlockingQueue<Faces> free = new ArrayBlockingQueue<>(AT_ONCE, true);

    private final String looks = new String(resource("document/paper.css"), StandardCharsets.UTF_8);

    PdfPrinter() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateResolver(resolver);
        Stream.generate(Faces::parse).limit(AT_ONCE).forEach(free::add);
    }

    private record Faces(TrueTypeFont regular, TrueTypeFont bold) {

        static Faces parse() {
            return new Faces(font("document/fonts/LiberationSerif-Regular.ttf"), font("document/fonts/LiberationSerif-Bold.ttf"));
        }
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
        Document page = page(data);
        Faces faces = take();
        try {
            return print(page, faces);
        } finally {
            free.add(faces);
        }
    }

    private Faces take() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static byte[] print(Document page, Faces faces) {
        var pdf = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            new PdfRendererBuilder()
                    .withW3cDocument(page, null)
                    .usePDDocument(document)
                    .useFont(new PDFontSupplier(PDType0Font.load(document, faces.regular(), true)), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(new PDFontSupplier(PDType0Font.load(document, faces.bold(), true)), FAMILY, 700, FontStyle.NORMAL, true)
                    .useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withProducer("Nastavnik")
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** Read here: the renderer would look for a reader of XML in all libraries, for each paper anew. */
    private Document page(PaperData data) {
        var context = new Context(RUSSIAN);
        context.setVariable("paper", data);
        String body = templates.process(data.kind().source(), context);
        String page = "<html lang=\"ru\"><head><style>" + looks + "</style></head><body>" + body + "</body></html>";
        return WordXml.read(data.kind().source(), page.getBytes(StandardCharsets.UTF_8));
    }
}
