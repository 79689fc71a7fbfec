package ru.nastavnik.system;

import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.modulith.events.ApplicationModuleListener;
import ru.nastavnik.organization.OrganizationEvent;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;

/**
 * A listener between rooms works in the standing of the organization that its event names, set before its transaction begins. Without it the
 * walls would show it nothing, and its event would be marked as done.
 */
@Configuration(proxyBeanMethods = false)
class ListenerStanding {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor standingOfListeners(ObjectProvider<Organizations> organizations) {
        var pointcut = new AnnotationMatchingPointcut(null, ApplicationModuleListener.class);
        var advisor = new DefaultPointcutAdvisor(pointcut, new InTheStandingOfTheEvent(organizations));
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private record InTheStandingOfTheEvent(ObjectProvider<Organizations> organizations) implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
            var event = Arrays.stream(invocation.getArguments())
                    .filter(OrganizationEvent.class::isInstance)
                    .map(OrganizationEvent.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(invocation.getMethod() + " hears an event that names no organization"));
            var organization = organizations.getObject().findById(event.organization()).orElseThrow();
            var failure = Standing.job(organization).<@Nullable Throwable>call(() -> proceed(invocation));
            if (failure != null) {
                throw failure;
            }
            return null;
        }

        /** What it threw, or null: {@link Standing#call} takes work that throws no checked exception. */
        private static @Nullable Throwable proceed(MethodInvocation invocation) {
            try {
                invocation.proceed();
                return null;
            } catch (Throwable failure) {
                return failure;
            }
        }
    }
}
