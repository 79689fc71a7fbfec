package ru.nastavnik.system;

import com.ibm.icu.text.MessageFormat;
import jakarta.validation.MessageInterpolator;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The words of Bean Validation's constraints: a template {@code {key}} — the constraint's own default key, or a page's — is a text of
 * {@code messages*.properties} with the constraint's attributes as named ICU arguments: {@code {max,plural,…}}; {@code of} is "many"
 * for a collection. Expression language in templates is not evaluated.
 */
@Configuration(proxyBeanMethods = false)
class Constraints {

    @Bean
    ValidationConfigurationCustomizer wordsOfConstraints(MessageSource messages) {
        return configuration -> configuration.messageInterpolator(new Words(messages));
    }

    record Words(MessageSource messages) implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return interpolate(template, context, LocaleContextHolder.getLocale());
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            if (!template.startsWith("{") || !template.endsWith("}")) {
                return template;
            }
            String pattern = messages.getMessage(template.substring(1, template.length() - 1), null, locale);
            return new MessageFormat(pattern, locale).format(arguments(context));
        }

        private static Map<String, Object> arguments(Context context) {
            var arguments = new HashMap<>(context.getConstraintDescriptor().getAttributes());
            var value = context.getValidatedValue();
            arguments.put("of", value instanceof Collection || value instanceof Map ? "many" : "one");
            return arguments;
        }
    }
}
