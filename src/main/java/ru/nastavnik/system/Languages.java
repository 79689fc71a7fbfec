package ru.nastavnik.system;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Russian unless a person switched to English; the browser's own language is not asked. */
@Configuration(proxyBeanMethods = false)
class Languages {

    static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    static final List<Locale> ALL = List.of(RUSSIAN, Locale.ENGLISH);

    /** The language of this tag, or Russian. */
    static Locale of(String tag) {
        return ALL.stream().filter(locale -> locale.toLanguageTag().equals(tag)).findFirst().orElse(RUSSIAN);
    }

    @Bean
    MessageSource messageSource(Dates dates) {
        return new IcuMessageSource(dates);
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("language") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return of(value);
            }
        };
        resolver.setDefaultLocale(RUSSIAN);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }
}
