package ru.nastavnik.system;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last words of a demo start: where to go and as whom. */
@Component
@Profile("demo")
class DemoGreeting {

    private static final Logger LOG = LoggerFactory.getLogger(DemoGreeting.class);

    private final Environment environment;
    private final MessageSource messages;

    DemoGreeting(Environment environment, MessageSource messages) {
        this.environment = environment;
        this.messages = messages;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void greet() {
        Object[] port = {environment.getProperty("local.server.port")};
        LOG.info(messages.getMessage("start.demo.greeting", port, Locale.ROOT));
    }
}
