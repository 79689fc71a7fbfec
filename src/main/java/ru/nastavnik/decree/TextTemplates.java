package ru.nastavnik.decree;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Words of decrees. Always Russian, for a decree is a Russian legal paper in whatever language the page around it is. */
@Component
class TextTemplates {

    static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    TextTemplates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("decree/");
        resolver.setSuffix(".txt");
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    String fill(String name, Map<String, Object> data) {
        return engine.process(name, new Context(RUSSIAN, data)).strip();
    }
}
