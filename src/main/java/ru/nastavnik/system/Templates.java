package ru.nastavnik.system;

import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.IEngineContextFactory;
import org.thymeleaf.context.StandardEngineContextFactory;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Lets the expressions of each page read our own types the short way. */
@Configuration(proxyBeanMethods = false)
class Templates implements IEngineContextFactory {

    private final IEngineContextFactory contexts = new StandardEngineContextFactory();
    private final OwnProperties ownProperties = new OwnProperties();

    Templates(SpringTemplateEngine templates) {
        templates.setEngineContextFactory(this);
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
