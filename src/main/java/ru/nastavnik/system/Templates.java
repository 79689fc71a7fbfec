package ru.nastavnik.system;

import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.IEngineContextFactory;
import org.thymeleaf.context.StandardEngineContextFactory;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * Lets the expressions of each page read our own types the short way, and keeps all templates and expressions once they are read: Thymeleaf would
 * keep 200 and 500, fewer than the pages have, and read them again with each page that is opened in turn.
 */
@Configuration(proxyBeanMethods = false)
class Templates implements IEngineContextFactory {

    private static final int UNLIMITED = -1;

    private final IEngineContextFactory contexts = new StandardEngineContextFactory();
    private final OwnProperties ownProperties = new OwnProperties();

    Templates(SpringTemplateEngine templates) {
        templates.setEngineContextFactory(this);
        var read = new StandardCacheManager();
        read.setTemplateCacheMaxSize(UNLIMITED);
        read.setExpressionCacheMaxSize(UNLIMITED);
        templates.setCacheManager(read);
    }

    @Override
    public IEngineContext createEngineContext(
            IEngineConfiguration configuration, TemplateData template, Map<String, Object> attributes, IContext context) {
        if (context.getVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME) instanceof ThymeleafEvaluationContext page) {
            page.getPropertyAccessors().add(0, ownProperties);
        }
        return contexts.createEngineContext(configuration, template, attributes, context);
    }
}
