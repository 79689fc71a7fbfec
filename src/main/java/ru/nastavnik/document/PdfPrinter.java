package ru.nastavnik.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Papers as PDF, of the templates that the product brings. The font goes along in each, so that they look the same everywhere. */
@Component
class PdfPrinter {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String FAMILY = "Liberation Serif";

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final byte[] regular = resource("document/fonts/LiberationSerif-Regular.ttf");
    private final byte[] bold = resource("document/fonts/LiberationSerif-Bold.ttf");
    private final String looks = new String(resource("document/paper.css"), StandardCharsets.UTF_8);

    PdfPrinter() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateResolver(resolver);
    }

    private static byte[] resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] print(PaperData data) {
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(page(data), null)
                    .useFont(font(regular), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(font(bold), FAMILY, 700, FontStyle.NORMAL, true)
                    .useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withProducer("Nastavnik")
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> font(byte[] content) {
        return () -> new ByteArrayInputStream(content);
    }

    private String page(PaperData data) {
        var context = new Context(RUSSIAN);
        context.setVariable("paper", data);
        String body = templates.process(data.kind().source(), context);
        return "<html lang=\"ru\"><head><style>" + looks + "</style></head><body>" + body + "</body></html>";
    }
}
