package ru.nastavnik.system;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** A post-processor and not a bean of its own: Boot's whole set-up of the sessions steps back when it finds another repository. */
    @Bean
    static BeanPostProcessor quietSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions ? new QuietSessions<>(sessions) : bean;
            }
        };
    }

    @Bean
    FilterRegistrationBean<SessionsOfRequest> sessionsOfRequest() {
        var registration = new FilterRegistrationBean<>(new SessionsOfRequest());
        registration.setOrder(SessionsOfRequest.ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    /** Two requests of one browser at a time (a double tap) may both put the same attribute into the session: the later one stays. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesPutTwice() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Said here, because Spring Session asks the servlet container, and a container of tests knows nothing. Secure wherever the request is. */
    @Bean
    CookieSerializer cookieSerializer() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("nastavnik");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite(SameSite.LAX.attributeValue());
        return cookie;
    }
}
