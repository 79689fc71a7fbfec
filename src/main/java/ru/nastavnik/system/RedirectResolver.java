package ru.nastavnik.system;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Knows a redirect at its name, before all other resolvers. Otherwise each of them is asked, and the one of the templates makes a bean of every
 * redirect: a tenth of the work of saving a form.
 */
@Component
class RedirectResolver implements ViewResolver, PriorityOrdered {

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
                ? new RedirectView(name.substring(UrlBasedViewResolver.REDIRECT_URL_PREFIX.length()), true)
                : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
